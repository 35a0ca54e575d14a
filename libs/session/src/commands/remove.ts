import { refuse } from '@timeslice/contract';
import { accept } from '../decision';
import type { Rule } from '../decide';

/** Out of the room, with name and token kept, so that the same person cannot come back under them. */
export const remove: Rule<'remove'> = {
  by: ['host'],
  decide(state, { participant: id }) {
    const participant = state.participants.get(id);
    if (!participant) return refuse('unknown-participant');
    return participant.removed ? accept() : accept({ type: 'removed', participant: id });
  },
};

export const restore: Rule<'restore'> = {
  by: ['host'],
  decide(state, { participant: id }) {
    const participant = state.participants.get(id);
    if (!participant) return refuse('unknown-participant');
    return participant.removed ? accept({ type: 'restored', participant: id }) : accept();
  },
};
