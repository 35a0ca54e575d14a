import type { Scenario } from '@timeslice/engine';
import { type Figure, isNear } from '../../figures';
import { formulas, type TermsByThread, type ThreadMeasure } from '../../models/formulas';
import { termsOfDrawing } from './drawing';
import { isAverage, type MetricsAnswer, type MetricsPrompt } from './public';

/** `follows`: not the true figure, but right by the own timeline or the own column, so it does not cost again. */
export type CellVerdict = 'right' | 'follows' | 'wrong' | 'open';

interface Truth {
  readonly values: readonly (readonly number[])[];
  readonly terms: TermsByThread;
}

type Asked = Pick<MetricsPrompt, 'of' | 'threads' | 'averages'> & { readonly scenario: Pick<Scenario, 'conventions'> };

/** Every figure of an answer against the truth, row by row. */
export function judge(prompt: Asked, truth: Truth, answer: MetricsAnswer): CellVerdict[][] {
  const { of, threads, averages, scenario } = prompt;
  const own = answer.lanes && termsOfDrawing(answer.lanes, truth.terms, scenario.conventions.response);
  const follows = (thread: string, measure: ThreadMeasure): number | null => {
    const terms = own?.[thread];
    return terms ? formulas[measure](terms) : null;
  };
  const rows = threads.map((thread, row) =>
    of.map((measure, column) =>
      verdict(valueAt(answer, row, column), truth.values[row]?.[column] ?? NaN, [follows(thread, measure)], isSame),
    ),
  );
  if (!averages) return rows;
  const last = threads.length;
  const averaged = of.map((measure, column) => {
    const byDrawing = averageOf(threads.map((thread) => follows(thread, measure)));
    const isMostlyRight = rows.filter((cells) => isGood(cells[column] ?? 'open')).length * 2 >= last;
    const byColumn = isMostlyRight ? averageOf(threads.map((_, row) => valueAt(answer, row, column))) : null;
    return verdict(
      valueAt(answer, last, column),
      truth.values[last]?.[column] ?? NaN,
      [byDrawing, byColumn],
      isAverage,
    );
  });
  return [...rows, averaged];
}

export const isGood = (verdict: CellVerdict): boolean => verdict === 'right' || verdict === 'follows';

const valueAt = ({ values }: MetricsAnswer, row: number, column: number): Figure => values[row]?.[column] ?? null;

const isSame = (given: number, truth: number) => isNear(given, truth, 0);

function verdict(
  given: Figure,
  truth: number,
  also: readonly (number | null)[],
  says: (given: number, truth: number) => boolean,
): CellVerdict {
  if (given === null) return 'open';
  if (says(given, truth)) return 'right';
  return also.some((one) => one !== null && says(given, one)) ? 'follows' : 'wrong';
}

/** Null where one of them is missing. */
export function averageOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return values.length === 0 ? null : sum / values.length;
}
