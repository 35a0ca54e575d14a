import type { ParticipantId } from '@timeslice/contract';
import type { Mark, Reading } from '@timeslice/questions';
import { diagnoser, markerOf, type Pair } from '@timeslice/questions/keys';
import { type Course, type Draft, type LiveQuestion, markingOf } from './state';

/** A question with its key, marked as it is marked now. */
export const pairOf = ({ pair }: LiveQuestion, course: Course): Pair => ({ ...pair, marking: markingOf(course) });

/** Marks and readings of all drafts by the engine of today; equal answers are worked out once. */
export function marksOf(
  pair: Pair,
  drafts: Iterable<readonly [ParticipantId, Draft]>,
): { readonly participant: ParticipantId; readonly mark: Mark }[] {
  const mark = markerOf(pair);
  const read = diagnoser(pair);
  const known = new Map<string, Mark>();
  return Array.from(drafts, ([participant, { answer }]) => {
    const text = JSON.stringify(answer);
    const its = known.get(text) ?? withReadings(mark(answer), read(answer));
    known.set(text, its);
    return { participant, mark: its };
  });
}

/** Whatever the stated rules, the rules left open, or the host call right in every part is no wrong model's answer. */
function withReadings(mark: Mark, readings: readonly Reading[]): Mark {
  const isRight = !mark.under && (mark.parts ?? [mark]).every(({ earned, possible }) => earned === possible);
  const isRead = readings.some(({ model }) => model === 'right');
  return { ...mark, readings: isRight && !isRead ? [{ model: 'right', percent: 100 }] : [...readings] };
}
