import type { ParticipantId, SessionEvent } from '@timeslice/contract';
import type { Mark } from '@timeslice/questions';
import { countedMarks, meanPercentOf } from './class-figures';
import { type Course, lockedRound, type Participant } from './state';

interface Circumstances {
  /** Epoch ms. */
  readonly at: number;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
}

/** Replaces the marks and tells what that changed for those who are in the room. */
export function regraded(
  course: Course,
  { change, reason, marking, rounds }: Extract<SessionEvent, { type: 'regraded' }>,
  { at, participants }: Circumstances,
): void {
  const before = lockedRound(course);
  for (const { round: number, marks } of rounds) {
    const round = course.rounds[number - 1];
    if (!round?.locked) continue;
    round.locked = { ...round.locked, marks: new Map(marks.map(({ participant, mark }) => [participant, mark])) };
  }
  const after = lockedRound(course);
  if (change.type !== 'withdraw') course.markings.push(marking);
  else if (course.markings.length > 1) course.markings.pop();
  if (!before || !after) return;
  const [old, now] = [countedMarks(participants, before.locked), countedMarks(participants, after.locked)];
  const changed = [...now].filter(([id, mark]) => !isSame(old.get(id), mark)).length;
  const [meanBefore, meanAfter] = [meanPercentOf(old.values()), meanPercentOf(now.values())];
  course.regradings.push({ at, change, reason, changed, marked: now.size, meanBefore, meanAfter });
}

const isSame = (one: Mark | undefined, other: Mark) =>
  one !== undefined && one.earned * other.possible === other.earned * one.possible;
