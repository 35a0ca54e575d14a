import { problemWith, refuse, sameNameKey } from '@timeslice/contract';
import { accept } from '../decision';
import type { Rule } from '../decide';

/** A participant renames itself, a host anybody. */
export const rename: Rule<'rename'> = {
  by: ['host', 'participant'],
  decide(state, { participant: named, nickname }, { actor }) {
    if (actor.role === 'participant' && named && named !== actor.id) return refuse('not-host');
    const id = actor.role === 'participant' ? actor.id : named;
    const participant = id && state.participants.get(id);
    if (!participant) return refuse('unknown-participant');
    if (participant.nickname === nickname) return accept();
    const problem = problemWith(nickname);
    if (problem) return refuse(problem);
    const holder = state.names.get(sameNameKey(nickname));
    if (holder && holder !== participant.id) return refuse('nickname-taken');
    return accept({ type: 'renamed', participant: participant.id, nickname });
  },
};
