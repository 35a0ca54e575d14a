import type { Burst, PolicySpec, ProcessFile, ScenarioFile } from '@timeslice/engine';
import type { Difficulty } from '../difficulty';
import type { Random } from './random';

/** Kinds of scenarios that questions are made of; each asks for its own misconceptions. */
export const families = [
  'fcfs',
  'sjf',
  'srtf',
  'hrrn',
  'priority',
  'priority-preemptive',
  'rr',
  'rr-switch-cost',
  'rr-io',
  'srtf-io',
  'mlfq',
  'two-cpus',
  'threads',
] as const;
export type Family = (typeof families)[number];

export interface Shape {
  readonly family: Family;
  readonly processes: number;
  readonly difficulty: Difficulty;
}

const policies: { readonly [F in Family]: (quantum: number) => PolicySpec } = {
  fcfs: () => ({ kind: 'fcfs' }),
  sjf: () => ({ kind: 'sjf' }),
  srtf: () => ({ kind: 'srtf' }),
  hrrn: () => ({ kind: 'hrrn' }),
  priority: () => ({ kind: 'priority' }),
  'priority-preemptive': () => ({ kind: 'priority-preemptive' }),
  rr: (quantum) => ({ kind: 'rr', quantum }),
  'rr-switch-cost': (quantum) => ({ kind: 'rr', quantum }),
  'rr-io': (quantum) => ({ kind: 'rr', quantum }),
  'srtf-io': () => ({ kind: 'srtf' }),
  mlfq: (quantum) => ({ kind: 'mlfq', quantum: [quantum, quantum * 2, quantum * 4] }),
  'two-cpus': (quantum) => ({ kind: 'rr', quantum }),
  threads: (quantum) => ({ kind: 'rr', quantum }),
};

const withIo: ReadonlySet<Family> = new Set(['rr-io', 'srtf-io', 'mlfq']);
const withPriority: ReadonlySet<Family> = new Set(['priority', 'priority-preemptive']);

/** A scenario of a family, drawn at random: the first process comes at 0, the others within the first few ticks. */
export function drawScenario({ family, processes, difficulty }: Shape, random: Random): ScenarioFile {
  const longest = 2 + 2 * difficulty;
  const burst = (): Burst[] => [['cpu', random.int(1, longest)]];
  const bursts = (): Burst[] =>
    withIo.has(family) && random.int(0, 1) === 0
      ? [...burst(), ['io', random.int(1, longest - 1)], ...burst()]
      : burst();
  const starter = random.int(0, processes - 1);
  const priorities = random.shuffled(Array.from({ length: processes }, (_, index) => index + 1));
  const drawn = Array.from({ length: processes }, (_, index): ProcessFile => ({
    id: `P${index + 1}`,
    arrival: index === starter ? 0 : random.int(0, processes + difficulty),
    ...(withPriority.has(family) && { priority: priorities[index] }),
    ...(family === 'threads' && index === 0
      ? { threads: ['a', 'b'].map((id) => ({ id, bursts: burst() })) }
      : { bursts: bursts() }),
  }));
  const cost = family === 'rr-switch-cost' || family === 'threads';
  return {
    format: 'timeslice/scenario@1',
    policy: policies[family](random.int(1, 1 + difficulty)),
    processes: drawn,
    ...((cost || family === 'two-cpus') && {
      machine: {
        ...(cost && { contextSwitch: { process: family === 'threads' ? 2 : 1, thread: 1 } }),
        ...(family === 'two-cpus' && { cpus: 2 }),
      },
    }),
  };
}
