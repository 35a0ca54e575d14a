import { RunTooLarge, type Scenario, simulate, type Trace, unsupported, withRules } from '@timeslice/engine';
import type { AnswerProblem } from '../kind';
import { courseUnder } from '../models/courses';
import { formulas, reckoningUnder, runFiguresOf, type TermsByThread, termsOf } from '../models/formulas';
import type { Way } from '../models/model';
import { type BestOption, type BestPoint, bestOf, type Minimised } from './public-best';

/** An option with its run. */
export interface BestRun {
  readonly id: string;
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly terms: TermsByThread;
}

type Runs =
  { readonly ok: true; readonly runs: readonly BestRun[] } | { readonly ok: false; readonly problem: AnswerProblem };

/** The runs of all options, as the engine's sweep has them; fails where one of them cannot be measured. */
export function runsOf(scenario: Scenario, options: readonly BestOption[], most?: number): Runs {
  const runs: BestRun[] = [];
  for (const [index, { id, policy }] of options.entries()) {
    const refused = (allowed: string): Runs => ({ ok: false, problem: { path: `among.${index}`, value: id, allowed } });
    const varied = withRules(scenario, { policy });
    const [refusal] = unsupported(varied);
    if (refusal) return refused(`${refusal.path}: ${refusal.allowed}`);
    const trace = tracedOr(varied, most);
    if (typeof trace === 'string') return refused(trace);
    const terms = termsOf(trace, varied);
    if (terms === null) return refused('a run in which every thread ends, and no periodic tasks');
    runs.push({ id, scenario: varied, trace, terms });
  }
  return { ok: true, runs };
}

function tracedOr(scenario: Scenario, most?: number): Trace | string {
  try {
    return simulate(scenario, { most });
  } catch (error) {
    if (error instanceof RunTooLarge) return error.message;
    throw error;
  }
}

export const pointsOf = (runs: readonly BestRun[], minimise: Minimised): readonly BestPoint[] =>
  runs.map(({ id, trace, terms }) => ({ id, value: valueOf(minimise, trace, terms, formulas) }));

/**
 * The points as somebody with this model has them: of each option the value that they work out, or the true one where
 * the model says nothing about it. Null where it says nothing about any, or makes no difference between them.
 */
export function pointsUnder(model: Way, runs: readonly BestRun[], minimise: Minimised): readonly BestPoint[] | null {
  let speaks = false;
  const points = pointsOf(runs, minimise).map((point, index) => {
    const run = runs[index];
    const value = run ? valueUnder(model, run, minimise) : null;
    if (value === null) return point;
    speaks = true;
    return { ...point, value };
  });
  return speaks && !allEqual(points) ? points : null;
}

function valueUnder(model: Way, { scenario, trace, terms }: BestRun, minimise: Minimised): number | null {
  if (minimise === 'switches' || minimise === 'makespan') {
    const course = courseUnder(model, scenario);
    if (!course) return null;
    return minimise === 'switches' ? runFiguresOf(course).switches : course.makespan;
  }
  const reckoning = reckoningUnder(model, { scenario, trace, terms }, [minimise]);
  return reckoning && valueOf(minimise, reckoning.trace, reckoning.terms, reckoning.formulas);
}

function valueOf(minimise: Minimised, trace: Trace, terms: TermsByThread, by: typeof formulas): number {
  if (minimise === 'switches') return runFiguresOf(trace).switches;
  if (minimise === 'makespan') return trace.makespan;
  const all = Object.values(terms);
  return all.reduce((sum, one) => sum + by[minimise](one), 0) / all.length;
}

export const allEqual = (points: readonly BestPoint[]): boolean => bestOf(points).length === points.length;
