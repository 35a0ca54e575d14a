import { describe, expect, test } from '@jest/globals';
import type { Burst, PolicySpec, ScenarioFile } from '@timeslice/engine';
import fc from 'fast-check';
import { type Answer, answer, answerText, isComplete, isRight, problemOf, segmentsOf, shareRight } from './index';
import { build, markOf, type Pair, revealOf, tallyOf, truthOf } from './keys';
import { secretOf } from './secret-kinds';
import { meeting } from '../test/meeting';

const scenario = (
  policy: PolicySpec,
  processes: ScenarioFile['processes'],
  more: Partial<ScenarioFile> = {},
): ScenarioFile => ({
  format: 'timeslice/scenario@1',
  policy,
  processes,
  ...more,
});
const process = (id: string, arrival: number, ...bursts: Burst[]) => ({ id, arrival, bursts });

function asked<K extends 'next-process' | 'gantt'>(
  ask: { kind: K } & Record<string, unknown>,
  of: ScenarioFile,
): Pair<K> {
  const built = build<K>({ ask: ask as never, scenario: of });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}

const gantt = asked({ kind: 'gantt' }, meeting);
const drawn = (...lane: [number, number, string][]): Answer<'gantt'> => ({
  kind: 'gantt',
  lanes: [lane.map(([start, end, value]) => ({ start, end, value }))],
});
const truth = drawn([0, 2, 'P1'], [2, 4, 'P2'], [4, 6, 'P3'], [6, 8, 'P1']);

/** The timeline where the expired process joins before the one that arrives. */
const expiredFirst = drawn([0, 2, 'P1'], [2, 4, 'P2'], [4, 6, 'P1'], [6, 8, 'P3']);

describe('next-process', () => {
  const pair = asked({ kind: 'next-process', at: 4, cpu: 0 }, meeting);

  test('[NXT1] the trace is shown up to the decision, and nothing of it', () => {
    const { past } = pair.prompt;
    expect(past.timeline).toEqual([
      [0, 2, 'P1', 0],
      [2, 4, 'P2', 0],
    ]);
    expect(past.decisions.map(({ at }) => at)).toEqual([0, 2]);
    expect(past.events.filter(({ at }) => at === 4)).toEqual([
      expect.objectContaining({ type: 'terminate', thread: 'P2' }),
    ]);
    expect(past.complete).toBe(false);
  });

  test('[NXT2] every thread that has not ended may be chosen, and idle', () => {
    expect(pair.prompt.choices).toEqual(['P1', 'P3', 'idle']);
    expect(problemOf(pair.prompt, { kind: 'next-process', choice: 'P2' })).toMatchObject({
      path: 'choice',
      value: 'P2',
    });
  });

  test('[QST3] the chosen one is right, another is told the rule', () => {
    expect(markOf(pair, { kind: 'next-process', choice: 'P3' })).toMatchObject({
      earned: 1,
      possible: 1,
      finding: null,
    });
    const { parts, finding } = secretOf('next-process').compare(pair.prompt, pair.key, {
      kind: 'next-process',
      choice: 'P1',
    });
    expect(parts).toEqual([{ part: 'choice', earned: 0, possible: 1 }]);
    expect(finding).toMatchObject({ at: 4, expected: 'P3', given: 'P1' });
    expect(finding?.why.en).toMatch(/^P3 before P1: at the same instant, arrivals join before the expired/);
  });

  test('[NXT3] idle is right where the CPU becomes idle', () => {
    const gap = scenario({ kind: 'fcfs' }, [process('P1', 0, ['cpu', 2], ['io', 3], ['cpu', 1])]);
    const idle = asked({ kind: 'next-process', at: 2, cpu: 0 }, gap);
    expect(idle.key.chosen).toBe('idle');
    expect(markOf(idle, { kind: 'next-process', choice: 'idle' }).earned).toBe(1);
  });

  test('[NXT4] the reveal runs until the next decision', () => {
    expect(revealOf(pair)).toEqual({ from: 4, to: 6, stops: [4, 6] });
    expect(truthOf(pair).trace.until).toBe(6);
  });

  test('[QST5] a moment without a decision cannot be asked for', () => {
    expect(build({ ask: { kind: 'next-process', at: 3, cpu: 0 }, scenario: meeting })).toEqual({
      ok: false,
      problem: { path: 'ask.at', value: '3', allowed: expect.stringContaining('0, 2, 4, 6') },
    });
  });

  test('the distribution counts each choice', () => {
    const answers = ['P3', 'P3', 'P1'].map((choice) => ({ kind: 'next-process' as const, choice }));
    expect(tallyOf(pair, answers)).toMatchObject({
      answers: 3,
      counts: [
        { choice: 'P1', count: 1 },
        { choice: 'P3', count: 2 },
        { choice: 'idle', count: 0 },
      ],
    });
  });
});

describe('gantt', () => {
  test('[GNT1] a lane for each CPU, switch where a switch costs ticks', () => {
    expect(gantt.prompt).toMatchObject({ length: 8, lanes: 1, values: ['P1', 'P2', 'P3', 'idle'] });
    const costly = asked({ kind: 'gantt' }, { ...meeting, machine: { contextSwitch: { process: 1 } } });
    expect(costly.prompt.values).toContain('switch');
    expect(costly.key.lanes[0]).toContain('switch');
  });

  test('[QST3] [GNT2] the truth earns everything, an open tick nothing', () => {
    expect(markOf(gantt, truth)).toMatchObject({
      earned: 1_000,
      possible: 1_000,
      finding: null,
      parts: [
        { part: 'ticks', earned: 8, possible: 8, weight: 2 },
        { part: 'order', earned: 4, possible: 4, weight: 1 },
      ],
    });
    expect(markOf(gantt, drawn([0, 4, 'P1']))).toMatchObject({
      parts: [
        { part: 'ticks', earned: 2, possible: 8 },
        { part: 'order', earned: 1, possible: 4 },
      ],
      // (2 x 2/8 + 1 x 1/4) / 3
      earned: 250,
      finding: { at: 2, expected: 'P2', given: 'P1' },
    });
    expect(markOf(gantt, drawn())).toMatchObject({ earned: 0, finding: { at: 0, given: null } });
    expect(isComplete(gantt.prompt, truth)).toBe(true);
    expect(isComplete(gantt.prompt, drawn([0, 4, 'P1']))).toBe(false);
  });

  test('[GNT3] the first divergence carries the rule: an arrival joins before the expired', () => {
    const { prompt, key } = gantt;
    const why = secretOf('gantt').compare(prompt, key, expiredFirst).finding?.why;
    expect(why?.en).toMatch(/arriv/i);
    expect(why?.ko).toMatch(/도착/);
  });

  test.each([
    ['who keeps the CPU', meeting, drawn([0, 1, 'P1'], [1, 3, 'P2']), /P1 keeps the CPU until t = 2/],
    [
      'a switch that is going on',
      scenario({ kind: 'fcfs' }, [process('P1', 0, ['cpu', 2]), process('P2', 0, ['cpu', 2])], {
        machine: { contextSwitch: { process: 2 } },
      }),
      drawn([0, 2, 'P1'], [2, 4, 'P2']),
      /context switch \(P1 → P2\) takes 2 ticks/,
    ],
    [
      'that nothing is ready',
      scenario({ kind: 'fcfs' }, [process('P1', 0, ['cpu', 2]), process('P2', 4, ['cpu', 2])]),
      drawn([0, 2, 'P1'], [2, 4, 'P2']),
      /Nothing is ready/,
    ],
  ] as const)('[GNT3] or it says %s', (_name, of, given, sentence) => {
    expect(markOf(asked({ kind: 'gantt' }, of), given).finding?.why.en).toMatch(sentence);
  });

  test('[GNT4] the distribution per tick, and the share right', () => {
    const tally = tallyOf(gantt, [truth, drawn([0, 2, 'P1'], [2, 4, 'P2'], [4, 6, 'P1'], [6, 8, 'P3'])]);
    expect(tally.lanes[0]?.[4]).toEqual({ P3: 1, P1: 1 });
    expect(shareRight(truthOf(gantt), tally)).toEqual([[1, 1, 1, 1, 0.5, 0.5, 0.5, 0.5]]);
    expect(isRight(truthOf(gantt), truth)).toBe(true);
  });

  test('[QST5] an end past the run cannot be asked for', () => {
    expect(build({ ask: { kind: 'gantt', until: 9 }, scenario: meeting })).toMatchObject({
      ok: false,
      problem: { path: 'ask.until' },
    });
    expect(asked({ kind: 'gantt', until: 5 }, meeting).prompt.length).toBe(5);
  });

  test('[QST5] a run longer than anybody draws is asked for up to a tick only', () => {
    const long = scenario({ kind: 'fcfs' }, [process('P1', 0, ['cpu', 201])]);
    expect(build({ ask: { kind: 'gantt' }, scenario: long })).toEqual({
      ok: false,
      problem: {
        path: 'ask.until',
        value: 'nothing',
        allowed: '1 to 200; without it the question goes to the end of the run, t = 201',
      },
    });
    expect(asked({ kind: 'gantt', until: 200 }, long).prompt.length).toBe(200);
    const fits = scenario({ kind: 'fcfs' }, [process('P1', 0, ['cpu', 200])]);
    expect(asked({ kind: 'gantt' }, fits).prompt.length).toBe(200);
  });

  test('[QST5] a run too large to be asked about is refused, and is no fault; one that was let in before is not', () => {
    const large = scenario({ kind: 'lrtf' }, [process('P1', 0, ['cpu', 1e6]), process('P2', 0, ['cpu', 1e6])]);
    expect(build({ ask: { kind: 'gantt', until: 5 }, scenario: large })).toMatchObject({
      ok: false,
      problem: { path: 'scenario', value: 'its run', allowed: expect.stringMatching(/more than 5000 instants/) },
    });
    const q1 = (ticks: number) =>
      scenario({ kind: 'rr', quantum: 1 }, [process('P1', 0, ['cpu', ticks]), process('P2', 0, ['cpu', ticks])]);
    const among = [3, 1];
    for (const [ticks, fits] of [
      [2_500, true],
      [2_501, false],
    ] as const) {
      expect(build({ ask: { kind: 'gantt', until: 5 }, scenario: q1(ticks) }).ok).toBe(fits);
      expect(build({ ask: { kind: 'gantt', until: 5 }, scenario: q1(ticks) }, Infinity).ok).toBe(true);
      expect(build({ ask: { kind: 'choose-quantum', among, minimise: 'switches' }, scenario: q1(ticks) }).ok).toBe(
        fits,
      );
    }
  });
});

test('[QST3] [QST4] whatever is drawn, the mark is an integer within bounds, full exactly when right', () => {
  const cells = fc.array(fc.constantFrom('P1', 'P2', 'P3', 'idle', null), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(cells, (drawnCells) => {
      const given = answer.parse({ kind: 'gantt', lanes: [segmentsOf(drawnCells)] }) as Answer<'gantt'>;
      expect(problemOf(gantt.prompt, given)).toBeNull();
      const { earned, possible, finding, under } = markOf(gantt, given);
      expect(Number.isInteger(earned) && earned >= 0 && earned <= possible).toBe(true);
      expect(finding === null).toBe(earned === possible);
      expect(isRight(truthOf(gantt), given)).toBe(earned === possible && under === undefined);
    }),
  );
});

test('[QST6] every kind puts an answer into one line', () => {
  expect(answerText({ kind: 'next-process', choice: 'P3' })).toBe('P3');
  expect(answerText(truth)).toBe('P1 0-2, P2 2-4, P3 4-6, P1 6-8');
  const two: Answer<'gantt'> = { kind: 'gantt', lanes: [[{ start: 0, end: 2, value: 'P1' }], []] };
  expect(answerText(two)).toBe('P1 0-2 | ');
});
