import type { ScenarioFile } from '@timeslice/engine';
import type { Answer, AnswerProblem, Kind, SubjectOf } from './kind';
import type { Marking, OtherConventions } from './marking';
import { conventionValues, givenIn, type Openable, runGivenIn } from './open-rules';
import { answerText, hasWrittenKey, isComplete, kinds, problemOf, subjectOf } from './public-kinds';
import { type BuiltPair, type Pair, rightAnswer, run, secretOf, truthOf } from './secret-kinds';

/**
 * The question of a lesson under a marking: with the key that its host wrote, or run under the conventions that its host
 * gave it. What it gives stays what it was. Paths of problems begin at the marking.
 */
export function remarked<K extends Kind>(pair: Pair<K>, marking: Marking): BuiltPair<K> {
  const { key, conventions } = marking;
  if (key) return withKey({ ...pair, marking }, key);
  if (conventions) return withConventions({ ...pair, marking }, conventions);
  return { ok: true, pair: { ...pair, marking } };
}

/** Whether the truth is told in the same steps, whichever rules it follows from: a reveal may go on. */
export const tellsTheSame = (one: Pair, other: Pair): boolean =>
  runGivenIn(truthOf(one)) === runGivenIn(truthOf(other));

const refused = (problem: AnswerProblem) => ({ ok: false, problem }) as const;

/** The one that the author wrote is wrong then. */
function withKey<K extends Kind>(pair: Pair<K>, key: Answer): BuiltPair<K> {
  const kind = pair.prompt.kind as K;
  const { build, withKey: rewritten } = secretOf(kind);
  if (!rewritten) {
    const allowed = `none: the key of ${kind} is worked out; that of ${kinds.filter(hasWrittenKey).join(', ')} is written`;
    return refused({ path: 'key', value: answerText(key), allowed });
  }
  const problem = problemOf(pair.prompt, key);
  if (problem) return refused({ ...problem, path: `key.${problem.path}` });
  const right = key as Answer<K>;
  if (!isComplete(pair.prompt, right)) {
    return refused({ path: 'key', value: answerText(right), allowed: 'a whole answer' });
  }
  const own = rightAnswer(pair);
  if (own && answerText(own) === answerText(right)) return { ok: true, pair };
  const ask = rewritten(pair.ask, right);
  const built = build(ask, pair.subject);
  return built.ok ? { ok: true, pair: { ...pair, ask, key: built.key } } : refused({ ...built.problem, path: 'key' });
}

/** The run is made again, and everything that the rules say of it. */
function withConventions<K extends Kind>(pair: Pair<K>, conventions: OtherConventions): BuiltPair<K> {
  const kind = pair.prompt.kind as K;
  const named = Object.keys(conventions) as Openable[];
  const first = named[0];
  if (first === undefined) return { ok: true, pair };
  if (subjectOf(kind) !== 'scenario') {
    return refused({ path: 'conventions', value: first, allowed: `none: ${kind} asks about no scenario` });
  }
  const its = underConventions(pair, conventions);
  if (!its.ok) {
    const allowed = `conventions under which it can be asked: ${its.problem.allowed}`;
    return refused({ path: 'conventions', value: JSON.stringify(conventions), allowed });
  }
  if (givesTheSame(its.pair, pair)) return its;
  const isSo = (convention: Openable, value: unknown) => {
    const alone = underConventions(pair, { [convention]: value });
    return alone.ok && givesTheSame(alone.pair, pair);
  };
  const blamed = named.find((convention) => !isSo(convention, conventions[convention])) ?? first;
  const others = conventionValues[blamed].filter((value) => isSo(blamed, value)).map((value) => JSON.stringify(value));
  const allowed = `${others.join(', ') || 'none other'}: what the question gives of its run would not be so`;
  return refused({ path: `conventions.${blamed}`, value: JSON.stringify(conventions[blamed]), allowed });
}

function underConventions<K extends Kind>(pair: Pair<K>, conventions: OtherConventions): BuiltPair<K> {
  // the tag of the kind says so: its subject is a scenario
  const file = pair.subject as ScenarioFile;
  const subject = { ...file, conventions: { ...file.conventions, ...conventions } } as SubjectOf<K>;
  const built = run(pair.ask, subject);
  return built.ok ? { ok: true, pair: { ...pair, subject, prompt: built.prompt, key: built.key } } : built;
}

/** Whether what the question gives of its run is so in another one too; else it would be another question. */
const givesTheSame = (one: Pair, other: Pair): boolean => givenIn(one.prompt) === givenIn(other.prompt);
