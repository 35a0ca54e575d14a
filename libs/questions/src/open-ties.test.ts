import { expect, test } from '@jest/globals';
import { type PartialTrace, resolve, type ScenarioFile, simulate, tieReadings } from '@timeslice/engine';
import fc from 'fast-check';
import { runScenarios } from '../test/run-scenarios';
import { type Answer, type Ask, type Kind, segmentsOf } from './index';
import { build, markerOf, markOf, opensTooMuch, READINGS_MAX, rightAnswer } from './keys';
import { hangsOnOpen } from './mark-answer';
import { openable, runGivenIn, underOpenRules } from './open-rules';
import { run, secretOf } from './secret-kinds';

/** Three equal jobs come at once: any of them may go first, and any of the others then. */
const equals = (policy: ScenarioFile['policy'], jobs = 3): ScenarioFile => ({
  format: 'timeslice/scenario@1',
  policy,
  processes: Array.from({ length: jobs }, (_, place) => ({ id: `P${place}`, arrival: 0, bursts: [['cpu', 2]] })),
});

const asked = <K extends Kind>(ask: Ask<K>, scenario: ScenarioFile, open: readonly ('tie' | 'enqueueOrder')[]) =>
  build<K>({ ask, scenario, marking: { open: [...open] } });

const drawing = (cells: readonly string[]): Answer<'gantt'> => ({ kind: 'gantt', lanes: [segmentsOf(cells)] });

/** Every schedule by any choices at ties, as names tick by tick; that these are all, and no more, is [ENG49]. */
function schedulesOf(file: ScenarioFile): ReadonlySet<string> {
  const scenario = resolve(file);
  const drawn = tieReadings(scenario, { most: READINGS_MAX }).readings.map(({ ties }) => {
    const { timeline, makespan } = simulate({ ...scenario, ties });
    const at = (t: number) => timeline.find(([start, end]) => start <= t && t < end)?.[2] ?? '.';
    return Array.from({ length: makespan }, (_, t) => at(t)).join(' ');
  });
  return new Set(drawn);
}

const jobs = fc.array(fc.record({ arrival: fc.constantFrom(0, 0, 1, 3), burst: fc.integer({ min: 1, max: 2 }) }), {
  minLength: 2,
  maxLength: 4,
});

test.each([
  ['fcfs', { kind: 'fcfs' }],
  ['rr', { kind: 'rr', quantum: 1 }],
  ['sjf', { kind: 'sjf' }],
] as const)(
  '[MRK9] law: %s: every schedule that some choices at ties give earns all, and no other order does',
  (_, policy) => {
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(jobs, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (drawn, keys) => {
        const all = drawn.map((job, place) => ({ id: `P${place}`, ...job }));
        const scenario: ScenarioFile = {
          format: 'timeslice/scenario@1',
          policy,
          processes: all.map(({ id, arrival, burst }) => ({ id, arrival, bursts: [['cpu', burst]] })),
        };
        const every = schedulesOf(scenario);
        const built = asked<'gantt'>({ kind: 'gantt' }, scenario, ['tie']);
        if (!built.ok) throw new Error(JSON.stringify(built.problem));
        const mark = markerOf(built.pair);
        const cellsOf = (text: string) => text.split(' ').map((name) => (name === '.' ? 'idle' : name));
        for (const text of every) expect(mark(drawing(cellsOf(text)))).toMatchObject({ finding: null });
        seen.right += every.size;
        const [stated = ''] = every;
        const shuffled = stated
          .split(' ')
          .map((name, at) => ({ name, key: keys[at] ?? 0 }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ name }) => name)
          .join(' ');
        const its = mark(drawing(cellsOf(shuffled)));
        if (every.has(shuffled) || its.under) return;
        seen.wrong++;
        expect(its.earned).toBeLessThan(its.possible);
        expect(its.finding).not.toBeNull();
      }),
      { numRuns: 80 },
    );
    expect(seen.right).toBeGreaterThan(100);
    expect(seen.wrong).toBeGreaterThan(10);
  },
);

test('[MRK9] a tie may be broken in one way now and in another one later', () => {
  const scenario = equals({ kind: 'sjf' });
  const built = asked<'gantt'>({ kind: 'gantt' }, scenario, ['tie']);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const its = markOf(built.pair, drawing(['P1', 'P1', 'P2', 'P2', 'P0', 'P0']));
  expect(its).toMatchObject({ earned: 1_000, finding: null });
  expect(its.openAs).toEqual({
    ko: 't = 0에 조건이 같을 때 P1이 먼저입니다. t = 2에 조건이 같을 때 P2가 먼저입니다.',
    en: 'On the tie at t = 0, P1 goes first. On the tie at t = 2, P2 goes first.',
  });
});

const asks: { readonly [K in Kind]?: Ask<K> } = {
  'next-process': { kind: 'next-process', at: 2, cpu: 0 },
  gantt: { kind: 'gantt' },
  metrics: { kind: 'metrics', of: ['waiting', 'response'], averages: true, gantt: false },
  'state-at': { kind: 'state-at', at: 2 },
  'queue-at': { kind: 'queue-at', at: 1 },
};

test.each(Object.keys(asks) as Kind[])('[MRK9] %s: the answer of every reading of the ties earns all', (kind) => {
  const ask = asks[kind] as Ask;
  for (const policy of [{ kind: 'sjf' }, { kind: 'fcfs' }, { kind: 'rr', quantum: 2 }] as const) {
    const scenario = equals(policy);
    const built = asked(ask, scenario, ['tie', 'enqueueOrder']);
    if (!built.ok) throw new Error(JSON.stringify(built.problem));
    const stated = built.pair.prompt;
    const texts = new Set<string>();
    for (const { ties } of tieReadings(resolve(scenario), { most: 99, until: 2, ordersQueue: kind === 'queue-at' })
      .readings) {
      const other = build({ ask, scenario: { ...scenario, ties } });
      const right = other.ok && rightAnswer(other.pair);
      if (!other.ok || !right) throw new Error('a question without an answer');
      if (kind === 'next-process' && JSON.stringify(pastOf(other.pair.prompt)) !== JSON.stringify(pastOf(stated)))
        continue;
      texts.add(JSON.stringify(right));
      expect(markOf(built.pair, right)).toMatchObject({ finding: null });
    }
    expect(texts.size).toBeGreaterThan(1);
  }
});

const everyAsk: readonly Ask[] = [
  ...Object.values(asks),
  { kind: 'switch-cause' },
  { kind: 'pcb', switch: 0 },
  { kind: 'switch-count', of: ['switches', 'switch-share'] },
];

test('[MRK9] law: readings that give the same of their run are told apart by what they mark as right', () => {
  const seen = { alike: 0, apart: 0 };
  fc.assert(
    fc.property(
      runScenarios,
      fc.constantFrom(...everyAsk),
      fc.constantFrom(...openable),
      (scenario, ask, convention) => {
        const built = build({ ask, scenario });
        if (!built.ok) return;
        const { prompt } = built.pair;
        const { answer, markedBy, ties } = secretOf(prompt.kind);
        const marks = new Set<string>();
        for (const { file } of underOpenRules(scenario, [convention], ties?.(ask)).readings) {
          const other = run(ask, file);
          if (!other.ok || runGivenIn(other.prompt) !== runGivenIn(prompt)) continue;
          const its = markedBy?.(prompt, other.key) ?? answer(prompt, other.key);
          expect(its).not.toBeNull();
          if (marks.has(JSON.stringify(its))) seen.alike++;
          marks.add(JSON.stringify(its));
        }
        if (marks.size > 1) seen.apart++;
        expect(hangsOnOpen({ ...built.pair, marking: { open: [convention] } })).toBe(marks.size > 1);
      },
    ),
    { numRuns: 150, seed: 9 },
  );
  expect(Math.min(seen.alike, seen.apart)).toBeGreaterThan(5);
});

const pastOf = (prompt: object) => ('past' in prompt ? (prompt.past as PartialTrace).timeline : null);

test('[MRK9] law: without a tie, leaving ties open changes no mark', () => {
  let plain = 0;
  fc.assert(
    fc.property(runScenarios, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (scenario, at) => {
      if (tieReadings(resolve(scenario), { most: 2 }).readings.length > 1) return;
      const [open, closed] = [
        asked<'gantt'>({ kind: 'gantt' }, scenario, ['tie']),
        asked<'gantt'>({ kind: 'gantt' }, scenario, []),
      ];
      if (!open.ok || !closed.ok) return;
      plain++;
      const { length, lanes, values } = open.pair.prompt;
      const answer: Answer<'gantt'> = {
        kind: 'gantt',
        lanes: Array.from({ length: lanes }, () =>
          segmentsOf(Array.from({ length }, (_, tick) => values[at[tick % 6]! % values.length]!)),
        ),
      };
      expect(markOf(open.pair, answer)).toEqual(markOf(closed.pair, answer));
    }),
    { numRuns: 100 },
  );
  expect(plain).toBeGreaterThan(20);
});

const drawnWith: readonly [Ask, (right: Answer) => Answer][] = [
  [
    { kind: 'gantt' },
    (right) => (right.kind === 'gantt' ? { ...right, lanes: right.lanes.map((lane) => lane.slice(1)) } : right),
  ],
  [
    { kind: 'metrics', of: ['waiting', 'response'], averages: true, gantt: true },
    (right) =>
      right.kind === 'metrics'
        ? {
            ...right,
            values: right.values.map(() => [null, 0]),
            lanes: right.lanes?.map((lane) => lane.slice(1)) ?? null,
          }
        : right,
  ],
];

test.each(drawnWith)(
  '[MRK9] %j: among 24 readings, an answer is compared with the one that it comes of',
  (ask, slip) => {
    const scenario = equals({ kind: 'sjf' }, 4);
    const built = asked(ask, scenario, ['tie']);
    if (!built.ok) throw new Error(JSON.stringify(built.problem));
    const mark = markerOf(built.pair);
    const { readings } = tieReadings(resolve(scenario), { most: 99 });
    expect(readings).toHaveLength(24);
    for (const { ties } of readings) {
      const other = asked(ask, { ...scenario, ties }, []);
      const right = other.ok && rightAnswer(other.pair);
      if (!other.ok || !right) throw new Error('a question without an answer');
      const its = markOf(other.pair, slip(right));
      expect(its.earned).toBeLessThan(its.possible);
      expect(mark(slip(right)).earned / its.possible).toBeGreaterThanOrEqual(its.earned / its.possible);
    }
  },
);

test('[MRK4] readings with one best option in common differ where one of them has another one besides', () => {
  const job = (id: string, priority: number, burst: number): ScenarioFile['processes'][number] => ({
    id,
    arrival: 0,
    priority,
    bursts: [['cpu', burst]],
  });
  const among: ScenarioFile['policy'][] = [{ kind: 'sjf' }, { kind: 'priority' }, { kind: 'ljf' }];
  const built = build<'choose-policy'>({
    ask: { kind: 'choose-policy', among, minimise: 'waiting' },
    scenario: {
      format: 'timeslice/scenario@1',
      policy: { kind: 'fcfs' },
      processes: [job('P0', 2, 2), job('P1', 1, 3), job('P2', 3, 1)],
    },
    marking: { open: ['priorityOrder'] },
  });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const marked = (choice: string) => markOf(built.pair, { kind: 'choose-policy', choice });
  expect([marked('sjf'), marked('ljf')].map(({ earned }) => earned)).toEqual([1, 0]);
  // the rule is left open: it is not another convention that excuses the answer
  expect(marked('priority')).toMatchObject({ earned: 1, openAs: { en: expect.stringMatching(/priority/i) } });
  expect(marked('priority').under).toBeUndefined();
});

test(`[MRK10] more than ${READINGS_MAX} runs are too many to be marked by`, () => {
  const of = (jobs: number) => asked<'gantt'>({ kind: 'gantt' }, equals({ kind: 'fcfs' }, jobs), []);
  const [five, six] = [of(5), of(6)];
  if (!five.ok || !six.ok) throw new Error('a question that cannot be asked');
  expect([five.pair, six.pair].map((pair) => opensTooMuch(pair, ['tie']))).toEqual([false, true]);
  expect(opensTooMuch(six.pair, ['enqueueOrder'])).toBe(false);
});

test('[MRK10] runs of more than 20,000 instants together are too many, however few they are', () => {
  const of = (ticks: number) => {
    const scenario = equals({ kind: 'rr', quantum: 1 }, 5);
    const long = scenario.processes.map((job) => ({ ...job, bursts: [['cpu', ticks] as const] }));
    const built = asked<'metrics'>(
      { kind: 'metrics', of: ['waiting'], averages: false, gantt: false },
      { ...scenario, processes: long },
      [],
    );
    if (!built.ok) throw new Error(JSON.stringify(built.problem));
    return opensTooMuch(built.pair, ['tie']);
  };
  expect([of(20), of(40)]).toEqual([false, true]);
});
