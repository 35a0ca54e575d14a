import type { PointsPreset } from '@timeslice/contract';
import type { Mark } from '@timeslice/questions';
import type { Course, Draft } from './state';

/** Every question weighs the same. */
export const POINTS = 100;

/**
 * How much of the time limit had passed at the last edit, 0 to 1; 0 without a limit. An answer that was kept from the
 * first round keeps the time that it took there; one that was changed in a second round without a limit came after the
 * limit of the first. A draft within the grace after the end counts as one at the end.
 */
function shareOfTime({ rounds }: Course, { at, round: number }: Draft): number {
  const round = rounds[number - 1];
  if (!round) return 0;
  if (round.closesAt === null) return rounds.slice(0, number - 1).some(({ closesAt }) => closesAt !== null) ? 1 : 0;
  if (round.closesAt <= round.openedAt) return 0;
  const share = (at - round.openedAt) / (round.closesAt - round.openedAt);
  return Math.min(1, Math.max(0, share));
}

/** The points of an answer: its share right of 100; with the preset `speed`, Kahoot's formula, half of it at the last moment. */
export function pointsFor(preset: PointsPreset, course: Course, { draft, mark }: { draft: Draft; mark: Mark }): number {
  const share = mark.earned / mark.possible;
  const late = preset === 'speed' ? shareOfTime(course, draft) : 0;
  return Math.round((1 - late / 2) * POINTS * share);
}
