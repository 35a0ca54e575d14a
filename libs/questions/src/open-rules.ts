import {
  type Conventions,
  policyTraits,
  resolve,
  type ScenarioFile,
  type TieReading,
  tieReadings,
} from '@timeslice/engine';
import type { TiesAsked, TiesLeft } from './kind';
import { unlessTooLarge } from './models/courses';

/** So many runs at most are marked by. */
export const READINGS_MAX = 200;
/** Where only the figures of runs count, answers are compared with none of them. */
export const FIGURED_MAX = 1_000;
/** And by runs of so many instants together, where ties are open. */
const TIED_INSTANTS_MAX = 20_000;
export const tiesAllowed: TiesLeft = { readings: FIGURED_MAX, instants: TIED_INSTANTS_MAX };

/** The conventions that a question may leave open: then every schedule that one of their values allows is right. */
export const openable = [
  'enqueueOrder',
  'tie',
  'runningWinsTies',
  'preemptedPlace',
  'quantumOnPreempt',
  'onExpiryEmpty',
  'quantumAfterIo',
  'ioReturn',
  'priorityOrder',
] as const;
export type Openable = (typeof openable)[number];

/** Every value that such a convention may have where it is left open, or is changed afterwards. */
export const conventionValues: { readonly [C in Openable]: readonly Conventions[C][] } = {
  enqueueOrder: [
    ['arrival', 'io', 'expired'],
    ['arrival', 'expired', 'io'],
    ['io', 'arrival', 'expired'],
    ['io', 'expired', 'arrival'],
    ['expired', 'arrival', 'io'],
    ['expired', 'io', 'arrival'],
  ],
  tie: [['fifo', 'arrival', 'id'], ['arrival', 'id'], ['id']],
  runningWinsTies: [true, false],
  preemptedPlace: ['tail', 'head'],
  quantumOnPreempt: ['fresh', 'remaining'],
  onExpiryEmpty: ['continue', 'redispatch'],
  quantumAfterIo: ['fresh', 'remaining'],
  ioReturn: ['tail', 'head'],
  priorityOrder: ['low', 'high'],
};

/** A scenario under one reading of the rules left open. */
export interface OpenReading {
  readonly file: ScenarioFile;
  /** What was chosen at ties. */
  readonly choices: TieReading['choices'];
}

/**
 * The scenario under every combination of the conventions that are left open; itself alone where none is. Where ties are
 * open, under every sequence of choices at them. `complete` is false where there are more than `READINGS_MAX`,
 * or all of them are too long together.
 */
export function underOpenRules(
  file: ScenarioFile,
  open: readonly Openable[],
  ties: TiesAsked = {},
): { readonly readings: readonly OpenReading[]; readonly complete: boolean } {
  const oneByOne = open.includes('tie');
  const files = open
    .filter((convention) => !oneByOne || convention !== 'tie')
    .reduce<readonly ScenarioFile[]>((all, convention) => all.flatMap((one) => withEach(one, convention)), [file]);
  if (!oneByOne) return { readings: files.map((one) => ({ file: one, choices: [] })), complete: true };
  let complete = true;
  let instants = TIED_INSTANTS_MAX;
  const readings: OpenReading[] = [];
  for (const one of files.map(queuedAsJoined)) {
    const found = unlessTooLarge(() =>
      tieReadings(resolve(one), { ...ties, most: READINGS_MAX - readings.length, instants }),
    );
    if (!found) continue;
    complete &&= found.complete;
    instants -= found.instants;
    readings.push(...found.readings.map(({ ties: script, choices }) => ({ file: { ...one, ties: script }, choices })));
  }
  return { readings, complete };
}

const withEach = (file: ScenarioFile, convention: Openable): ScenarioFile[] =>
  conventionValues[convention].map((value) => ({ ...file, conventions: { ...file.conventions, [convention]: value } }));

/** Where equals stand in a queue, only those that join it together are tied, whatever a tie rule says instead. */
function queuedAsJoined(file: ScenarioFile): ScenarioFile {
  if (!policyTraits(resolve(file)).queuesEquals) return file;
  return { ...file, conventions: { ...file.conventions, tie: ['fifo', 'id'] } };
}

/** What a prompt shows of a run: another reading of the rules that leads elsewhere has no answer to this question. */
export const givenIn = (prompt: object): string =>
  JSON.stringify(prompt, (name, value: unknown) => (name === 'scenario' || name === 'length' ? undefined : value));

/**
 * What a prompt or a truth shows of a run: another reading of the rules that leads elsewhere has no answer to this
 * question. Why somebody was chosen, and who of one instant is listed first, is the reading and not the run.
 */
export const runGivenIn = (told: object): string =>
  JSON.stringify(told, (name, value: unknown) => {
    if (name === 'scenario' || name === 'length' || name === 'decisions') return undefined;
    return name === 'events' && Array.isArray(value) ? value.map((event) => JSON.stringify(event)).toSorted() : value;
  });
