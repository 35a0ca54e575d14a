import type { Burst, PolicySpec, ProcessFile, ScenarioFile } from '@timeslice/engine';
import * as fc from 'fast-check';

const quantum = fc.integer({ min: 1, max: 4 });
const oneOf = <T extends string>(...all: readonly T[]) => fc.constantFrom(...all);

/** Families of policies, each with random parameters. */
export const families: Readonly<Record<string, fc.Arbitrary<PolicySpec>>> = {
  'by burst': fc.record({ kind: oneOf('fcfs', 'sjf', 'srtf', 'ljf', 'lrtf', 'hrrn') }),
  'by priority': fc.record({ kind: oneOf('priority', 'priority-preemptive') }),
  'in slices': fc.record({ kind: oneOf('rr', 'priority-rr', 'priority-preemptive-rr'), quantum }),
  mlfq: fc.record({
    kind: fc.constant('mlfq' as const),
    quantum: fc.constant([1, 2, 4]),
    boostEvery: fc.constantFrom(0, 7),
    stayAfterIo: fc.boolean(),
    arrivalPreempts: fc.boolean(),
  }),
  lottery: fc.record({ kind: fc.constant('lottery' as const), quantum, partial: oneOf('whole', 'exact') }),
  shares: fc.oneof(
    fc.record({ kind: fc.constant('stride' as const), quantum }),
    fc.record({ kind: oneOf('cfs', 'eevdf', 'fair-share', 'next-id') }),
  ),
};

const ticks = fc.integer({ min: 1, max: 5 });
const cpu = ticks.map((n): Burst => ['cpu', n]);
const io = fc.tuple(ticks, fc.boolean()).map(([n, disk]): Burst => (disk ? ['io', n, 'disk'] : ['io', n]));
const bursts = fc.oneof(
  fc.tuple(cpu),
  fc.tuple(cpu, io, cpu),
  fc.tuple(io, cpu),
  fc.tuple(cpu, io),
  fc.tuple(fc.constant<Burst>(['lock', 'm']), cpu, io, fc.constant<Burst>(['unlock', 'm'])),
);

const process = fc.record({
  arrival: fc.integer({ min: 0, max: 6 }),
  priority: fc.integer({ min: 0, max: 3 }),
  tickets: fc.integer({ min: 0, max: 5 }),
  gil: fc.option(fc.constant({ switchInterval: 3 }), { freq: 2, nil: undefined }),
  lives: fc.oneof(
    { weight: 3, arbitrary: fc.array(bursts, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(bursts, { minLength: 2, maxLength: 3 }) },
  ),
});

const processes = fc.array(process, { minLength: 1, maxLength: 4 }).map((all) =>
  all.map(({ lives, ...rest }, index): ProcessFile => {
    const threads = lives.map((life, number) => ({ id: `T${number + 1}`, bursts: life }));
    return { id: `P${index + 1}`, ...rest, threads };
  }),
);

/** Small scenarios with I/O, threads, locks, switch costs, caches, two CPUs and every convention that models turn. */
export const randomScenario = (policy: fc.Arbitrary<PolicySpec>): fc.Arbitrary<ScenarioFile> =>
  fc.record({
    format: fc.constant('timeslice/scenario@1' as const),
    policy,
    machine: fc.record({
      cpus: fc.integer({ min: 1, max: 2 }),
      contextSwitch: fc.record({
        process: fc.constantFrom(0, 0, 1, 2),
        thread: fc.constantFrom(0, 1),
        chargeFirst: fc.boolean(),
        chargeSame: fc.boolean(),
      }),
      devices: fc.constant({ disk: { servers: 1 } }),
      queues: oneOf('central', 'per-cpu'),
      cache: fc.option(fc.constant({ size: 8, warmup: 2, warmRate: 2 }), { freq: 2 }),
    }),
    conventions: fc.record(
      {
        enqueueOrder: fc.shuffledSubarray(['arrival', 'io', 'expired'] as const, { minLength: 3 }),
        tie: fc.constantFrom(['fifo'] as const, ['id'] as const, ['arrival', 'id'] as const),
        preemptedPlace: oneOf('tail', 'head'),
        ioReturn: oneOf('tail', 'head', 'preempts'),
        switchOnIo: fc.boolean(),
        runningWinsTies: fc.boolean(),
        onExpiryEmpty: oneOf('continue', 'redispatch'),
      },
      { requiredKeys: [] },
    ),
    processes,
  });
