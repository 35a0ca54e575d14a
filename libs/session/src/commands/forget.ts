import { refuse } from '@timeslice/contract';
import { accept } from '../decision';
import type { Rule } from '../decide';
import { isForgotten } from '../state';

/** The name and the token go, the answers stay, under nobody's name; only once nobody can come back under them. */
export const forget: Rule<'forget'> = {
  by: ['host'],
  afterEnd: true,
  decide(state, { participant: id }) {
    const participant = state.participants.get(id);
    if (!participant) return refuse('unknown-participant');
    if (state.stage.phase !== 'ended') return refuse('wrong-phase');
    return isForgotten(participant) ? accept() : accept({ type: 'forgotten', participant: id });
  },
};
