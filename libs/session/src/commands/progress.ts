import { refuse, ROUNDS_MAX } from '@timeslice/contract';
import { accept } from '../decision';
import type { Rule } from '../decide';
import { closeAnswers } from './lock';
import { currentCourse, currentIndex, currentQuestion } from '../state';

export const start: Rule<'start'> = {
  by: ['host'],
  decide: ({ stage }) => (stage.phase === 'lobby' ? accept({ type: 'started' }) : refuse('wrong-phase')),
};

/** From the brief, or a second time after the discussion. */
export const openPredictions: Rule<'open-predictions'> = {
  by: ['host'],
  decide(state, { timeLimit }, { now }) {
    const live = currentQuestion(state);
    const { phase } = state.stage;
    if ((phase !== 'brief' && phase !== 'discuss') || !live) return refuse('wrong-phase');
    const seconds = timeLimit === undefined ? live.shown.timeLimit : timeLimit;
    const closesAt = seconds === null ? null : now + seconds * 1_000;
    const round = phase === 'discuss' ? 2 : 1;
    return accept({ type: 'predictions-opened', question: live.shown.id, closesAt, round });
  },
};

/** Students talk before they predict once more; `seconds` is what they are shown, and nothing happens at their end. */
export const discuss: Rule<'discuss'> = {
  by: ['host'],
  decide(state, { seconds }, { now }) {
    const live = currentQuestion(state);
    if (state.stage.phase !== 'locked' || !live) return refuse('wrong-phase');
    if ((currentCourse(state)?.rounds.length ?? 0) >= ROUNDS_MAX) return refuse('no-next-round');
    const endsAt = seconds === undefined ? null : now + seconds * 1_000;
    return accept({ type: 'discussed', question: live.shown.id, endsAt });
  },
};

/** From the lock on; the reveal may be skipped, or come after and be explained again. */
export const explain: Rule<'explain'> = {
  by: ['host'],
  decide(state) {
    const live = currentQuestion(state);
    const { phase } = state.stage;
    if (!live || (phase !== 'locked' && phase !== 'discuss' && phase !== 'reveal')) return refuse('wrong-phase');
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

/** Answers that are still open are closed first, so that they are marked and can be regraded. */
export const end: Rule<'end'> = {
  by: ['host'],
  decide(state) {
    const closed = closeAnswers(state, 'host');
    return accept(...(closed.ok ? closed.events : []), { type: 'ended' });
  },
};
