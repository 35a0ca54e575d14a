import { endFor, type ParticipantId, type PointsPreset } from '@timeslice/contract';
import type { Mark } from '@timeslice/questions';
import type { Course, Draft, Round } from './state';

/** Every question weighs the same. */
export const POINTS = 100;

/**
 * How much of the own time had passed at the last edit, 0 to 1; 0 where it never ends. An answer that was kept from the
 * first round keeps the time that it took there; one that was changed in a second round without a limit came after the
 * limit of the first. A draft within the grace after the end counts as one at the end.
 */
function shareOfTime({ rounds }: Course, { at, round: number }: Draft, id: ParticipantId): number {
  const round = rounds[number - 1];
  if (!round) return 0;
  const endOf = (its: Round) => endFor(its, its.extraTime.get(id));
  if (round.closesAt === null) return rounds.slice(0, number - 1).some((before) => endOf(before) !== null) ? 1 : 0;
  const end = endOf(round);
  if (end === null || end <= round.openedAt) return 0;
  const share = (at - round.openedAt) / (end - round.openedAt);
  return Math.min(1, Math.max(0, share));
}

interface Given {
  readonly by: ParticipantId;
  readonly draft: Draft;
  readonly mark: Mark;
}

/** The points of an answer: its share right of 100; with the preset `speed`, Kahoot's formula, half of it at the last moment. */
export function pointsFor(preset: PointsPreset, course: Course, { by, draft, mark }: Given): number {
  const share = mark.earned / mark.possible;
  const late = preset === 'speed' ? shareOfTime(course, draft, by) : 0;
  return Math.round((1 - late / 2) * POINTS * share);
}
