import * as fc from 'fast-check';
import type { Burst, Conventions, PolicyKind, PolicySpec, ScenarioFile } from '../src/scenario';

const ticks = fc.integer({ min: 1, max: 6 });
const cpu: fc.Arbitrary<Burst> = ticks.map((n) => ['cpu', n]);
const io: fc.Arbitrary<Burst> = fc.oneof(
  ticks.map((n): Burst => ['io', n]),
  ticks.map((n): Burst => ['io', n, 'disk']),
);

/** With a CPU burst somewhere; I/O may come first, last and twice in a row. */
const bursts = fc
  .tuple(fc.option(io, { freq: 4, nil: null }), cpu, fc.array(fc.oneof(cpu, io), { maxLength: 4 }))
  .map(([first, second, rest]): Burst[] => (first ? [first, second, ...rest] : [second, ...rest]));

export const policySpecs: { readonly [K in PolicyKind]: fc.Arbitrary<PolicySpec> } = {
  fcfs: fc.constant({ kind: 'fcfs' }),
  sjf: fc.constant({ kind: 'sjf' }),
  srtf: fc.constant({ kind: 'srtf' }),
  rr: fc.integer({ min: 1, max: 5 }).map((quantum) => ({ kind: 'rr', quantum })),
  priority: fc.constant({ kind: 'priority' }),
  'priority-preemptive': fc.constant({ kind: 'priority-preemptive' }),
};

const conventions: fc.Arbitrary<Partial<Conventions>> = fc.record(
  {
    enqueueOrder: fc.shuffledSubarray(['arrival', 'io', 'expired'] as const, { minLength: 3 }),
    tie: fc.shuffledSubarray(['fifo', 'arrival', 'id'] as const, { minLength: 1 }),
    runningWinsTies: fc.boolean(),
    preemptedPlace: fc.constantFrom('tail', 'head'),
    quantumOnPreempt: fc.constantFrom('fresh', 'remaining'),
    onExpiryEmpty: fc.constantFrom('continue', 'redispatch'),
    quantumClock: fc.constantFrom('dispatch', 'dispatch', 'global'),
    quantumAfterIo: fc.constantFrom('fresh', 'remaining'),
    ioReturn: fc.constantFrom('tail', 'head', 'preempts'),
    switchOnIo: fc.boolean(),
    priorityOrder: fc.constantFrom('low', 'high'),
    aging: fc.option(
      fc.record({
        every: fc.integer({ min: 1, max: 6 }),
        step: fc.integer({ min: 1, max: 2 }),
        floor: fc.integer({ min: 0, max: 5 }),
      }),
    ),
    srtfKey: fc.constantFrom('burst', 'total'),
    response: fc.constantFrom('first-run', 'first-slice-end', 'completion'),
    utilizationUntil: fc.oneof(fc.constant('last-completion' as const), fc.integer({ min: 1, max: 40 })),
    sjfEstimate: fc.option(fc.record({ alpha: fc.constantFrom(0, 0.1, 0.5, 1), first: fc.constantFrom(0, 2.5, 4) })),
  },
  { requiredKeys: [] },
);

const cost = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ max: 3, min: 1 }) },
);

export interface Kind {
  readonly policy: fc.Arbitrary<PolicySpec>;
  readonly cpus?: fc.Arbitrary<number>;
}

/** Small scenarios, dense in simultaneous events. */
export const randomScenario = ({ policy, cpus = fc.constant(1) }: Kind): fc.Arbitrary<ScenarioFile> =>
  fc.record({
    format: fc.constant('timeslice/scenario@1' as const),
    policy,
    machine: fc.record({
      cpus,
      contextSwitch: fc.record({
        process: cost,
        thread: cost,
        chargeFirst: fc.boolean(),
        chargeSame: fc.boolean(),
      }),
      devices: fc.constantFrom(
        { disk: { servers: 1 } },
        { disk: { servers: 2 } },
        { disk: { servers: 1 }, io: { servers: 1 } },
      ),
    }),
    conventions,
    processes: fc
      .array(
        fc.record({ arrival: fc.integer({ min: 0, max: 12 }), priority: fc.integer({ min: 0, max: 4 }), bursts }),
        {
          minLength: 1,
          maxLength: 5,
        },
      )
      .map((all) => all.map((process, index) => ({ id: `P${index + 1}`, ...process }))),
  });
