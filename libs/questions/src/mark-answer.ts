import { type Bilingual, choicesText, explainRules, resolve, type ScenarioFile } from '@timeslice/engine';
import type { Answer, Ask, Comparison, Key, Kind } from './kind';
import type { Mark } from './mark';
import { weighed } from './mark';
import type { Openable } from './open-rules';
import { modelIds } from './models/model';
import { models } from './models/models';
import { type OpenReading, runGivenIn, underOpenRules } from './open-rules';
import { answerText, publicKinds, subjectOf } from './public-kinds';
import { type Pair, run, secretOf } from './secret-kinds';

/** A key under a convention that others follow, and the sentence that names it. */
interface Conventional<K extends Kind> {
  readonly under: Bilingual;
  readonly key: Key<K>;
}

/** Marks an answer that fits the prompt (`problemOf` found nothing). */
export type Marker<K extends Kind> = (answer: Answer<K>) => Mark;

/**
 * The marker of a question: every key that its rules allow is worked out once. An answer has the best of its marks under
 * the stated key and under those of the conventions that the question leaves open. Where it is all right under another
 * accepted convention instead, it earns all, and that convention is named.
 */
export function markerOf<K extends Kind>(pair: Pair<K>): Marker<K> {
  const { prompt, key, marking } = pair;
  const kind = prompt.kind as K;
  const { compare, slips } = secretOf(kind);
  const open = openKeys(pair);
  const conventions = conventionKeys(pair);
  const accepted = (marking.accept ?? []).filter((one): one is Answer<K> => one.kind === kind);
  const weightOf = (part: string) => marking.weights?.[part] ?? publicKinds[kind].parts[part] ?? 1;

  const marked = ({ parts, finding }: Comparison): Mark => {
    const withWeights = parts.map((one) => ({ ...one, weight: weightOf(one.part) }));
    const { earned, possible } = weighed(withWeights);
    return { earned, possible, finding: earned === possible ? null : finding, parts: withWeights };
  };

  return (answer) => {
    const stated = compare(prompt, key, answer);
    if (accepted.some((one) => slips(prompt, one, answer).slips === 0)) return marked(allOf(stated));
    const best = nearest(open, answerText(answer))
      .map(({ key: one, openAs }) => ({ ...marked(compare(prompt, one, answer)), openAs }))
      .reduce<Mark>((best, one) => (share(one) > share(best) ? one : best), marked(stated));
    if (isAll(best)) return best;
    const convention = conventions.find(({ key: one }) => isAll(marked(compare(prompt, one, answer))));
    return convention ? { ...marked(allOf(stated)), under: convention.under } : best;
  };
}

const share = ({ earned, possible }: Mark) => earned / possible;
const isAll = ({ earned, possible }: Mark) => earned === possible;
const allOf = ({ parts }: Comparison): Comparison => ({
  parts: parts.map((one) => ({ ...one, earned: one.possible })),
  finding: null,
});

/** A key under other values of the rules left open, and the sentences in which these differ from the stated ones. */
interface OpenKey<K extends Kind> {
  readonly openAs: Bilingual;
  readonly key: Key<K>;
  /** The answer that it marks as right, in one line; null where none can say it. */
  readonly text: string | null;
  /** It comes of choices at ties. */
  readonly byChoice: boolean;
}

/** With so many readings at most an answer is compared in full, where ties are open. */
const NEAREST = 12;

/** The reading that the answer follows; else those that it follows longest, as far as their texts begin alike. */
function nearest<K extends Kind>(open: readonly OpenKey<K>[], answered: string): readonly OpenKey<K>[] {
  const followed = open.find(({ text }) => text === answered);
  if (followed) return [followed];
  if (open.length <= NEAREST || !open.some(({ byChoice }) => byChoice)) return open;
  const alike = open.map((key) => ({ key, length: key.text === null ? 0 : alikeUntil(key.text, answered) }));
  return alike
    .toSorted((one, other) => other.length - one.length)
    .slice(0, NEAREST)
    .map(({ key }) => key);
}

function alikeUntil(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** The keys under every value of the conventions that the question leaves open; readings that come to one answer are one. */
function openKeys<K extends Kind>({ ask, subject, prompt, marking }: Pair<K>): OpenKey<K>[] {
  const { open = [] } = marking;
  const kind = prompt.kind as K;
  if (open.length === 0 || subjectOf(kind) !== 'scenario') return [];
  // the tag says so: the subject of this kind is a scenario
  const file = subject as ScenarioFile;
  const { answer, ties } = secretOf(kind);
  const given = runGivenIn(prompt);
  const keys = new Map<string, OpenKey<K>>();
  for (const reading of underOpenRules(file, open, ties?.(ask as Ask<K>)).readings) {
    const built = run(ask, reading.file as typeof subject);
    if (!built.ok || runGivenIn(built.prompt) !== given) continue;
    const right = answer(prompt, built.key);
    const text = right && answerText(right);
    const id = text ?? JSON.stringify([reading.file.conventions, reading.choices]);
    if (!keys.has(id))
      keys.set(id, { openAs: readAs(file, reading), key: built.key, text, byChoice: reading.choices.length > 0 });
  }
  return [...keys.values()];
}

/** Whether the conventions left open allow more runs than answers are marked by. */
export function opensTooMuch<K extends Kind>({ ask, subject, prompt }: Pair<K>, open: readonly Openable[]): boolean {
  const kind = prompt.kind as K;
  if (open.length === 0 || subjectOf(kind) !== 'scenario') return false;
  return !underOpenRules(subject as ScenarioFile, open, secretOf(kind).ties?.(ask as Ask<K>)).complete;
}

/** How a reading differs from the stated rules, in one text. */
function readAs(stated: ScenarioFile, { file, choices }: OpenReading): Bilingual {
  const [rules, ties] = [differentRules(stated, file), choicesText(choices)];
  const joined = (one: string, other: string) => [one, other].filter((text) => text !== '').join(' ');
  return { ko: joined(rules.ko, ties.ko), en: joined(rules.en, ties.en) };
}

/** The rules of the other scenario that are not said of the first one, in one text. */
function differentRules(stated: ScenarioFile, other: ScenarioFile): Bilingual {
  const said = new Set(explainRules(resolve(stated)).map(({ en }) => en));
  const rules = explainRules(resolve(other)).filter(({ en }) => !said.has(en));
  return { ko: rules.map(({ ko }) => ko).join(' '), en: rules.map(({ en }) => en).join(' ') };
}

/** The answers that are right under one value or another of the conventions left open. */
export const openAnswers = <K extends Kind>(pair: Pair<K>): Answer<K>[] =>
  openKeys(pair).flatMap(({ key }) => secretOf(pair.prompt.kind as K).answer(pair.prompt, key) ?? []);

/** The keys under the conventions that others follow. */
const conventionKeys = <K extends Kind>(pair: Pair<K>): Conventional<K>[] =>
  modelIds
    .filter((id) => models[id].kind === 'convention')
    .flatMap((id) => {
      const key = secretOf(pair.prompt.kind as K).keyUnder(pair, id);
      return key ? [{ under: models[id].feedback, key }] : [];
    });

export const markOf = <K extends Kind>(pair: Pair<K>, answer: Answer<K>): Mark => markerOf(pair)(answer);
