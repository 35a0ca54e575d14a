import { z } from 'zod';
import type { Answer, AnswerProblem, Kind, Prompt, PublicKind, SubjectKind, Tally, Truth } from './kind';
import { choice, choiceAnswer, choiceAsk, choiceTally } from './kinds/choice/public';
import { gantt, ganttAnswer, ganttAsk, ganttTally } from './kinds/gantt/public';
import { interleaving, interleavingAnswer, interleavingAsk, interleavingTally } from './kinds/interleaving/public';
import { nextProcess, nextProcessAnswer, nextProcessAsk, nextProcessTally } from './kinds/next-process/public';
import { raceValues, raceValuesAnswer, raceValuesAsk, raceValuesTally } from './kinds/race-values/public';
import { number, numberAnswer, numberAsk, numberTally } from './kinds/number/public';
import { text, textAnswer, textAsk, textTally } from './kinds/text/public';
import { stateAt, stateAtAnswer, stateAtAsk, stateAtTally } from './kinds/state-at/public';
import { queueAt, queueAtAnswer, queueAtAsk, queueAtTally } from './kinds/queue-at/public';
import { switchCause, switchCauseAnswer, switchCauseAsk, switchCauseTally } from './kinds/switch-cause/public';
import { forkTree, forkTreeAnswer, forkTreeAsk, forkTreeTally } from './kinds/fork-tree/public';
import { memoryMap, memoryMapAnswer, memoryMapAsk, memoryMapTally } from './kinds/memory-map/public';
import { pcb, pcbAnswer, pcbAsk, pcbTally } from './kinds/pcb/public';
import { metrics, metricsAnswer, metricsAsk, metricsTally } from './kinds/metrics/public';
import { switchCount, switchCountAnswer, switchCountAsk, switchCountTally } from './kinds/switch-count/public';
import { choosePolicy, choosePolicyAnswer, choosePolicyAsk, choosePolicyTally } from './kinds/choose-policy/public';
import {
  chooseQuantum,
  chooseQuantumAnswer,
  chooseQuantumAsk,
  chooseQuantumTally,
} from './kinds/choose-quantum/public';

export const publicKinds: { readonly [K in Kind]: PublicKind<K> } = {
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

/** The wire and storage forms of every kind, told apart by `kind`. */
export const ask = z.discriminatedUnion('kind', [
  metricsAsk,
  switchCountAsk,
  nextProcessAsk,
  ganttAsk,
  choiceAsk,
  numberAsk,
  textAsk,
  stateAtAsk,
  queueAtAsk,
  switchCauseAsk,
  raceValuesAsk,
  interleavingAsk,
  forkTreeAsk,
  memoryMapAsk,
  pcbAsk,
  choosePolicyAsk,
  chooseQuantumAsk,
]);
export const answer = z.discriminatedUnion('kind', [
  metricsAnswer,
  switchCountAnswer,
  nextProcessAnswer,
  ganttAnswer,
  choiceAnswer,
  numberAnswer,
  textAnswer,
  stateAtAnswer,
  queueAtAnswer,
  switchCauseAnswer,
  raceValuesAnswer,
  interleavingAnswer,
  forkTreeAnswer,
  memoryMapAnswer,
  pcbAnswer,
  choosePolicyAnswer,
  chooseQuantumAnswer,
]);
export const tally = z.discriminatedUnion('kind', [
  metricsTally,
  switchCountTally,
  nextProcessTally,
  ganttTally,
  choiceTally,
  numberTally,
  textTally,
  stateAtTally,
  queueAtTally,
  switchCauseTally,
  raceValuesTally,
  interleavingTally,
  forkTreeTally,
  memoryMapTally,
  pcbTally,
  choosePolicyTally,
  chooseQuantumTally,
]);

export const kinds = Object.keys(publicKinds) as readonly Kind[];

export const subjectOf = (kind: Kind): SubjectKind => publicKinds[kind].subject;

/** Whether the author of a question writes its right answer, instead of having it worked out. */
export const hasWrittenKey = (kind: Kind): boolean => publicKinds[kind].writtenKey === true;

/** The named parts of a mark of this kind with what each weighs by default. */
export const partsOf = (kind: Kind): Readonly<Record<string, number>> => publicKinds[kind].parts;

/** What in an answer does not fit a prompt; an answer of another kind never fits. */
export function problemOf<K extends Kind>(prompt: Prompt<K>, given: Answer): AnswerProblem | null {
  if (given.kind !== prompt.kind) return { path: 'kind', value: given.kind, allowed: prompt.kind };
  return publicKinds[prompt.kind as K].problem(prompt, given as Answer<K>);
}

export const isComplete = <K extends Kind>(prompt: Prompt<K>, given: Answer<K>): boolean =>
  publicKinds[prompt.kind as K].isComplete(prompt, given);

export const isRight = <K extends Kind>(truth: Truth<K>, given: Answer<K>): boolean =>
  publicKinds[truth.kind as K].isRight(truth, given);

export const shareRight = <K extends Kind>(truth: Truth<K>, given: Tally<K>): readonly (readonly number[])[] | null =>
  publicKinds[truth.kind as K].shareRight(truth, given);

/** An answer in one short line; equal answers have equal lines. */
export const answerText = <K extends Kind>(given: Answer<K>): string => publicKinds[given.kind as K].text(given);
