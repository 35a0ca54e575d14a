import { type Bilingual, explainRules, resolve, type ScenarioFile } from '@timeslice/engine';
import type { Answer, Comparison, Key, Kind } from './kind';
import type { Mark } from './mark';
import { weighed } from './mark';
import { modelIds } from './models/model';
import { models } from './models/models';
import { givenIn, underOpenRules } from './open-rules';
import { publicKinds, subjectOf } from './public-kinds';
import { type Pair, secretOf } from './secret-kinds';

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
    const best = open
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
}

/** The keys under every value of the conventions that the question leaves open. */
function openKeys<K extends Kind>({ ask, subject, prompt, marking }: Pair<K>): OpenKey<K>[] {
  const { open = [] } = marking;
  const kind = prompt.kind as K;
  if (open.length === 0 || subjectOf(kind) !== 'scenario') return [];
  // the tag says so: the subject of this kind is a scenario
  const file = subject as ScenarioFile;
  return underOpenRules(file, open).flatMap((one) => {
    const built = secretOf(kind).build(ask, one as typeof subject);
    const isSameQuestion = built.ok && givenIn(built.prompt) === givenIn(prompt);
    return isSameQuestion ? [{ openAs: differentRules(file, one), key: built.key }] : [];
  });
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
