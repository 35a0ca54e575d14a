import { ENGINE_VERSION } from '@timeslice/engine';
import { refuse } from '@timeslice/contract';
import { tallyOf } from '@timeslice/questions/keys';
import { marksOf } from '../marks';
import { accept } from '../decision';
import type { Decision, Rule } from '../decide';
import { currentCourse, currentQuestion, type State } from '../state';

/**
 * Closes the question and makes facts of it: every draft is marked now, by the engine of today. A removed participant's
 * mark is kept for the case of a return; the class's distribution is of those who are in the room.
 */
function locked(state: State, by: 'host' | 'clock'): Decision {
  const live = currentQuestion(state);
  const course = currentCourse(state);
  const round = course?.rounds.at(-1);
  if (state.stage.phase !== 'predict' || !live || !course || !round) return refuse('wrong-phase');
  const drafts = [...round.drafts];
  const marks = marksOf(course.pair, drafts);
  const counted = drafts.filter(([id]) => state.participants.get(id)?.removed === false);
  const tally = tallyOf(
    course.pair,
    counted.map(([, { answer }]) => answer),
  );
  const { number } = round;
  return accept({
    type: 'locked',
    question: live.shown.id,
    by,
    engine: ENGINE_VERSION,
    marks,
    tally,
    round: number,
  });
}

export const lock: Rule<'lock'> = { by: ['host'], decide: (state) => locked(state, 'host') };

/** The alarm. An old one, from before more time was given, finds nothing to do. */
export const timeUp: Rule<'time-up'> = {
  by: ['clock'],
  decide(state, _command, { now }) {
    const { stage } = state;
    if (stage.phase !== 'predict' || stage.closesAt === null || now < stage.closesAt) return accept();
    return locked(state, 'clock');
  },
};
