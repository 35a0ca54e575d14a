import { resolve, simulate, type Trace } from '@timeslice/engine';
import { figureText, isNear, isSameFigure, tallyFigures, toDecimals } from '../../figures';
import type { SecretKind } from '../../kind';
import { type RunFigures, runFiguresOf, runFiguresUnder } from '../../models/formulas';
import { shownUntil, stopsIn } from '../../scenario-kind';
import { runDecimals, runTolerance, switchCount as publicKind, type SwitchCountAnswer } from './public';
import { whyRunFigure } from './why';

export interface SwitchCountKey {
  readonly kind: 'switch-count';
  readonly figures: RunFigures;
  readonly trace: Trace;
}

export const switchCount: SecretKind<'switch-count'> = {
  build({ of }, file, most) {
    const scenario = resolve(file);
    const trace = simulate(scenario, { most });
    return {
      ok: true,
      prompt: { kind: 'switch-count', scenario, of },
      key: { kind: 'switch-count', figures: runFiguresOf(trace), trace },
    };
  },

  keyUnder({ prompt: { scenario, of }, key }, model) {
    const figures = runFiguresUnder(model, { scenario, trace: key.trace }, of);
    return figures && { ...key, figures };
  },

  answer(prompt, { figures }) {
    const values = prompt.of.map((measure) => toDecimals(figures[measure], runDecimals[measure]));
    const answer: SwitchCountAnswer = { kind: 'switch-count', values };
    return publicKind.problem(prompt, answer) ? null : answer;
  },

  markedBy: ({ of }, { figures }) => of.map((measure) => figures[measure]),

  compare({ of }, { figures, trace }, { values }) {
    const right = of.map((measure, index) => {
      const value = values[index] ?? null;
      return value !== null && isNear(value, figures[measure], runTolerance[measure]);
    });
    const first = right.indexOf(false);
    const measure = of[first];
    const given = values[first] ?? null;
    return {
      parts: of.map((part, index) => ({ part, earned: right[index] ? 1 : 0, possible: 1 })),
      finding:
        measure === undefined
          ? null
          : {
              at: first,
              lane: 0,
              expected: figureText(toDecimals(figures[measure], 2)),
              given: given === null ? null : figureText(given),
              why: whyRunFigure(measure, trace, figures),
            },
    };
  },

  slips: ({ of }, one, other) => ({
    slips: of.filter(
      (measure, index) => !isSameFigure(one.values[index] ?? null, other.values[index] ?? null, runTolerance[measure]),
    ).length,
    of: of.length,
  }),

  tally: ({ of }, answers) => ({
    kind: 'switch-count',
    answers: answers.length,
    figures: of.map((_, index) => tallyFigures(answers.map(({ values }) => values[index] ?? null))),
  }),

  reveal: (_prompt, { trace }) => ({ from: 0, to: trace.makespan, stops: stopsIn(trace, 0, trace.makespan) }),

  shown: ({ of }, { figures, trace }, until) => ({
    ...shownUntil('switch-count', trace, until),
    values: until >= trace.makespan ? of.map((measure) => figures[measure]) : null,
  }),

  truth: ({ of }, { figures, trace }) => ({
    ...shownUntil('switch-count', trace, trace.makespan),
    of,
    values: of.map((measure) => figures[measure]),
    why: of.map((measure) => whyRunFigure(measure, trace, figures)),
  }),
};
