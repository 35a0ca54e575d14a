import { describe, expect, test } from '@jest/globals';
import { asked, file, type Metrics, plain, srtf, tourAsk } from '../../../test/metrics';
import { markOf } from '../../mark-answer';
import { ask as anyAsk, answerText, isComplete, isRight, problemOf, tally } from '../../public-kinds';
import { build, revealOf, rightAnswer, shownOf, tallyOf, truthOf } from '../../secret-kinds';
import type { MetricsAnswer } from './public';

const numbers = (values: MetricsAnswer['values'], lanes: MetricsAnswer['lanes'] = null): MetricsAnswer => ({
  kind: 'metrics',
  values,
  lanes,
});
/** A lane out of stretches, e.g. `P1 0-4, P2 4-7`. */
const lane = (text: string) =>
  text.split(', ').map((stretch) => {
    const [, value = '', start, end] = /^(\S+) (\d+)-(\d+)$/.exec(stretch) ?? [];
    return { value, start: Number(start), end: Number(end) };
  });

describe('[MET1] what is right', () => {
  test('the example of Silberschatz 5.3.2, which the tour asks about', () => {
    const parsed = anyAsk.parse(tourAsk);
    const pair = build({ ask: parsed as Metrics['ask'], scenario: srtf });
    if (!pair.ok) throw new Error(JSON.stringify(pair.problem));
    const truth = lane('P1 0-1, P2 1-5, P4 5-10, P1 10-17, P3 17-26');
    // turnaround, waiting
    const values = [
      [17, 9],
      [4, 0],
      [24, 15],
      [7, 2],
      [13, 6.5],
    ];
    expect(rightAnswer(pair.pair)).toEqual(numbers(values, [truth]));
    expect(truthOf(pair.pair)).toMatchObject({ values, lanes: [truth] });
  });

  test('time in I/O is no waiting; the response ends at the first run', () => {
    const pair = asked(
      file(
        { kind: 'fcfs' },
        {
          id: 'P1',
          arrival: 0,
          bursts: [
            ['cpu', 2],
            ['io', 4],
            ['cpu', 1],
          ],
        },
        { id: 'P2', arrival: 1, bursts: [['cpu', 5]] },
      ),
      { of: ['completion', 'turnaround', 'waiting', 'response'], averages: false },
    );
    expect(rightAnswer(pair)?.values).toEqual([
      [8, 8, 1, 0],
      [7, 6, 1, 1],
    ]);
  });

  test('an average may be written with one decimal, cut or rounded', () => {
    // waiting 0, 3, 5: 8/3 = 2.666...
    const three = file(
      { kind: 'fcfs' },
      { id: 'P1', bursts: [['cpu', 3]] },
      { id: 'P2', bursts: [['cpu', 2]] },
      { id: 'P3', bursts: [['cpu', 1]] },
    );
    const built = build<'metrics'>({
      ask: { kind: 'metrics', of: ['waiting'], averages: true, gantt: false },
      scenario: three,
    });
    if (!built.ok) throw new Error(JSON.stringify(built.problem));
    const earns = (average: number) => {
      const answer = { kind: 'metrics', values: [[0], [3], [5], [average]], lanes: null } as const;
      const { earned, possible } = markOf(built.pair, { ...answer, values: answer.values.map((row) => [...row]) });
      return (
        earned === possible && isRight(truthOf(built.pair), { ...answer, values: answer.values.map((row) => [...row]) })
      );
    };
    expect([2.6, 2.667, 2.7, 2.66].map(earns)).toEqual([true, true, true, true]);
    expect([2.5, 2.8, 3].map(earns)).toEqual([false, false, false]);
  });

  test('a task and more threads than a table has room for are refused, and a timeline that is too long', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ id: `P${index + 1}`, bursts: [['cpu', 1] as const] }));
    const ask = { kind: 'metrics' as const, of: ['waiting' as const], averages: true, gantt: false };
    expect(build<'metrics'>({ ask, scenario: file({ kind: 'fcfs' }, ...many) })).toMatchObject({
      problem: { path: 'ask.of', value: '13 threads' },
    });
    const long = file({ kind: 'fcfs' }, { id: 'P1', bursts: [['cpu', 58]] });
    expect(build<'metrics'>({ ask: { ...ask, gantt: true }, scenario: long })).toMatchObject({
      problem: { path: 'ask.gantt' },
    });
    const stuck = file(
      { kind: 'rr', quantum: 1 },
      {
        id: 'P1',
        bursts: [
          ['lock', 'a'],
          ['cpu', 2],
          ['lock', 'b'],
          ['unlock', 'b'],
          ['unlock', 'a'],
        ],
      },
      {
        id: 'P2',
        bursts: [
          ['lock', 'b'],
          ['cpu', 2],
          ['lock', 'a'],
          ['unlock', 'a'],
          ['unlock', 'b'],
        ],
      },
    );
    expect(build<'metrics'>({ ask, scenario: stuck })).toMatchObject({ problem: { path: 'ask.of' } });
  });
});

describe('[MET2] the mark', () => {
  test('counts the threads that are right, and an average with one decimal', () => {
    const all = numbers([[9], [0], [15], [2], [6.5]]);
    expect(markOf(plain, all)).toMatchObject({ earned: 1_000, possible: 1_000, finding: null });
    expect(markOf(plain, numbers([[9], [0], [15], [2], [6.46]]))).toMatchObject({ earned: 1_000 });
    const { parts, finding } = markOf(plain, numbers([[9], [0], [11], [null], [null]]));
    expect(parts).toEqual([
      { part: 'waiting', earned: 2, possible: 4, weight: 2 },
      { part: 'averages', earned: 0, possible: 1, weight: 1 },
    ]);
    expect(finding).toMatchObject({ at: 2, lane: 0, expected: '15', given: '11' });
    expect(finding?.why.en).toBe('Waiting of P3, its time in the ready queue: turnaround 24 − CPU 9 = 15.');
  });

  test('a figure that is not a whole number of ticks does not fit, and costs nothing', () => {
    expect(problemOf(plain.prompt, numbers([[9.5], [0], [15], [2], [6.5]]))).toMatchObject({ path: 'values.0.0' });
    expect(problemOf(plain.prompt, numbers([[9], [0]]))).toMatchObject({ path: 'values' });
    expect(problemOf(plain.prompt, numbers([[9], [0], [15], [2], [6.5]], [[]]))).toMatchObject({ path: 'lanes' });
  });
});

describe('[MET3] a slip does not cost twice', () => {
  const drawn = asked(srtf, { gantt: true, averages: false });
  /** As under SJF: P1 is not preempted. Waiting then is 0, 7, 15, 9. */
  const sjf = lane('P1 0-8, P2 8-12, P4 12-17, P3 17-26');

  test('figures that follow from the own timeline are right', () => {
    const { parts, earned, possible } = markOf(drawn, numbers([[0], [7], [15], [9]], [sjf]));
    expect(parts?.[0]).toMatchObject({ part: 'waiting', earned: 4, possible: 4 });
    expect(parts?.[1]).toMatchObject({ part: 'timeline' });
    expect(parts?.[1]?.earned).toBeLessThan(parts?.[1]?.possible ?? 0);
    expect(earned).toBeLessThan(possible);
  });

  test('the true figures are right beside it too', () => {
    expect(markOf(drawn, numbers([[9], [0], [15], [2]], [sjf])).parts?.[0]).toMatchObject({ earned: 4 });
  });

  test('[MET4] not so where the timeline is not complete', () => {
    const short = lane('P1 0-8, P2 8-12, P4 12-17, P3 17-20');
    expect(markOf(drawn, numbers([[0], [7], [15], [9]], [short])).parts?.[0]).toMatchObject({ earned: 1 });
    const gap = lane('P1 0-8, P2 9-13, P4 13-18, P3 18-27');
    expect(markOf(drawn, numbers([[0], [8], [16], [10]], [gap])).parts?.[0]).toMatchObject({ earned: 0 });
  });

  test('nothing drawn earns nothing for the timeline, and idle time after the end is neither here nor there', () => {
    const values = [[9], [0], [15], [2]];
    expect(markOf(drawn, numbers(values, [[]])).parts?.[1]).toMatchObject({ earned: 0 });
    const right = lane('P1 0-1, P2 1-5, P4 5-10, P1 10-17, P3 17-26');
    const closed = [...right, { start: 26, end: 28, value: 'idle' }];
    expect(markOf(drawn, numbers(values, [closed])).finding).toBeNull();
    expect(isRight(truthOf(drawn), numbers(values, [closed]))).toBe(true);
    const beyond = [...right, { start: 26, end: 28, value: 'P3' }];
    expect(markOf(drawn, numbers(values, [beyond])).finding).toMatchObject({ at: 26 });
  });

  test('an average that follows from the own column is right where half of that is', () => {
    expect(markOf(plain, numbers([[9], [0], [15], [6], [7.5]])).parts?.[1]).toMatchObject({ earned: 1 });
    expect(markOf(plain, numbers([[9], [1], [1], [1], [3]])).parts?.[1]).toMatchObject({ earned: 0 });
  });
});

describe('[MET5] what is shown', () => {
  test('the prompt has no figure of the key and no trace, and its grid is longer than the run', () => {
    const { prompt } = asked(srtf, { gantt: true });
    expect(Object.keys(prompt).toSorted()).toEqual(['averages', 'grid', 'kind', 'of', 'scenario', 'threads']);
    expect(prompt.grid).toEqual({ length: 30, lanes: 1, values: ['P1', 'P2', 'P3', 'P4', 'idle'] });
  });

  test('figures come out as their threads end', () => {
    expect(revealOf(plain)).toMatchObject({ from: 0, to: 26 });
    expect(shownOf(plain, 4).values.flat()).toEqual([null, null, null, null, null]);
    expect(shownOf(plain, 10).values.flat()).toEqual([null, 0, null, 2, null]);
    expect(shownOf(plain, 26).values.flat()).toEqual([9, 0, 15, 2, 6.5]);
    expect(shownOf(plain, 25).trace.complete).toBe(false);
  });
});

test('a class of 1,000 is small on the wire, and its tally fits the schema', () => {
  const pair = asked(srtf, { gantt: true, of: ['waiting', 'turnaround', 'response', 'completion'] });
  const right = rightAnswer(pair)!;
  const answers = Array.from({ length: 1_000 }, (_, n) => ({
    ...right,
    values: right.values.map((row, at) => row.map((value, on) => ((n * 7 + at * 3 + on) % 40) + (value ?? 0))),
  }));
  const counted = tallyOf(pair, answers);
  expect(tally.parse(counted)).toEqual(counted);
  expect(JSON.stringify(counted).length).toBeLessThan(20_000);
  for (const { open, values, others } of counted.cells.flat()) {
    expect(open + others + values.reduce((sum, { count }) => sum + count, 0)).toBe(1_000);
  }
});

test('[QST6] a draft is open in places, and is one line', () => {
  const { prompt } = asked(srtf, { gantt: true });
  const draft = numbers([[9], [0], [15], [null], [6.5]], [lane('P1 0-1, P2 1-5')]);
  expect(isComplete(prompt, draft)).toBe(false);
  expect(answerText(draft)).toBe('9, 0, 15, –, 6.5 · P1 0-1, P2 1-5');
  expect(isComplete(prompt, { ...draft, values: [[9], [0], [15], [2], [6.5]] })).toBe(true);
});
