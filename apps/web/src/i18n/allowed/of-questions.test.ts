import { describe, expect, test } from '@jest/globals';
import type { ScenarioFile } from '@timeslice/engine';
import { ask, type OtherConventions } from '@timeslice/questions';
import { build, remarked } from '@timeslice/questions/keys';
import { conventionsIn } from '../../instructor/conventions-in';
import { allowedPhrase } from './allowed-text';

const isSaid = (allowed: string) => {
  expect(allowedPhrase(allowed, 'en')).toBe(allowed);
  expect(allowedPhrase(allowed, 'ko')).toMatch(/[가-힣]/);
  expect(allowedPhrase(allowed, 'ko')).not.toMatch(/[a-z]{2}/);
};

test.each([
  'nothing that changes the question while it is being answered: close the answers first',
  'none: choice asks about no scenario',
  'none: the key of gantt is worked out; that of choice, number, text is written',
  'a whole answer',
  'at most 50 answers',
  'conventions under which there are at most 200 runs: state the tie rule, or use a scenario with fewer ties, or a shorter one',
  'conventions under which it can be asked: the run has more than 5000 instants: give it shorter bursts',
  'conventions under which it can be asked: a run with a switch',
  'conventions under which it can be asked: ticks with at most 8 switches',
  'none other: what the question gives of its run would not be so',
])('what is allowed is said in both languages: %s', isSaid);

const numbersIn = (text: string) => text.match(/\d+/g)?.toSorted();

const scenario = (policy: ScenarioFile['policy'], processes: ScenarioFile['processes']): ScenarioFile => ({
  format: 'timeslice/scenario@1',
  policy,
  processes,
});

/** By arrival it ends at t = 15, by the order of the list at t = 13; or at so many times that. */
const tied = (times = 1) =>
  scenario({ kind: 'sjf' }, [
    { id: 'P0', arrival: 0, bursts: [['cpu', 4 * times]] },
    {
      id: 'P1',
      arrival: 2,
      bursts: [
        ['cpu', 2 * times],
        ['io', 6 * times],
        ['cpu', times],
      ],
    },
    { id: 'P2', arrival: 1, bursts: [['cpu', 2 * times]] },
  ]);
/** Preemptive: low first, P1 loses its CPU at t = 1 and t = 4; high first, at t = 3. */
const ranked = (kind: 'priority' | 'priority-preemptive', processes: readonly (readonly [number, number])[]) =>
  scenario(
    { kind },
    processes.map(([arrival, priority], place) => ({
      id: `P${place + 1}`,
      arrival,
      priority,
      bursts: [['cpu', place === 0 ? 6 : 1]],
    })),
  );

describe('why another run cannot be asked about is said in both languages', () => {
  const byArrival: OtherConventions = { tie: ['arrival', 'id'] };
  const byList: OtherConventions = { tie: ['id'] };
  const low: OtherConventions = { priorityOrder: 'low' };
  const high: OtherConventions = { priorityOrder: 'high' };
  const policies = [{ kind: 'fcfs' }, { kind: 'priority' }];

  const preempting = [
    [0, 2],
    [1, 1],
    [3, 3],
    [4, 1],
  ] as const;
  const together = [
    [0, 1],
    [0, 2],
  ] as const;

  test.each([
    [{ kind: 'gantt', until: 15 }, tied(), byArrival, byList],
    [{ kind: 'gantt' }, tied(14), byList, byArrival],
    [{ kind: 'metrics', of: ['waiting'], averages: false, gantt: true }, tied(4), byList, byArrival],
    [{ kind: 'state-at', at: 13 }, tied(), byArrival, byList],
    [{ kind: 'queue-at', at: 13 }, tied(), byArrival, byList],
    [{ kind: 'next-process', at: 14 }, tied(), byArrival, byList],
    [{ kind: 'switch-cause', moments: [14] }, tied(), byArrival, byList],
    [{ kind: 'pcb', switch: 1 }, ranked('priority-preemptive', preempting), low, high],
    [{ kind: 'pcb', switch: 0 }, ranked('priority-preemptive', preempting.slice(0, 2)), low, high],
    [{ kind: 'choose-policy', among: policies, minimise: 'waiting' }, ranked('priority', together), high, low],
  ])('%j', (given, file, before, conventions) => {
    const built = build({ ask: ask.parse(given), scenario: { ...file, conventions: before } });
    if (!built.ok) throw new Error(JSON.stringify(built.problem));
    const its = remarked(built.pair, { conventions });
    if (its.ok) throw new Error('it can be asked');
    const { allowed } = its.problem;
    expect(allowed).toMatch(/^conventions under which it can be asked/);
    isSaid(allowed);
    expect(numbersIn(allowedPhrase(allowed, 'ko'))).toEqual(numbersIn(allowed));
  });
});

test('names and numbers stand as they are', () => {
  expect(allowedPhrase('P1, P2, P3, idle', 'ko')).toBe('P1, P2, P3, idle');
});

test('conventions are read where a refusal shows them whole', () => {
  expect(conventionsIn('{"tie":["id"]}')).toEqual({ tie: ['id'] });
  expect(['high', '{"tie":["arrival","id"],"enqu…', '{"tie":["name"]}', '["id"]', ''].map(conventionsIn)).toEqual(
    Array(5).fill(null),
  );
});
