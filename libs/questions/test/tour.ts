import { readFileSync } from 'node:fs';

const file = new URL('../../../prisma/seed/lessons/tour-of-all-questions.json', import.meta.url);
const tour = JSON.parse(readFileSync(file, 'utf8')) as { readonly questions: readonly { ask: { kind: string } }[] };

/** The JSON of a lesson that has nothing but the tour's question of one kind. */
export const tourText = (kind: string): string =>
  JSON.stringify({ questions: tour.questions.filter(({ ask }) => ask.kind === kind) });
