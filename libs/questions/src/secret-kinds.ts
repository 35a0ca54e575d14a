import { type ProgramFile, RunTooLarge, type ScenarioFile } from '@timeslice/engine';
import type {
  Answer,
  AnswerProblem,
  Ask,
  Asked,
  Built,
  Kind,
  Prompt,
  SecretKind,
  Shown,
  SubjectOf,
  Tally,
  Truth,
} from './kind';
import { choice } from './kinds/choice/secret';
import { gantt } from './kinds/gantt/secret';
import { interleaving } from './kinds/interleaving/secret';
import { nextProcess } from './kinds/next-process/secret';
import { raceValues } from './kinds/race-values/secret';
import { number } from './kinds/number/secret';
import { text } from './kinds/text/secret';
import { stateAt } from './kinds/state-at/secret';
import { queueAt } from './kinds/queue-at/secret';
import { switchCause } from './kinds/switch-cause/secret';
import { forkTree } from './kinds/fork-tree/secret';
import { memoryMap } from './kinds/memory-map/secret';
import { pcb } from './kinds/pcb/secret';
import { metrics } from './kinds/metrics/secret';
import { switchCount } from './kinds/switch-count/secret';
import { choosePolicy } from './kinds/choose-policy/secret';
import { chooseQuantum } from './kinds/choose-quantum/secret';
import type { Marking } from './marking';
import { subjectOf } from './public-kinds';
import { INSTANTS_MAX } from './scenario-kind';

const secretKinds: { readonly [K in Kind]: SecretKind<K> } = {
  metrics,
  'switch-count': switchCount,
  'next-process': nextProcess,
  gantt,
  choice,
  number,
  text,
  'state-at': stateAt,
  'queue-at': queueAt,
  'switch-cause': switchCause,
  'race-values': raceValues,
  interleaving,
  'fork-tree': forkTree,
  'memory-map': memoryMap,
  pcb,
  'choose-policy': choosePolicy,
  'choose-quantum': chooseQuantum,
};

/** The half of a kind that no browser sees. */
export const secretOf = <K extends Kind>(kind: K): SecretKind<K> => secretKinds[kind];

/** A prompt with the key of the same kind; the two stay apart, and only the prompt is ever shown. */
export interface Pair<K extends Kind = Kind> extends Asked<K> {
  readonly marking: Marking;
}

/** What a lesson holds of a question that is run. */
export interface Question<K extends Kind = Kind> {
  readonly ask: Ask<K>;
  readonly scenario?: ScenarioFile | undefined;
  readonly program?: ProgramFile | undefined;
  readonly marking?: Marking | undefined;
}

export type BuiltPair<K extends Kind> =
  { readonly ok: true; readonly pair: Pair<K> } | { readonly ok: false; readonly problem: AnswerProblem };

/**
 * Runs a question; fails where its ask does not fit what it is about, or its run has more than `most` instants. Paths begin
 * at the question.
 */
export function build<K extends Kind>(
  { ask, scenario, program, marking = {} }: Question<K>,
  most = INSTANTS_MAX,
): BuiltPair<K> {
  const kind = ask.kind as K;
  const about = subjectOf(kind);
  const given = { scenario: scenario ?? null, program: program ?? null, none: null };
  const missing = about !== 'none' && given[about] === null;
  if (missing)
    return { ok: false, problem: { path: about, value: 'nothing', allowed: `a ${about}, as ${kind} asks about one` } };
  const subject = given[about] as SubjectOf<K>;
  const built = run(ask, subject, most);
  if (!built.ok) return built;
  const { prompt, key } = built;
  return { ok: true, pair: { ask, subject, prompt, key, marking } };
}

/** Runs the subject; a run too large to be asked about is a problem like any other. Paths begin at the question. */
export function run<K extends Kind>(ask: Ask<K>, subject: SubjectOf<K>, most = INSTANTS_MAX): Built<K> {
  try {
    const built = secretKinds[ask.kind as K].build(ask, subject, most);
    return built.ok ? built : { ok: false, problem: { ...built.problem, path: `ask.${built.problem.path}` } };
  } catch (fault) {
    if (fault instanceof RunTooLarge)
      return { ok: false, problem: { path: 'scenario', value: 'its run', allowed: fault.message } };
    throw fault;
  }
}

export const tallyOf = <K extends Kind>({ prompt }: Pair<K>, answers: readonly Answer<K>[]): Tally<K> =>
  secretKinds[prompt.kind as K].tally(prompt, answers);

/** The question as answers are judged that were given to an earlier prompt of it, before its rules were changed. */
export function answeredAs<K extends Kind>(pair: Pair<K>, before: Prompt<K>): Pair<K> {
  const kind = pair.prompt.kind as K;
  const prompt = secretKinds[kind].answeredAs?.(pair.prompt, before) ?? pair.prompt;
  return prompt === pair.prompt ? pair : { ...pair, prompt };
}

/** What may be seen of a question at any time: its prompt, without the numbers that decide what will be drawn. */
export function promptOf({ prompt }: Pair): Prompt {
  if (!('scenario' in prompt)) return prompt;
  return { ...prompt, scenario: { ...prompt.scenario, seed: 0, draws: null } };
}

/** First and last tick of the reveal, and those at which something happens. */
export const revealOf = <K extends Kind>({ prompt, key }: Pair<K>) => secretKinds[prompt.kind as K].reveal(prompt, key);

/** What may be seen of the key once the reveal has come to `until`. */
export const shownOf = <K extends Kind>({ prompt, key }: Pair<K>, until: number): Shown<K> =>
  secretKinds[prompt.kind as K].shown(prompt, key, until);

/** What may be told of the key once the question is explained. */
export const truthOf = <K extends Kind>({ prompt, key }: Pair<K>): Truth<K> =>
  secretKinds[prompt.kind as K].truth(prompt, key);

/** The right answer; null where no answer of this prompt can say it. */
export const rightAnswer = <K extends Kind>({ prompt, key }: Pair<K>): Answer<K> | null =>
  secretKinds[prompt.kind as K].answer(prompt, key);
