import { describe, expect, test } from '@jest/globals';
import { type PolicySpec, resolve, type ScenarioFile, simulate } from '@timeslice/engine';
import fc from 'fast-check';
import { pastOf } from './past';

const ticks = fc.integer({ min: 1, max: 4 });
const policies: readonly PolicySpec[] = [
  { kind: 'fcfs' },
  { kind: 'rr', quantum: 2 },
  { kind: 'srtf' },
  { kind: 'priority-preemptive' },
];
const processes = fc
  .array(
    fc.record({
      arrival: fc.integer({ min: 0, max: 6 }),
      priority: fc.integer({ min: 0, max: 2 }),
      bursts: fc
        .tuple(ticks, ticks, ticks)
        .map(([a, b, c]) => [['cpu', a] as const, ['io', b] as const, ['cpu', c] as const]),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((rows) => rows.map((row, index) => ({ id: `P${index + 1}`, ...row })));
const order = fc.shuffledSubarray(['arrival', 'io', 'expired'] as const, { minLength: 3 });
const tie = fc.shuffledSubarray(['fifo', 'arrival', 'id'] as const, { minLength: 1 });

const ran = (file: ScenarioFile) => simulate(resolve(file));
const namesOf = (file: ScenarioFile) => file.processes.map(({ id }) => id);

describe.each(policies.map((policy) => [policy.kind, policy] as const))('the past under %s', (_, policy) => {
  test('[NXT5] does not depend on what enqueueOrder and tie decide at that instant', () => {
    const scenarios = fc.record({
      processes,
      order,
      otherOrder: order,
      tie,
      otherTie: tie,
      cpus: fc.constantFrom(1, 1, 2),
    });
    let alike = 0;
    fc.assert(
      fc.property(scenarios, (drawn) => {
        const file = (conventions: NonNullable<ScenarioFile['conventions']>): ScenarioFile => ({
          format: 'timeslice/scenario@1',
          policy,
          machine: { cpus: drawn.cpus },
          conventions,
          processes: drawn.processes,
        });
        const one = ran(file({ enqueueOrder: drawn.order, tie: drawn.tie }));
        const other = ran(file({ enqueueOrder: drawn.otherOrder, tie: drawn.otherTie }));
        for (const { at } of one.decisions) {
          const before = (trace: typeof one) => [
            trace.events.filter((event) => event.at < at),
            trace.decisions.filter((decision) => decision.at < at),
          ];
          if (JSON.stringify(before(one)) !== JSON.stringify(before(other))) return;
          alike++;
          const threads = namesOf(file({}));
          expect(pastOf(other, at, threads)).toEqual(pastOf(one, at, threads));
        }
      }),
      { numRuns: 150 },
    );
    expect(alike).toBeGreaterThan(150);
  });
});

const meets = (enqueueOrder: readonly ('arrival' | 'io' | 'expired')[]): ScenarioFile => ({
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 3 },
  conventions: { enqueueOrder },
  processes: [
    { id: 'P1', bursts: [['cpu', 5]] },
    { id: 'P2', arrival: 3, bursts: [['cpu', 4]] },
  ],
});

test.each([[['arrival', 'io', 'expired'] as const], [['expired', 'io', 'arrival'] as const]])(
  '[NXT5] where an arrival meets an expiry, %j is not told by the order of the events',
  (enqueueOrder) => {
    const file = meets(enqueueOrder);
    const events = pastOf(ran(file), 3, namesOf(file)).events.filter(({ at }) => at === 3);
    expect(events.map((event) => [event.type, 'thread' in event && event.thread])).toEqual([
      ['expire', 'P1'],
      ['arrive', 'P2'],
    ]);
  },
);

test('[NXT1] what the chosen one does at that very instant is not shown', () => {
  const file: ScenarioFile = {
    format: 'timeslice/scenario@1',
    policy: { kind: 'fcfs' },
    processes: [
      {
        id: 'P1',
        bursts: [
          ['fork', 'P2'],
          ['cpu', 1],
        ],
      },
      { id: 'P2', forkedBy: 'P1', bursts: [['cpu', 1]] },
    ],
  };
  expect(pastOf(ran(file), 0, namesOf(file)).events).toEqual([{ type: 'arrive', at: 0, thread: 'P1' }]);
});
