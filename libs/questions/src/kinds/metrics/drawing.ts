import { IDLE, SWITCH } from '../../kind';
import type { Terms, TermsByThread } from '../../models/formulas';
import type { GanttAnswer } from '../gantt/public';
import { type Cells, cellsOf, type Segment, segmentsOf } from '../gantt/segments';

type Lanes = GanttAnswer['lanes'];
type Response = 'first-run' | 'first-slice-end' | 'completion';

/** The last tick that is drawn; idle time after everybody has ended says nothing. */
export const endOf = (lanes: Lanes): number =>
  Math.max(0, ...lanes.flat().map(({ end, value }) => (value === IDLE ? 0 : end)));

/** A drawing without idle time after its end, and with idle time written where a lane is left open at its end. */
export function settled(lanes: Lanes): Segment[][] {
  const end = endOf(lanes);
  return lanes.map((lane) => {
    const cells = cellsOf(lane, end);
    const from = cells.findLastIndex((value) => value !== null) + 1;
    return segmentsOf(cells.map((value, tick) => (tick >= from ? IDLE : value)));
  });
}

/** Something is drawn, and no tick before its end is open. */
export const isGapless = (lanes: Lanes): boolean =>
  endOf(lanes) > 0 && settled(lanes).every((lane) => !cellsOf(lane, endOf(lanes)).includes(null));

/**
 * What follows from a drawn timeline, where it is complete: no open tick before its end, and every thread has as many
 * ticks as it needs. A thread has no terms where they do not follow from the drawing alone: it waits for a lock, a
 * message or a device that others use.
 */
export function termsOfDrawing(
  lanes: Lanes,
  truth: TermsByThread,
  response: Response,
): Readonly<Record<string, Terms | null>> | null {
  if (!isGapless(lanes)) return null;
  const cells = settled(lanes).map((lane) => cellsOf(lane, endOf(lanes)));
  const own: Record<string, Terms | null> = {};
  for (const [name, terms] of Object.entries(truth)) {
    const ticks = ticksOf(cells, name);
    if (ticks.length !== terms.cpu) return null;
    own[name] = terms.steady ? reckoned(ticks, terms, response) : null;
  }
  return own;
}

/** At which ticks a thread is on a CPU, in time order. */
const ticksOf = (lanes: readonly Cells[], thread: string): number[] =>
  lanes
    .flatMap((cells) => cells.flatMap((value, tick) => (value === thread && value !== SWITCH ? [tick] : [])))
    .toSorted((one, other) => one - other);

function reckoned(ticks: readonly number[], terms: Terms, response: Response): Terms | null {
  const [firstRun, last] = [ticks[0], ticks.at(-1)];
  if (firstRun === undefined || last === undefined) return null;
  const lastEnd = last + 1;
  const lastStart = ticks.findLast((tick) => !ticks.includes(tick - 1)) ?? firstRun;
  const completion = lastEnd + (terms.completion - terms.lastEnd);
  // the end of the first slice is not seen where a thread goes on after it
  const responded = response === 'completion' ? completion : response === 'first-run' ? firstRun : null;
  return responded === null ? null : { ...terms, firstRun, lastStart, lastEnd, completion, responded };
}
