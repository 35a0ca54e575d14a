import type { Language } from '@timeslice/engine';
import type { Paint } from './simulate-paint';
import { wrapped } from './simulate-text';
import { wordsIn } from './simulate-words';

/** Where a table is read. */
export interface Terminal {
  /** In columns. */
  readonly width: number;
  readonly language: Language;
  readonly paint: Paint;
}

export const heading = (title: string, { paint, width }: Terminal): string[] =>
  wrapped(title, width).map((line) => paint(line, { bold: true }));

export function rulesList(rules: readonly string[], { language, paint, width }: Terminal): string[] {
  const lines = rules.flatMap((rule) =>
    wrapped(rule, width - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)),
  );
  return [paint(wordsIn[language].rules, { dim: true }), ...lines];
}
