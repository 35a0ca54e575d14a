import { describe, expect, test } from '@jest/globals';
import type { ScenarioFile } from '@timeslice/engine';
import * as fc from 'fast-check';
import { families, randomScenario } from '../../../test/random-scenarios';
import { diagnoser } from '../../diagnose';
import { markOf } from '../../mark-answer';
import { runMeasures, type RunMeasure } from '../../models/formulas';
import { type ModelId, modelIds } from '../../models/model';
import {
  answer as anyAnswer,
  answerText,
  ask as anyAsk,
  isComplete,
  isRight,
  problemOf,
  tally,
} from '../../public-kinds';
import { build, type Pair, revealOf, rightAnswer, secretOf, shownOf, tallyOf, truthOf } from '../../secret-kinds';
import type { SwitchCountAnswer } from './public';
import { tourText } from '../../../test/tour';

type SwitchCount = Pair<'switch-count'>;

function asked(scenario: ScenarioFile, of: readonly RunMeasure[] = runMeasures): SwitchCount {
  const built = build<'switch-count'>({ ask: { kind: 'switch-count', of: [...of] }, scenario });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}
const said = (...values: (number | null)[]): SwitchCountAnswer => ({ kind: 'switch-count', values });

interface Lesson {
  readonly questions: readonly { readonly ask: unknown; readonly scenario: ScenarioFile }[];
}
const lesson = JSON.parse(tourText('switch-count')) as Lesson;
const tour = lesson.questions[0]!;
/** P1 0-4, P2 6-10, P3 12-16, P1 18-22, P3 24-28, P1 30-42, a switch of 2 between each two. */
const pair = asked(tour.scenario);

const under = (model: ModelId) => {
  const key = secretOf('switch-count').keyUnder(pair, model);
  return key && secretOf('switch-count').answer(pair.prompt, key);
};

describe('[SWN1] [SWN2] what is right', () => {
  test('the run of the tour: 5 switches of 2 ticks, 32 of 42 ticks are work', () => {
    expect(anyAsk.parse(tour.ask)).toEqual({ kind: 'switch-count', of: ['switches', 'switch-ticks', 'utilization'] });
    expect(rightAnswer(pair)).toEqual(said(5, 10, 23.81, 76.19));
  });

  test('GATE CS 2006: bursts 10, 20, 30 at 0, 2, 6 under SRTF make two switches, start and end not counted', () => {
    const gate: ScenarioFile = {
      format: 'timeslice/scenario@1',
      policy: { kind: 'srtf' },
      processes: [
        { id: 'P1', arrival: 0, bursts: [['cpu', 10]] },
        { id: 'P2', arrival: 2, bursts: [['cpu', 20]] },
        { id: 'P3', arrival: 6, bursts: [['cpu', 30]] },
      ],
    };
    expect(rightAnswer(asked(gate))).toEqual(said(2, 0, 0, 100));
  });

  test('Tanenbaum 2.4.3: 4 ms of work and 1 ms of switch leave 20 % for the switches', () => {
    const two: ScenarioFile = {
      format: 'timeslice/scenario@1',
      policy: { kind: 'rr', quantum: 4 },
      machine: { contextSwitch: { process: 1, chargeFirst: true } },
      processes: [
        { id: 'P1', arrival: 0, bursts: [['cpu', 8]] },
        { id: 'P2', arrival: 0, bursts: [['cpu', 8]] },
      ],
    };
    expect(rightAnswer(asked(two))).toEqual(said(4, 4, 20, 80));
  });
});

describe('[SWN3] the mark', () => {
  test('every figure is a part, a share may be half a point away', () => {
    expect(markOf(pair, said(5, 10, 24, 76))).toMatchObject({ earned: 1_000, possible: 1_000, finding: null });
    expect(markOf(pair, said(5, 10, 24, 75))).toMatchObject({
      earned: 750,
      possible: 1_000,
      finding: { at: 3, expected: '76.19', given: '75' },
    });
    expect(markOf(pair, said(null, null, null, null))).toMatchObject({ earned: 0, finding: { at: 0, given: null } });
    expect(markOf(pair, said(6, null, null, null)).finding?.why.en).toBe(
      'The CPU goes from one thread to another 5 times (t = 4 P1 → P2, t = 10 P2 → P3, t = 16 P3 → P1, t = 22 P1 → P3, t = 28 P3 → P1).',
    );
  });

  test('a count that is not whole does not fit', () => {
    expect(problemOf(pair.prompt, said(5.5, 10, 24, 76))).toMatchObject({ path: 'values.0', value: '5.5' });
    expect(problemOf(pair.prompt, said(5))).toMatchObject({ path: 'values' });
    expect(problemOf(pair.prompt, said(5, 10, 23.81, 76.19))).toBeNull();
    expect(isComplete(pair.prompt, said(5, 10, null, 76))).toBe(false);
  });

  test('the run is shown as it goes, the figures at its end', () => {
    expect(revealOf(pair)).toMatchObject({ from: 0, to: 42 });
    expect(shownOf(pair, 41)).toMatchObject({ values: null, trace: { until: 41 } });
    expect(shownOf(pair, 42).values?.[1]).toBe(10);
    expect(Object.keys(pair.prompt).toSorted()).toEqual(['kind', 'of', 'scenario']);
  });
});

test.each<[ModelId, SwitchCountAnswer]>([
  ['C01-no-switch-time', said(5, 0, 0, 100)],
  ['C02-switch-to-itself', said(7, 14, 30.43, 69.57)],
  ['C03-switch-at-start', said(6, 12, 27.27, 72.73)],
  ['C04-switch-is-work', said(5, 10, 23.81, 100)],
  ['S11-rr-is-fcfs', said(2, 4, 11.11, 88.89)],
])('[DGN1] %s', (model, answer) => {
  expect(under(model)).toEqual(answer);
  if (model !== 'C03-switch-at-start') expect(diagnoser(pair)(answer)[0]).toMatchObject({ model });
});

test('[DGN3] a share that is rounded to whole per cent is read as what it rounds', () => {
  expect(diagnoser(pair)(said(5, 10, 24, 76))[0]).toMatchObject({ model: 'right' });
  expect(diagnoser(pair)(said(7, 14, 30, 70))[0]).toMatchObject({ model: 'C02-switch-to-itself' });
  expect(diagnoser(pair)(said(2, 4, 11, 89))[0]).toMatchObject({ model: 'S11-rr-is-fcfs' });
});

test('[MRK3] the first dispatch counted is right under that convention', () => {
  expect(markOf(pair, said(6, 12, 27.27, 72.73))).toMatchObject({ earned: 1_000, under: expect.anything() });
});

test('[DGN1] switching as work says nothing where it takes no time or utilisation is not asked for', () => {
  const counts = asked(tour.scenario, ['switches']);
  expect(secretOf('switch-count').keyUnder(counts, 'C04-switch-is-work')).toBeNull();
});

describe.each(Object.keys(families))('laws: %s', (family) => {
  test('[QST3] [QST4] the key earns all, other answers have a finding, and what a model answers fits', () => {
    const figures = fc.array(fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 100 })), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(randomScenario(families[family]!), figures, (scenario, values) => {
        const its = asked(scenario);
        const { compare, slips, keyUnder, answer } = secretOf('switch-count');
        const right = rightAnswer(its)!;
        expect(anyAnswer.parse(right)).toEqual(right);
        expect(compare(its.prompt, its.key, right).finding).toBeNull();
        expect(isRight(truthOf(its), right)).toBe(true);
        expect(slips(its.prompt, right, right).slips).toBe(0);
        const { parts, finding } = compare(its.prompt, its.key, said(...values));
        expect(finding === null).toBe(parts.every(({ earned, possible }) => earned === possible));
        expect(isRight(truthOf(its), said(...values))).toBe(finding === null);
        const { trace, figures: key } = its.key;
        const lost = trace.switches.reduce((sum, [start, end]) => sum + end - start, 0);
        expect(key['switch-ticks']).toBe(lost);
        for (const model of modelIds) {
          const wrong = keyUnder(its, model);
          const given = wrong && answer(its.prompt, wrong);
          if (wrong) expect(given && problemOf(its.prompt, given)).toBeNull();
        }
      }),
      { numRuns: 12 },
    );
  });
});

test('a class of 1,000 is small on the wire, and its answers are lines of text', () => {
  const answers = Array.from({ length: 1_000 }, (_, n) => said(n % 30, n % 50, n / 10, null));
  const counted = tallyOf(pair, answers);
  expect(tally.parse(counted)).toEqual(counted);
  expect(JSON.stringify(counted).length).toBeLessThan(2_000);
  expect(counted.figures[3]).toEqual({ open: 1_000, values: [], others: 0 });
  expect(answerText(said(5, 10, 23.81, null))).toBe('5, 10, 23.81, –');
});
