import { resolve, type PolicySpec, type ProcessFile, type Scenario } from '@timeslice/engine';
import { randomFrom, type Random } from './random';

/** Numbers of processes. */
export const sizes = [6, 50, 1_000, 50_000] as const;
export type Size = (typeof sizes)[number];

export interface Case {
  readonly policy: PolicySpec;
  /** The largest number of processes at which it is measured. */
  readonly upTo: Size;
}

/** What is measured, by the name in the table. */
export const cases: Readonly<Record<string, Case>> = {
  fcfs: { policy: { kind: 'fcfs' }, upTo: 50_000 },
  srtf: { policy: { kind: 'srtf' }, upTo: 50_000 },
  rr: { policy: { kind: 'rr', quantum: 4 }, upTo: 50_000 },
  'priority-preemptive': { policy: { kind: 'priority-preemptive' }, upTo: 50_000 },
  mlfq: { policy: { kind: 'mlfq', quantum: [4, 8, 16] }, upTo: 50_000 },
  'mlfq-boosts': { policy: { kind: 'mlfq', quantum: [4, 8, 16], boostEvery: 40 }, upTo: 1_000 },
  lottery: { policy: { kind: 'lottery', quantum: 4, partial: 'exact' }, upTo: 50_000 },
  stride: { policy: { kind: 'stride', quantum: 4 }, upTo: 50_000 },
  cfs: { policy: { kind: 'cfs', schedLatency: 24, minGranularity: 3 }, upTo: 50_000 },
  eevdf: { policy: { kind: 'eevdf', slice: 4 }, upTo: 50_000 },
  'fair-share': { policy: { kind: 'fair-share', quantum: 4 }, upTo: 50_000 },
  'next-id': { policy: { kind: 'next-id' }, upTo: 50_000 },
  // It may look at all who are ready for each decision.
  hrrn: { policy: { kind: 'hrrn' }, upTo: 1_000 },
  edf: { policy: { kind: 'edf' }, upTo: 1_000 },
};

/** So many scenarios of a size that nothing can be learnt by heart. */
const scenarioCount: { readonly [S in Size]: number } = { 6: 64, 50: 16, 1_000: 1, 50_000: 1 };

export function scenariosOf({ policy }: Case, size: Size): readonly Scenario[] {
  return Array.from({ length: scenarioCount[size] }, (_, index) => {
    const random = randomFrom(1_000 * size + index);
    const processOf = policy.kind === 'edf' ? taskOf : interactiveOf;
    return resolve({
      format: 'timeslice/scenario@1',
      policy,
      processes: Array.from({ length: size }, (_, position) => processOf(position, size, random)),
      seed: index,
    });
  });
}

const nices = [-5, 0, 0, 5];

/**
 * Three CPU bursts and two I/O bursts. One process arrives per tick and each needs ten ticks of CPU, so that most
 * of them stand in the ready queue most of the time.
 */
const interactiveOf = (position: number, size: number, random: Random): ProcessFile => ({
  id: `P${position + 1}`,
  arrival: random(0, size),
  priority: random(0, 9),
  tickets: random(1, 4) * 10,
  nice: nices[random(0, 3)],
  bursts: [
    ['cpu', random(1, 6)],
    ['io', random(2, 9)],
    ['cpu', random(1, 6)],
    ['io', random(2, 9)],
    ['cpu', random(1, 6)],
  ],
});

const periods = [2, 4, 8, 16];

/** From one job to eight in the hyperperiod, of 16 ticks for each task, of which nearly all are needed. */
const taskOf = (position: number, size: number, random: Random): ProcessFile => ({
  id: `P${position + 1}`,
  period: size * periods[random(0, 3)]!,
  wcet: random(1, 7),
});
