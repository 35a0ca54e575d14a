import * as fc from 'fast-check';
import { levelKinds, type LevelSpec, type PolicyKind, type PolicySpec, type SpecOf } from '../../src/scenario';

type Specs = { readonly [K in PolicyKind]: fc.Arbitrary<SpecOf<K>> };

const quantum = fc.integer({ min: 1, max: 5 });
const alone = <K extends PolicyKind>(kind: K) => fc.constant({ kind });

/** The keys in `optional` are there or not. */
const spec = <T extends object, O extends object>(
  required: { [K in keyof T]: fc.Arbitrary<T[K]> },
  optional: { [K in keyof O]: fc.Arbitrary<O[K]> },
) => fc.tuple(fc.record(required), fc.record(optional, { requiredKeys: [] })).map(([a, b]) => ({ ...a, ...b }));

const levelSpecs = {
  fcfs: alone('fcfs'),
  sjf: alone('sjf'),
  srtf: alone('srtf'),
  ljf: alone('ljf'),
  lrtf: alone('lrtf'),
  rr: fc.record({ kind: fc.constant('rr' as const), quantum }),
  priority: alone('priority'),
  'priority-preemptive': alone('priority-preemptive'),
  'priority-rr': fc.record({ kind: fc.constant('priority-rr' as const), quantum }),
  'priority-preemptive-rr': fc.record({ kind: fc.constant('priority-preemptive-rr' as const), quantum }),
} satisfies Partial<Specs>;

const level: fc.Arbitrary<LevelSpec> = fc
  .constantFrom(...levelKinds)
  .chain((kind): fc.Arbitrary<LevelSpec> => levelSpecs[kind]);

/** `order` of fixed-order names P1 to P5; `randomScenario` puts the names of its threads in their place. */
export const policySpecs: Specs = {
  ...levelSpecs,
  hrrn: alone('hrrn'),
  mlfq: spec(
    {
      kind: fc.constant('mlfq' as const),
      quantum: fc.oneof(
        { weight: 4, arbitrary: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }) },
        { weight: 1, arbitrary: fc.constant('2^i' as const) },
      ),
    },
    {
      allotmentSlices: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
      boostEvery: fc.constantFrom(0, 3, 5, 8, 12),
      boostOrder: fc.constantFrom('low-first', 'high-first'),
      stayAfterIo: fc.boolean(),
      arrivalPreempts: fc.boolean(),
      demoteWhenAlone: fc.boolean(),
    },
  ),
  mlq: spec(
    {
      kind: fc.constant('mlq' as const),
      levels: fc.array(fc.record({ policy: level }), { minLength: 1, maxLength: 3 }),
    },
    { rule: fc.constantFrom('preemptive', 'nonpreemptive') },
  ),
  lottery: spec({ kind: fc.constant('lottery' as const), quantum }, { partial: fc.constantFrom('whole', 'exact') }),
  stride: spec({ kind: fc.constant('stride' as const), quantum }, { big: fc.constantFrom(1, 60, 10_000) }),
  cfs: spec(
    { kind: fc.constant('cfs' as const) },
    { schedLatency: fc.integer({ min: 1, max: 12 }), minGranularity: fc.integer({ min: 0, max: 3 }) },
  ),
  eevdf: spec({ kind: fc.constant('eevdf' as const) }, { slice: quantum }),
  'fair-share': spec({ kind: fc.constant('fair-share' as const) }, { quantum }),
  edf: alone('edf'),
  rm: alone('rm'),
  'next-id': alone('next-id'),
  'fixed-order': fc.record({
    kind: fc.constant('fixed-order' as const),
    order: fc.array(fc.constantFrom('P1', 'P2', 'P3', 'P4', 'P5'), { maxLength: 8 }),
  }),
};

/** Those that are compared over periodic tasks too; `edf` and `rm` need them. */
export const taskKinds: ReadonlySet<PolicyKind> = new Set<PolicyKind>([
  ...(['edf', 'rm', 'hrrn'] as const),
  ...levelKinds,
]);

export const needsTasks = ({ kind }: PolicySpec): boolean => kind === 'edf' || kind === 'rm';
