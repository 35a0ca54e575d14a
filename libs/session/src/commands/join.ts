import { problemWith, refuse, sameNameKey } from '@timeslice/contract';
import { accept } from '../decision';
import type { Rule } from '../decide';

/** Enough for the largest lecture hall; a bound so that nobody fills a server with names. */
export const ROOM_MAX = 10_000;

export const join: Rule<'join'> = {
  by: ['stranger'],
  decide(state, { participant, nickname, tokenHash }) {
    const known = state.byToken.get(tokenHash);
    if (known) return state.participants.get(known)?.removed ? refuse('removed') : accept();
    const problem = problemWith(nickname);
    if (problem) return refuse(problem);
    if (state.names.has(sameNameKey(nickname))) return refuse('nickname-taken');
    if (state.participants.size >= ROOM_MAX) return refuse('room-full');
    return accept({ type: 'joined', participant, nickname, tokenHash });
  },
};
