import { refuse } from '@timeslice/contract';
import { accept } from '../decision';
import type { Rule } from '../decide';
import { currentCourse, currentQuestion, lockedRound, type State } from '../state';

/** Answers can be picked and shown from the lock of the current question on, until the next one begins. */
function locked(state: State) {
  const live = currentQuestion(state);
  const course = currentCourse(state);
  const round = course && lockedRound(course);
  return live && course && round && state.stage.phase !== 'predict' ? { live, course, round } : null;
}

export const snapshot: Rule<'snapshot'> = {
  by: ['host'],
  decide(state, { answers }) {
    const at = locked(state);
    if (!at) return refuse('wrong-phase');
    const { live, course, round } = at;
    const unknown = answers.find((id) => !round.drafts.has(id) || state.participants.get(id)?.removed !== false);
    if (unknown) return refuse('unknown-participant');
    const { picked } = course;
    const isSame = picked?.round === round.number && picked.participants.join() === answers.join();
    if (isSame) return accept();
    const { number } = round;
    return accept({ type: 'snapshot-picked', question: live.shown.id, round: number, participants: answers });
  },
};

export const showSnapshot: Rule<'show-snapshot'> = {
  by: ['host'],
  decide(state, { show }) {
    const at = locked(state);
    if (!at) return refuse('wrong-phase');
    if ((at.course.picked?.shown ?? false) === show) return accept();
    return accept({ type: 'snapshot-shown', question: at.live.shown.id, shown: show });
  },
};
