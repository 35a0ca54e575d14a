import { expect, test } from '@jest/globals';
import type { ScenarioFile } from '@timeslice/engine';
import fc from 'fast-check';
import {
  type Answer,
  type Ask,
  ask as askSchema,
  conventionValues,
  isRight,
  kinds,
  openable,
  type OtherConventions,
  segmentsOf,
} from './index';
import { answeredAs, build, judgeOf, markOf, type Pair, promptOf, remarked, rightAnswer, truthOf } from './keys';
import type { Kind } from './kind';
import { hasWrittenKey } from './public-kinds';
import { secretOf } from './secret-kinds';
import { runScenarios } from '../test/run-scenarios';
import { meeting } from '../test/meeting';

const said = (en: string) => ({ ko: en, en });
const why = said('because');

function asked<K extends Kind>(
  given: { readonly kind: K; readonly [field: string]: unknown },
  scenario?: ScenarioFile,
): Pair<K> {
  const built = build<K>({ ask: askSchema.parse(given) as Ask<K>, scenario });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
function rekeyed<K extends Kind>(pair: Pair<K>, key: Answer): Pair<K> {
  const its = remarked(pair, { key });
  if (!its.ok) throw new Error(JSON.stringify(its.problem));
  return its.pair;
}
const share = <K extends Kind>(pair: Pair<K>, answer: Answer<K>) => {
  const { earned, possible } = markOf(pair, answer);
  return earned / possible;
};

const chooses = (...chosen: string[]) => ({ kind: 'choice' as const, chosen });
const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: said(id), right: id === 'a', why: said(`${id} is so`) }));
const one = asked<'choice'>({
  kind: 'choice',
  options: options.map((option) => (option.id === 'b' ? { ...option, model: 'C05-io-holds-cpu' } : option)),
  several: false,
  shuffle: true,
});
const several = asked<'choice'>({ kind: 'choice', options, several: true, shuffle: true });
const figure = asked<'number'>({
  kind: 'number',
  value: 12,
  tolerance: 0.5,
  decimals: 1,
  models: [{ model: 'C05-io-holds-cpu', value: 20 }],
  why,
});
const words = asked<'text'>({
  kind: 'text',
  maxLength: 40,
  accept: ['the timer'],
  models: [{ model: 'C05-io-holds-cpu', texts: ['the disk', 'a disk'] }],
  sample: { ko: '타이머', en: 'timer interrupt' },
});
const writes = (text: string) => ({ kind: 'text' as const, text });

test('[MRK7] exactly the kinds whose key is written can have another one', () => {
  for (const kind of kinds) expect(secretOf(kind).withKey !== undefined).toBe(hasWrittenKey(kind));
});

test('[MRK7] with another key it is right, the old one is wrong, and nothing that is asked has changed', () => {
  const b = rekeyed(one, chooses('b'));
  expect([share(b, chooses('b')), share(b, chooses('a'))]).toEqual([1, 0]);
  expect(truthOf(b)).toMatchObject({ right: ['b'] });
  expect(promptOf(b)).toEqual(promptOf(one));
  const thirteen = rekeyed(figure, { kind: 'number', value: 13 });
  expect([13, 13.5, 12].map((value) => share(thirteen, { kind: 'number', value }))).toEqual([1, 1, 0]);
  expect(promptOf(thirteen)).toEqual(promptOf(figure));
  const disk = rekeyed(words, writes('The disk'));
  expect(['the disk', 'the timer', 'timer interrupt', '타이머'].map((text) => share(disk, writes(text)))).toEqual([
    1, 0, 0, 0,
  ]);
  expect(truthOf(disk)).toEqual({ kind: 'text', sample: said('The disk'), accepted: ['the disk'] });
});

test('[MRK7] what the author said of an answer, and which model leads to it, is not told where it is judged the other way', () => {
  const b = truthOf(rekeyed(one, chooses('b'))) as { verdicts: readonly { id: string; why: unknown }[] };
  expect(Object.fromEntries(b.verdicts.map(({ id, why: its }) => [id, its !== null]))).toEqual({
    a: false,
    b: false,
    c: true,
    d: true,
  });
  const twenty = rekeyed(figure, { kind: 'number', value: 20 });
  expect(truthOf(twenty)).not.toMatchObject({ why });
  const readings = [
    judgeOf(rekeyed(one, chooses('b')))(chooses('b')),
    judgeOf(twenty)({ kind: 'number', value: 20 }),
    judgeOf(rekeyed(words, writes('the disk')))(writes('the disk')),
  ].map((mark) => mark.readings);
  for (const its of readings) expect(its).toEqual([{ model: 'right', percent: 100 }]);
});

test("[MRK7] the author's own key leaves the question as it was", () => {
  expect(rekeyed(one, chooses('a')).ask).toBe(one.ask);
  expect(truthOf(rekeyed(figure, { kind: 'number', value: 12 }))).toEqual(truthOf(figure));
  expect(truthOf(rekeyed(words, writes('The Timer')))).toEqual(truthOf(words));
});

test('[MRK7] law: whatever the key is, it earns all, and no answer less than nothing or more than all', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 });
  const tenths = fc.integer({ min: -50, max: 50 }).map((value) => ({ kind: 'number' as const, value: value / 10 }));
  const text = fc.constantFrom('the disk', ' A  disk', 'the timer', '타이머', 'x').map(writes);
  const keeps = <K extends Kind>(pair: Pair<K>, key: Answer<K>, answer: Answer<K>) => {
    const its = rekeyed(pair, key);
    expect(share(its, key)).toBe(1);
    expect(secretOf(pair.prompt.kind as K).slips(its.prompt, key, rightAnswer(its)!).slips).toBe(0);
    expect(share(its, answer)).toBeGreaterThanOrEqual(0);
    expect(share(its, answer)).toBeLessThanOrEqual(1);
  };
  fc.assert(fc.property(ids, ids, ([right = 'a'], [answer = 'b']) => keeps(one, chooses(right), chooses(answer))));
  fc.assert(fc.property(ids, ids, (right, answer) => keeps(several, chooses(...right), chooses(...answer))));
  fc.assert(fc.property(tenths, tenths, (right, answer) => keeps(figure, right, answer)));
  fc.assert(fc.property(text, text, (right, answer) => keeps(words, right, answer)));
});

const expiredFirst: OtherConventions = { enqueueOrder: ['expired', 'arrival', 'io'] };

test('[MRK7] an answer that is no whole one, does not fit, or whose kind works its key out is refused', () => {
  const refusal = (pair: Pair, key: Answer) => remarked(pair, { key });
  expect(refusal(one, chooses())).toEqual({
    ok: false,
    problem: { path: 'key', value: '–', allowed: 'a whole answer' },
  });
  expect(refusal(one, chooses('z'))).toMatchObject({ problem: { path: 'key.chosen.0', value: 'z' } });
  expect(refusal(figure, { kind: 'number', value: 1.25 })).toMatchObject({ problem: { path: 'key.value' } });
  expect(refusal(words, writes(' '))).toMatchObject({ problem: { path: 'key' } });
  const next = asked<'next-process'>({ kind: 'next-process', at: 4 }, meeting);
  expect(refusal(next, { kind: 'next-process', choice: 'P1' })).toMatchObject({
    ok: false,
    problem: { path: 'key', value: 'P1', allowed: expect.stringContaining('choice, number, text') },
  });
});

test('[MRK8] under another convention the run is made again, and its key and rules hold', () => {
  const equal: ScenarioFile = {
    ...meeting,
    policy: { kind: 'sjf' },
    processes: [
      { id: 'P1', arrival: 0, bursts: [['cpu', 4]] },
      { id: 'P2', arrival: 2, bursts: [['cpu', 2]] },
      { id: 'P3', arrival: 1, bursts: [['cpu', 2]] },
    ],
  };
  const next = asked<'next-process'>({ kind: 'next-process', at: 4 }, equal);
  const conventions: OtherConventions = { tie: ['id'] };
  const its = remarked(next, { conventions });
  if (!its.ok) throw new Error(JSON.stringify(its.problem));
  expect([rightAnswer(next), rightAnswer(its.pair)]).toMatchObject([{ choice: 'P3' }, { choice: 'P2' }]);
  expect(share(its.pair, { kind: 'next-process', choice: 'P2' })).toBe(1);
  const { scenario } = next.prompt;
  expect(its.pair.prompt).toEqual({
    ...next.prompt,
    scenario: { ...scenario, conventions: { ...scenario.conventions, ...conventions } },
  });
});

test('[MRK8] a rule under which the question gives another run is refused with field, value and what is allowed', () => {
  const cause = asked<'switch-cause'>({ kind: 'switch-cause' }, meeting);
  expect(remarked(cause, { conventions: { priorityOrder: 'high', ...expiredFirst } })).toEqual({
    ok: false,
    problem: {
      path: 'conventions.enqueueOrder',
      value: '["expired","arrival","io"]',
      allowed: expect.stringMatching(/^\["arrival","io","expired"\], .*: what the question gives of its run/),
    },
  });
  expect(remarked(one, { conventions: expiredFirst })).toMatchObject({
    ok: false,
    problem: { path: 'conventions', value: 'enqueueOrder', allowed: 'none: choice asks about no scenario' },
  });
});

/** Who of P1 and P2 goes first decides how long the I/O of P1 keeps the run going: to 13 by id, to 15 by arrival. */
const ioLast: ScenarioFile = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'sjf' },
  conventions: { tie: ['id'] },
  processes: [
    { id: 'P0', arrival: 0, bursts: [['cpu', 4]] },
    { id: 'P1', arrival: 2, bursts: [['cpu', 2], ['io', 6], ['cpu', 1]] }, // prettier-ignore
    { id: 'P2', arrival: 1, bursts: [['cpu', 2]] },
  ],
};
const byArrival: OtherConventions = { tie: ['arrival', 'id'] };

function underRules<K extends Kind>(pair: Pair<K>, conventions: OtherConventions): Pair<K> {
  const its = remarked(pair, { conventions });
  if (!its.ok) throw new Error(JSON.stringify(its.problem));
  return its.pair;
}

test('[MRK8] a run that is too large, or ends before what is asked for, is refused and told so', () => {
  const asksTo13 = asked<'gantt'>({ kind: 'gantt', until: 15 }, { ...ioLast, conventions: byArrival });
  expect(remarked(asksTo13, { conventions: { tie: ['id'] } })).toEqual({
    ok: false,
    problem: {
      path: 'conventions',
      value: '{"tie":["id"]}',
      allowed: 'conventions under which it can be asked: 1 to 13, the end of the run',
    },
  });
  const waitsFor: (priorityOrder: 'low' | 'high') => ScenarioFile = (priorityOrder) => ({
    format: 'timeslice/scenario@1',
    policy: { kind: 'priority' },
    conventions: { priorityOrder, aging: { every: 1, step: 1, floor: 0 } },
    processes: [
      { id: 'P1', arrival: 0, priority: 1, bursts: [['cpu', 6_000]] },
      { id: 'P2', arrival: 0, priority: 7_000, bursts: [['cpu', 1]] },
    ],
  });
  const short = asked<'gantt'>({ kind: 'gantt', until: 5 }, waitsFor('high'));
  expect(remarked(short, { conventions: { priorityOrder: 'low' } })).toMatchObject({
    ok: false,
    problem: { path: 'conventions', allowed: expect.stringMatching(/more than 5000 instants/) },
  });
});

test('[MRK11] where another rule makes the run longer the grid is that of the new run, and a drawing is judged as far as it could go', () => {
  const before = asked<'gantt'>({ kind: 'gantt' }, ioLast);
  const now = underRules(before, byArrival);
  expect([before, now].map(({ prompt: { length } }) => length)).toEqual([13, 15]);
  const judged = answeredAs(now, before.prompt);
  const drawn = {
    kind: 'gantt' as const,
    lanes: [segmentsOf([...'000022112222222222'].slice(0, 13).map((name, at) => (at < 8 ? `P${name}` : 'idle')))],
  };
  expect(markOf(judged, drawn)).toMatchObject({ earned: 1_000, possible: 1_000, finding: null });
  expect(judgeOf(judged)(drawn).readings).toEqual([{ model: 'right', percent: 100 }]);
  expect(isRight(truthOf(judged), drawn)).toBe(true);
  expect(markOf(now, drawn)).toMatchObject({ finding: { at: 13, expected: 'idle', given: null } });
  expect(truthOf(judged)).toMatchObject({ length: 13, trace: { until: 15 } });
  const open = { kind: 'gantt' as const, lanes: [segmentsOf(['P0', 'P0', 'P0', 'P0', 'P1'])] };
  expect(markOf(judged, open)).toMatchObject({
    parts: [{ earned: 4, possible: 13 }, { possible: 3 }],
    finding: { at: 4, expected: 'P2', given: 'P1' },
  });
});

test('[MRK11] what was drawn behind the end of a run that another rule makes shorter says nothing', () => {
  const before = asked<'gantt'>({ kind: 'gantt' }, { ...ioLast, conventions: byArrival });
  const judged = answeredAs(underRules(before, { tie: ['id'] }), before.prompt);
  const right = rightAnswer(judged)!;
  const further = (value: string) => ({ ...right, lanes: [[...right.lanes[0]!, { start: 13, end: 15, value }]] });
  for (const drawn of [right, further('idle'), further('P2')]) {
    expect(markOf(judged, drawn)).toMatchObject({ earned: 1_000, finding: null });
    expect(secretOf('gantt').slips(judged.prompt, right, drawn).slips).toBe(0);
  }
});

test('[MRK11] the same holds for the timeline beside a table of figures', () => {
  const scenario: ScenarioFile = {
    ...ioLast,
    processes: ioLast.processes.map((one) =>
      one.id === 'P1'
        ? {
            ...one,
            bursts: [
              ['cpu', 2],
              ['io', 9],
              ['cpu', 1],
            ],
          }
        : one,
    ),
  };
  const short = asked<'metrics'>({ kind: 'metrics', of: ['completion'], gantt: true }, scenario);
  const [grid, run] = [short.prompt.grid!, underRules(short, byArrival)];
  expect([grid.length, run.prompt.grid!.length]).toEqual([20, 25]);
  const cut = answeredAs(run, { ...short.prompt, grid: { ...grid, length: 10 } });
  const right = rightAnswer(run)!;
  const lanes = right.lanes!.map((lane) =>
    lane.flatMap((one) => (one.start < 10 ? [{ ...one, end: Math.min(10, one.end) }] : [])),
  );
  const drawn = { ...right, lanes };
  expect(markOf(cut, drawn)).toMatchObject({ earned: 1_000, finding: null });
  expect(isRight(truthOf(cut), drawn)).toBe(true);
  expect(markOf(run, drawn).earned).toBeLessThan(1_000);
});

test('[MRK11] beside a table, too, the right order may have been drawn in less time on a grid that was too short', () => {
  const scenario: ScenarioFile = {
    format: 'timeslice/scenario@1',
    policy: { kind: 'fcfs' },
    processes: [
      { id: 'P1', arrival: 0, bursts: [['cpu', 12]] },
      { id: 'P2', arrival: 0, bursts: [['cpu', 6]] },
      { id: 'P3', arrival: 0, bursts: [['cpu', 4]] },
    ],
  };
  const lanes = [segmentsOf([...'1111222333'].map((name) => `P${name}`))];
  const alone = asked<'gantt'>({ kind: 'gantt' }, scenario);
  const drawn = { kind: 'gantt' as const, lanes };
  expect(markOf(answeredAs(alone, { ...alone.prompt, length: 10 }), drawn).earned).toBe(600);
  const beside = asked<'metrics'>({ kind: 'metrics', of: ['completion'], gantt: true }, scenario);
  const judged = answeredAs(beside, { ...beside.prompt, grid: { ...beside.prompt.grid!, length: 10 } });
  const values = beside.prompt.threads.map(() => [null]);
  const { parts } = markOf(judged, { kind: 'metrics', values, lanes });
  expect(parts?.find(({ part }) => part === 'timeline')).toMatchObject({ earned: 600, possible: 1_000 });
});

const others = fc.record(
  Object.fromEntries(
    openable.map((name) => [name, fc.constantFrom(...(conventionValues[name] as readonly unknown[]))]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<OtherConventions>;

test('[MRK8] law: the run under the other rules earns all, and the schedule of before no more than all', () => {
  const seen = { other: 0, same: 0, longer: 0 };
  fc.assert(
    fc.property(runScenarios, others, (scenario, conventions) => {
      const built = build<'gantt'>({ ask: { kind: 'gantt' }, scenario });
      const before = built.ok && rightAnswer(built.pair);
      if (!built.ok || !before) return;
      const its = remarked(built.pair, { conventions });
      if (!its.ok) throw new Error(JSON.stringify(its.problem));
      expect(share(its.pair, before)).toBeGreaterThanOrEqual(0);
      expect(share(its.pair, before)).toBeLessThanOrEqual(1);
      const after = rightAnswer(its.pair);
      if (!after) throw new Error('every timeline can be drawn');
      expect(share(its.pair, after)).toBe(1);
      expect(its.pair.prompt.length).toBe(its.pair.key.trace.makespan);
      const judged = answeredAs(its.pair, built.pair.prompt);
      expect(share(judged, rightAnswer(judged)!)).toBe(1);
      expect(share(judged, before)).toBeGreaterThanOrEqual(share(its.pair, before));
      if (its.pair.prompt.length > built.pair.prompt.length) seen.longer++;
      seen[JSON.stringify(after) === JSON.stringify(before) ? 'same' : 'other']++;
    }),
    { numRuns: 100, seed: 8 },
  );
  expect(seen.other).toBeGreaterThan(10);
  expect(seen.same).toBeGreaterThan(10);
  expect(seen.longer).toBeGreaterThan(5);
});
