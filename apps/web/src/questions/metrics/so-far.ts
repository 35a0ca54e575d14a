import type { PartialTrace } from '@timeslice/engine';
import type { CellVerdict, Figure, Prompt, Shown } from '@timeslice/questions';
import { AVERAGE } from '@timeslice/questions';

type Table = readonly (readonly Figure[])[];

/** What is told at a tick of the reveal: the figures of the threads that have ended by then, the averages at the end. */
export function figuresAt(
  { threads }: Pick<Prompt<'metrics'>, 'threads'>,
  shown: Shown<'metrics'>,
  tick: number,
): Table {
  const over = threads.map((thread) => hasEnded(shown.trace, thread, tick));
  const allOver = over.every(Boolean);
  return shown.values.map((row, at) => ((over[at] ?? allOver) ? row : row.map(() => null)));
}

const hasEnded = ({ events }: PartialTrace, thread: string, tick: number): boolean =>
  events.some((event) => event.type === 'terminate' && event.thread === thread && event.at <= tick);

/** Against the run alone; null where it is not told, or a figure may still follow from the own timeline. */
export function verdictOf(own: Figure, truth: Figure, isAverage: boolean): CellVerdict | null {
  if (truth === null) return null;
  if (own === null) return 'open';
  return Math.abs(own - truth) <= (isAverage ? AVERAGE.tolerance : 0) + 1e-9 ? 'right' : 'wrong';
}
