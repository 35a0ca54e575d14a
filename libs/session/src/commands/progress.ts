import { refuse } from '@timeslice/contract';
import { accept } from '../decision';
import type { Rule } from '../decide';
import { currentIndex, currentQuestion } from '../state';

export const start: Rule<'start'> = {
  by: ['host'],
  decide: ({ stage }) => (stage.phase === 'lobby' ? accept({ type: 'started' }) : refuse('wrong-phase')),
};

export const openPredictions: Rule<'open-predictions'> = {
  by: ['host'],
  decide(state, { timeLimit }, { now }) {
    const live = currentQuestion(state);
    if (state.stage.phase !== 'brief' || !live) return refuse('wrong-phase');
    const seconds = timeLimit === undefined ? live.shown.timeLimit : timeLimit;
    const closesAt = seconds === null ? null : now + seconds * 1_000;
    return accept({ type: 'predictions-opened', question: live.shown.id, closesAt });
  },
};

/** From the lock on; the reveal may be skipped, or come after and be explained again. */
export const explain: Rule<'explain'> = {
  by: ['host'],
  decide(state) {
    const live = currentQuestion(state);
    const { phase } = state.stage;
    if (!live || (phase !== 'locked' && phase !== 'reveal')) return refuse('wrong-phase');
    return accept({ type: 'explained', question: live.shown.id });
  },
};

export const next: Rule<'next'> = {
  by: ['host'],
  decide(state) {
    if (state.stage.phase !== 'explain') return refuse('wrong-phase');
    const following = state.questions[(currentIndex(state.stage) ?? 0) + 1];
    return following ? accept({ type: 'advanced', question: following.shown.id }) : refuse('no-next-question');
  },
};

export const end: Rule<'end'> = {
  by: ['host'],
  decide: () => accept({ type: 'ended' }),
};
