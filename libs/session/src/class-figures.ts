import type { ParticipantId } from '@timeslice/contract';
import type { Mark, Tally } from '@timeslice/questions';
import { tallyOf } from '@timeslice/questions/keys';
import { type Course, judgedIn, type Locked, type Participant, type Round } from './state';

/** A share (0 to 1) in per cent with one decimal, as all figures of a class are shown. */
export const percent = (share: number): number => Math.round(share * 1_000) / 10;

export const isAllRight = ({ earned, possible }: Mark): boolean => earned === possible;

/** The marks of those who were not removed: they alone are the class. */
export function countedMarks(
  participants: ReadonlyMap<ParticipantId, Participant>,
  { marks }: Locked,
): ReadonlyMap<ParticipantId, Mark> {
  return new Map([...marks].filter(([id]) => participants.get(id)?.removed !== true));
}

/** What those who were not removed answered in a round. */
export function classTally(participants: ReadonlyMap<ParticipantId, Participant>, course: Course, round: Round): Tally {
  const counted = [...round.drafts].filter(([id]) => participants.get(id)?.removed === false);
  return tallyOf(
    judgedIn(course, round),
    counted.map(([, { answer }]) => answer),
  );
}

/** Mean share right in per cent; 0 where nothing was marked. */
export function meanPercentOf(marks: Iterable<Mark>): number {
  let [sum, count] = [0, 0];
  for (const { earned, possible } of marks) {
    sum += earned / possible;
    count++;
  }
  return count === 0 ? 0 : percent(sum / count);
}
