import { describe, expect, test } from '@jest/globals';
import { simulate } from '@timeslice/engine';
import * as fc from 'fast-check';
import { under } from '../../../test/metrics';
import { families, randomScenario } from '../../../test/random-scenarios';
import { modelIds } from '../../models/model';
import { answer as anyAnswer, answerText, isRight, problemOf } from '../../public-kinds';
import { build, rightAnswer, secretOf, truthOf } from '../../secret-kinds';
import type { MetricsAnswer } from './public';

describe.each(Object.keys(families))('laws: %s', (family) => {
  const scenarios = randomScenario(families[family]!);
  const figures = fc.oneof(fc.constant(null), fc.integer({ min: -2, max: 30 }));

  test('[QST3] [QST4] the key earns all, every answer has a mark within its bounds, and a finding where it is not all right', () => {
    fc.assert(
      fc.property(
        scenarios,
        fc.boolean(),
        fc.array(figures, { minLength: 60, maxLength: 60 }),
        (scenario, gantt, noise) => {
          const built = build<'metrics'>({
            ask: { kind: 'metrics', of: ['response', 'waiting', 'completion'], averages: true, gantt },
            scenario,
          });
          if (!built.ok) return;
          const { pair } = built;
          const { prompt, key } = pair;
          const { compare, slips } = secretOf('metrics');
          const right = rightAnswer(pair)!;
          expect(anyAnswer.parse(right)).toEqual(right);
          expect(problemOf(prompt, right)).toBeNull();
          expect(compare(prompt, key, right).finding).toBeNull();
          expect(compare(prompt, key, right).parts.every(({ earned, possible }) => earned === possible)).toBe(true);
          expect(isRight(truthOf(pair), right)).toBe(true);
          expect(slips(prompt, right, right).slips).toBe(0);
          const other: MetricsAnswer = {
            ...right,
            values: right.values.map((row, at) => row.map((_, on) => noise[at * 3 + on] ?? null)),
          };
          expect(problemOf(prompt, other)).toBeNull();
          const { parts, finding } = compare(prompt, key, other);
          for (const { earned, possible } of parts) {
            expect(earned).toBeGreaterThanOrEqual(0);
            expect(earned).toBeLessThanOrEqual(possible);
          }
          expect(finding === null).toBe(parts.every(({ earned, possible }) => earned === possible));
          expect(slips(prompt, right, other).slips).toBe(slips(prompt, other, right).slips);
          expect(slips(prompt, right, other).slips).toBeLessThanOrEqual(slips(prompt, right, other).of);
          expect(answerText(right) === answerText(other)).toBe(JSON.stringify(right) === JSON.stringify(other));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('[MET6] what somebody with a wrong model answers fits the prompt', () => {
    fc.assert(
      fc.property(scenarios, fc.boolean(), (scenario, gantt) => {
        const built = build<'metrics'>({
          ask: { kind: 'metrics', of: ['waiting', 'turnaround'], averages: true, gantt },
          scenario,
        });
        if (!built.ok) return;
        for (const model of modelIds) {
          const answer = under(built.pair, model);
          if (answer) expect(problemOf(built.pair.prompt, answer)).toBeNull();
        }
      }),
      { numRuns: 8 },
    );
  });
});

test('[MET1] turnaround less waiting, CPU and blocked time is nothing, in every run', () => {
  fc.assert(
    fc.property(randomScenario(families['in slices']!), (scenario) => {
      const built = build<'metrics'>({
        ask: { kind: 'metrics', of: ['waiting', 'turnaround', 'response'], averages: true, gantt: false },
        scenario,
      });
      if (!built.ok) return;
      const { prompt, key } = built.pair;
      const { threads, averages } = simulate(prompt.scenario);
      const expected = prompt.threads.map((name) => {
        const { waiting, turnaround, response } = threads[name]!;
        return [waiting, turnaround, response];
      });
      expect(key.values.slice(0, -1)).toEqual(expected);
      const last = key.values.at(-1)!;
      [averages.waiting, averages.turnaround, averages.response].forEach((one, at) =>
        expect(last[at]).toBeCloseTo(one),
      );
    }),
    { numRuns: 60 },
  );
});
