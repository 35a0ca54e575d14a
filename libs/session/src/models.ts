import type { ModelHistory, ModelShare } from '@timeslice/contract';
import type { Mark, Reading } from '@timeslice/questions';
import { percent } from './class-figures';

type Said = Reading['model'];

/** What the readings of a mark give to each model: together 1, since readings that are left out are left out of the sum. */
function weightsOf({ readings = [] }: Mark): readonly (readonly [Said, number])[] {
  const total = readings.reduce((sum, { percent: its }) => sum + its, 0);
  return total === 0 ? [] : readings.map(({ model, percent: its }) => [model, its / total]);
}

function sumsOf(marks: readonly Mark[]): readonly (readonly [Said, number])[] {
  const sums = new Map<Said, number>();
  for (const [model, weight] of marks.flatMap(weightsOf)) sums.set(model, (sums.get(model) ?? 0) + weight);
  return [...sums].toSorted(([, one], [, other]) => other - one);
}

const oneDecimal = (number: number) => Math.round(number * 10) / 10;

/** The expected number of students with each model, most first; of all marks, those without readings too. */
export const modelShares = (marks: readonly Mark[]): readonly ModelShare[] =>
  sumsOf(marks).map(([model, sum]) => ({ model, students: oneDecimal(sum), percent: percent(sum / marks.length) }));

/** What the marks of one student tell over several questions. */
export function modelHistory(marks: readonly Mark[]): readonly ModelHistory[] {
  return sumsOf(marks).map(([model, sum]) => ({
    model,
    expected: oneDecimal(sum),
    first: marks.filter(({ readings }) => readings?.[0]?.model === model).length,
  }));
}
