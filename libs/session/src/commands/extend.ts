import { refuse } from '@timeslice/contract';
import { accept } from '../decision';
import type { Rule } from '../decide';
import { currentQuestion } from '../state';

/** More time, from the old end or from now, whichever is later. */
export const extend: Rule<'extend'> = {
  by: ['host'],
  decide(state, { seconds }, { now }) {
    const live = currentQuestion(state);
    if (state.stage.phase !== 'predict' || !live) return refuse('wrong-phase');
    if (state.stage.closesAt === null) return refuse('no-time-limit');
    const closesAt = Math.max(state.stage.closesAt, now) + seconds * 1_000;
    return accept({ type: 'extended', question: live.shown.id, closesAt });
  },
};
