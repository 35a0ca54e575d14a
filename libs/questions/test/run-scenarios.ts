import type { Burst, PolicySpec, ScenarioFile } from '@timeslice/engine';
import fc from 'fast-check';

const policies: readonly PolicySpec[] = [
  { kind: 'fcfs' },
  { kind: 'sjf' },
  { kind: 'srtf' },
  { kind: 'rr', quantum: 2 },
  { kind: 'priority-preemptive' },
  { kind: 'mlfq', quantum: [1, 2] },
];

const bursts: fc.Arbitrary<Burst[]> = fc
  .record({ first: fc.integer({ min: 1, max: 5 }), io: fc.option(fc.integer({ min: 1, max: 5 })) })
  .map(({ first, io }) =>
    io === null
      ? [['cpu', first]]
      : [
          ['cpu', first],
          ['io', io],
          ['cpu', 1],
        ],
  );

/** Small runs of several policies, with I/O, priorities, the cost of a switch and up to two CPUs. */
export const runScenarios: fc.Arbitrary<ScenarioFile> = fc
  .record({
    policy: fc.constantFrom(...policies),
    cost: fc.constantFrom(0, 0, 1),
    cpus: fc.constantFrom(1, 1, 2),
    processes: fc.array(
      fc.record({ arrival: fc.integer({ min: 0, max: 6 }), priority: fc.integer({ min: 1, max: 3 }), bursts }),
      { minLength: 2, maxLength: 4 },
    ),
  })
  .map(({ policy, cost, cpus, processes }) => ({
    format: 'timeslice/scenario@1',
    machine: { cpus, contextSwitch: { process: cost } },
    policy,
    processes: processes.map((process, place) => ({ id: `P${place}`, ...process })),
  }));
