import { type Bilingual, choicesText, explainRules, resolve, type ScenarioFile } from '@timeslice/engine';
import type { Answer, Ask, Comparison, Key, Kind, Prompt } from './kind';
import type { Mark, Part } from './mark';
import { weighed } from './mark';
import type { Openable } from './open-rules';
import { modelIds } from './models/model';
import { models } from './models/models';
import { FIGURED_MAX, type OpenReading, READINGS_MAX, runGivenIn, tiesAllowed, underOpenRules } from './open-rules';
import { publicKinds, subjectOf } from './public-kinds';
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
  const nearest = nearestOf(prompt, openKeys(pair));
  const conventions = conventionKeys(pair);
  const accepted = (marking.accept ?? []).filter((one): one is Answer<K> => one.kind === kind);
  const weightOf = (part: string) => marking.weights?.[part] ?? publicKinds[kind].parts[part] ?? 1;

  const weigh = (comparison: Comparison): Weighed => {
    const parts = comparison.parts.map((one) => ({ ...one, weight: weightOf(one.part) }));
    return { ...weighed(parts), parts, comparison };
  };

  return (answer) => {
    const stated = weigh(compare(prompt, key, answer));
    const allRight = () => told(weigh(allOf(stated.comparison)));
    if (accepted.some((one) => slips(prompt, one, answer).slips === 0)) return allRight();
    const best = nearest(answer)
      .map((one): Weighed => ({ ...weigh(compare(prompt, one.key, answer)), openAs: one.openAs }))
      .reduce((most, one) => (share(one) > share(most) ? one : most), stated);
    if (isAll(best)) return told(best);
    const convention = conventions.find(({ key: one }) => isAll(weigh(compare(prompt, one, answer))));
    return convention ? { ...allRight(), under: convention.under } : told(best);
  };
}

/** A comparison with what it earns; what is wrong is worked out for the best one alone. */
interface Weighed {
  readonly earned: number;
  readonly possible: number;
  readonly parts: readonly Part[];
  readonly comparison: Comparison;
  readonly openAs?: Bilingual;
}

const told = ({ earned, possible, parts, comparison, openAs }: Weighed): Mark => ({
  earned,
  possible,
  finding: earned === possible ? null : comparison.finding,
  parts: [...parts],
  ...(openAs && { openAs }),
});

const share = ({ earned, possible }: Weighed) => earned / possible;
const isAll = ({ earned, possible }: Weighed) => earned === possible;
const allOf = ({ parts }: Comparison): Comparison => ({
  parts: parts.map((one) => ({ ...one, earned: one.possible })),
  finding: null,
});

/** A key under other values of the rules left open, and the sentences in which these differ from the stated ones. */
interface OpenKey<K extends Kind> {
  readonly openAs: Bilingual;
  readonly key: Key<K>;
}

/** With so many readings at most an answer is compared in full. */
const NEAREST = 12;

/** The readings that an answer is compared with: all of them, or those that it is least far from. */
function nearestOf<K extends Kind>(
  prompt: Prompt<K>,
  open: readonly OpenKey<K>[],
): (answer: Answer<K>) => readonly OpenKey<K>[] {
  const { distances } = secretOf(prompt.kind as K);
  if (open.length <= NEAREST || !distances) return () => open;
  const keys = open.map(({ key }) => key);
  const from = distances(prompt, keys);
  return (answer) => {
    const apart = from(answer);
    const order = open.map((_, index) => index).toSorted((one, other) => apart[one]! - apart[other]!);
    return order.slice(0, NEAREST).map((index) => open[index]!);
  };
}

/** The keys under every value of the conventions that are left open; readings that are marked alike are one. */
function openKeys<K extends Kind>({ ask, subject, prompt, marking }: Pair<K>): OpenKey<K>[] {
  const { open = [] } = marking;
  const kind = prompt.kind as K;
  if (open.length === 0 || subjectOf(kind) !== 'scenario') return [];
  // the tag says so: the subject of this kind is a scenario
  const file = subject as ScenarioFile;
  const { answer, markedBy, ties, underTies } = secretOf(kind);
  if (underTies && open.includes('tie')) return tiedKeys({ ask, subject, prompt }, open).keys;
  const given = runGivenIn(prompt);
  const keys = new Map<string, OpenKey<K>>();
  for (const reading of underOpenRules(file, open, ties?.(ask as Ask<K>)).readings) {
    const built = run(ask, reading.file as typeof subject);
    if (!built.ok || runGivenIn(built.prompt) !== given) continue;
    const marks = markedBy?.(prompt, built.key) ?? answer(prompt, built.key);
    const id = JSON.stringify(marks);
    if (!keys.has(id)) keys.set(id, { openAs: readAs(prompt, file, reading), key: built.key });
  }
  return [...keys.values()];
}

/** Whether the conventions left open allow more runs than answers are marked by. */
export function opensTooMuch<K extends Kind>({ ask, subject, prompt }: Pair<K>, open: readonly Openable[]): boolean {
  const kind = prompt.kind as K;
  if (open.length === 0 || subjectOf(kind) !== 'scenario') return false;
  const { ties, underTies } = secretOf(kind);
  if (underTies && open.includes('tie')) return !tiedKeys({ ask, subject, prompt }, open).complete;
  return !underOpenRules(subject as ScenarioFile, open, ties?.(ask as Ask<K>)).complete;
}

/** How many runs the conventions left open may allow. */
export const runsAllowed = ({ prompt }: Pair, open: readonly Openable[]): number =>
  secretOf(prompt.kind).underTies && open.includes('tie') ? FIGURED_MAX : READINGS_MAX;

/** The keys of a question about several runs, each of which has ties of its own. */
function tiedKeys<K extends Kind>(
  { ask, subject, prompt }: Pick<Pair<K>, 'ask' | 'subject' | 'prompt'>,
  open: readonly Openable[],
): { readonly keys: OpenKey<K>[]; readonly complete: boolean } {
  const { markedBy, underTies } = secretOf(prompt.kind as K);
  const file = subject as ScenarioFile;
  const others = open.filter((convention) => convention !== 'tie');
  const keys = new Map<string, OpenKey<K>>();
  let left = tiesAllowed;
  let complete = true;
  for (const reading of underOpenRules(file, others).readings) {
    const built = run(ask, reading.file as typeof subject);
    const tied = built.ok && underTies?.(built.prompt, left);
    if (!tied) continue;
    complete &&= tied.complete;
    left = tied.left;
    for (const { key, said } of tied.keys) {
      const id = JSON.stringify(markedBy?.(prompt, key));
      if (!keys.has(id)) keys.set(id, { openAs: joined(differentRules(prompt, file, reading.file), said), key });
    }
  }
  return { keys: [...keys.values()], complete };
}

/** How a reading differs from the stated rules, in one text. */
const readAs = (prompt: Prompt, stated: ScenarioFile, { file, choices }: OpenReading): Bilingual =>
  joined(differentRules(prompt, stated, file), choicesText(choices));

function joined(one: Bilingual, other: Bilingual): Bilingual {
  const both = (...texts: readonly string[]) => texts.filter((text) => text !== '').join(' ');
  return { ko: both(one.ko, other.ko), en: both(one.en, other.en) };
}

/** The rules of the other scenario that are not said of the first one, under each policy asked about, in one text. */
function differentRules(prompt: Prompt, stated: ScenarioFile, other: ScenarioFile): Bilingual {
  const isBest = prompt.kind === 'choose-policy' || prompt.kind === 'choose-quantum';
  const policies = isBest ? prompt.options.map(({ policy }) => policy) : [stated.policy];
  const rulesOf = (file: ScenarioFile) => policies.flatMap((policy) => explainRules(resolve({ ...file, policy })));
  const said = new Set(rulesOf(stated).map(({ en }) => en));
  const rules = new Map(rulesOf(other).flatMap((one) => (said.has(one.en) ? [] : [[one.en, one]])));
  return { ko: [...rules.values()].map(({ ko }) => ko).join(' '), en: [...rules.keys()].join(' ') };
}

/** Whether another answer is right under another value of the conventions left open. */
export const hangsOnOpen = <K extends Kind>(pair: Pair<K>): boolean => openKeys(pair).length > 1;

/** The keys under the conventions that others follow. */
const conventionKeys = <K extends Kind>(pair: Pair<K>): Conventional<K>[] =>
  modelIds
    .filter((id) => models[id].kind === 'convention')
    .flatMap((id) => {
      const key = secretOf(pair.prompt.kind as K).keyUnder(pair, id);
      return key ? [{ under: models[id].feedback, key }] : [];
    });

export const markOf = <K extends Kind>(pair: Pair<K>, answer: Answer<K>): Mark => markerOf(pair)(answer);
