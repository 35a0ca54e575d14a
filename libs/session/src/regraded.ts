import type { ParticipantId, SessionEvent } from '@timeslice/contract';
import type { Mark } from '@timeslice/questions';
import { remarked, tellsTheSame } from '@timeslice/questions/keys';
import { countedMarks, meanPercentOf } from './class-figures';
import { type Course, type LiveQuestion, lockedRound, markingOf, type Participant } from './state';

interface Circumstances {
  /** Epoch ms. */
  readonly at: number;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
}

/** A question with all that happened to it. */
interface Asked {
  readonly live: LiveQuestion;
  readonly course: Course;
}

/** Replaces marks and key, and tells what that changed for those who are in the room; whether another answer is true now. */
export function regraded(
  { live, course }: Asked,
  { change, reason, marking, rounds }: Extract<SessionEvent, { type: 'regraded' }>,
  { at, participants }: Circumstances,
): boolean {
  const before = lockedRound(course);
  for (const { round: number, marks } of rounds) {
    const round = course.rounds[number - 1];
    if (!round?.locked) continue;
    round.locked = { ...round.locked, marks: new Map(marks.map(({ participant, mark }) => [participant, mark])) };
  }
  const after = lockedRound(course);
  if (change.type !== 'withdraw') course.markings.push(marking);
  else if (course.markings.length > 1) course.markings.pop();
  const isOtherTruth = remark(live, course);
  if (!before || !after) return isOtherTruth;
  const [old, now] = [countedMarks(participants, before.locked), countedMarks(participants, after.locked)];
  const changed = [...now].filter(([id, mark]) => !isSame(old.get(id), mark)).length;
  const [meanBefore, meanAfter] = [meanPercentOf(old.values()), meanPercentOf(now.values())];
  course.regradings.push({ at, change, reason, changed, marked: now.size, meanBefore, meanAfter });
  return isOtherTruth;
}

/**
 * Gives the question the key that holds now. `regrade` lets no change into a log that has none; should a later engine
 * refuse an old one, the marks stand as they are stored, and the key of before is shown.
 */
function remark({ written }: LiveQuestion, course: Course): boolean {
  const marking = markingOf(course);
  const remade = remarked(written, marking);
  const before = course.pair;
  course.pair = remade.ok ? remade.pair : { ...before, marking };
  return !tellsTheSame(before, course.pair);
}

const isSame = (one: Mark | undefined, other: Mark) =>
  one !== undefined && one.earned * other.possible === other.earned * one.possible;
