import { IDLE, SWITCH } from '../../kind';
import type { Terms, TermsByThread } from '../../models/formulas';
import type { GanttAnswer } from '../gantt/public';
import { cellsOf, type Segment, segmentsOf } from '../gantt/segments';

type Lanes = GanttAnswer['lanes'];
type Response = 'first-run' | 'first-slice-end' | 'completion';

/** The last tick that is drawn; idle time after everybody has ended says nothing. */
export const endOf = (lanes: Lanes): number =>
  lanes.reduce(
    (last, lane) => lane.reduce((most, { end, value }) => (value === IDLE ? most : Math.max(most, end)), last),
    0,
  );

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
export const isGapless = (lanes: Lanes): boolean => drawingOf(lanes).isGapless;

/** A drawing as it is settled, and at which ticks each thread is on a CPU, in time order. */
interface Drawing {
  readonly lanes: readonly (readonly Segment[])[];
  readonly end: number;
  readonly isGapless: boolean;
  readonly ticks: ReadonlyMap<string, readonly number[]>;
}

/** One drawing is compared with many keys, and read once. */
const known = new WeakMap<Lanes, Drawing>();

export function drawingOf(lanes: Lanes): Drawing {
  const before = known.get(lanes);
  if (before) return before;
  const end = endOf(lanes);
  const strokes = settled(lanes);
  const cells = strokes.map((lane) => cellsOf(lane, end));
  const ticks = new Map<string, number[]>();
  for (let tick = 0; tick < end; tick++) {
    for (const lane of cells) {
      const value = lane[tick] ?? null;
      if (value === null || value === SWITCH) continue;
      const its = ticks.get(value) ?? [];
      its.push(tick);
      ticks.set(value, its);
    }
  }
  const drawing: Drawing = {
    lanes: strokes,
    end,
    isGapless: end > 0 && cells.every((lane) => !lane.includes(null)),
    ticks,
  };
  known.set(lanes, drawing);
  return drawing;
}

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
  const { isGapless: isWhole, ticks } = drawingOf(lanes);
  if (!isWhole) return null;
  const own: Record<string, Terms | null> = {};
  for (const [name, terms] of Object.entries(truth)) {
    const its = ticks.get(name) ?? [];
    if (its.length !== terms.cpu) return null;
    own[name] = terms.steady ? reckoned(its, terms, response) : null;
  }
  return own;
}

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
