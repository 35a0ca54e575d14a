import { endFor, GRACE_MS, type ParticipantId } from '@timeslice/contract';
import { currentRound, type Round, type State } from './state';

/** When nobody has time left (epoch ms): the end of whoever has the longest. Null where somebody's never ends. */
export function lastEnd(state: State): number | null {
  const round = currentRound(state);
  if (state.stage.phase !== 'predict' || !round || round.closesAt === null) return null;
  let last = round.closesAt;
  for (const [id, extra] of round.extraTime) {
    if (state.participants.get(id)?.removed !== false) continue;
    const end = endFor(round, extra);
    if (end === null) return null;
    last = Math.max(last, end);
  }
  return last;
}

/** When the clock has something to say next (epoch ms); undefined where no time runs. */
export function nextDeadline(state: State): number | undefined {
  const end = lastEnd(state);
  return end === null ? undefined : end + GRACE_MS;
}

/** Whether the time of one participant is over, the grace included. */
export function isOver(round: Round, id: ParticipantId, now: number): boolean {
  const end = endFor(round, round.extraTime.get(id));
  return end !== null && now >= end + GRACE_MS;
}
