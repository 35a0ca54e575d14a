import { ENGINE_VERSION } from '@timeslice/engine';
import { refuse } from '@timeslice/contract';
import { classTally } from '../class-figures';
import { lastEnd } from '../deadline';
import { marksOf } from '../marks';
import { accept } from '../decision';
import type { Decision, Rule } from '../decide';
import { currentCourse, currentQuestion, type State } from '../state';

/**
 * Closes the question and makes facts of it: every draft is marked now, by the engine of today. A removed participant's
 * mark is kept for the case of a return; the class's distribution is of those who are in the room.
 */
export function closeAnswers(state: State, by: 'host' | 'clock'): Decision {
  const live = currentQuestion(state);
  const course = currentCourse(state);
  const round = course?.rounds.at(-1);
  if (state.stage.phase !== 'predict' || !live || !course || !round) return refuse('wrong-phase');
  return accept({
    type: 'locked',
    question: live.shown.id,
    by,
    engine: ENGINE_VERSION,
    marks: marksOf(course.pair, [...round.drafts]),
    tally: classTally(state.participants, course, round),
    round: round.number,
  });
}

export const lock: Rule<'lock'> = { by: ['host'], decide: (state) => closeAnswers(state, 'host') };

/** The alarm, once nobody has time left. An old one, from before more was given, finds nothing to do. */
export const timeUp: Rule<'time-up'> = {
  by: ['clock'],
  decide(state, _command, { now }) {
    const end = lastEnd(state);
    return end === null || now < end ? accept() : closeAnswers(state, 'clock');
  },
};
