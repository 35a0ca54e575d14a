import { refuse } from '@timeslice/contract';
import { type Answer, isComplete, problemOf } from '@timeslice/questions';
import { accept } from '../decision';
import type { Rule } from '../decide';
import { isOver } from '../deadline';
import { currentIndex, type Draft } from '../state';

/**
 * The last draft before the lock counts. A draft that the session already holds, or holds a newer one of, is accepted
 * whatever the phase: it is a retry whose reply was lost. Another one under the same number comes from a second device
 * that had not heard of the first: whoever is acknowledged must be able to rely on it.
 */
export const draft: Rule<'draft'> = {
  by: ['participant'],
  decide(state, { question, edit, answer, confidence }, { actor, now }) {
    if (actor.role !== 'participant') return refuse('not-participant');
    const index = state.questions.findIndex(({ shown }) => shown.id === question);
    const course = state.courses[index];
    const round = course?.rounds.at(-1);
    const stored = round?.drafts.get(actor.id);
    if (stored && stored.edit > edit) return accept();
    if (stored?.edit === edit) return isSame(stored, answer, confidence) ? accept() : refuse('answered-elsewhere');
    if (!course || index !== currentIndex(state.stage)) return refuse('wrong-question');
    if (state.stage.phase === 'brief') return refuse('wrong-phase');
    if (state.stage.phase !== 'predict' || !round || isOver(round, actor.id, now)) return refuse('locked');
    if (confidence !== undefined && !state.options.confidence)
      return refuse('wrong-answer-shape', notAsked(confidence));
    const problem = problemOf(course.pair.prompt, answer);
    if (problem) return refuse('wrong-answer-shape', problem);
    const complete = isComplete(course.pair.prompt, answer);
    return accept({
      type: 'drafted',
      participant: actor.id,
      question,
      edit,
      answer,
      complete,
      round: round.number,
      ...(confidence !== undefined && { confidence }),
    });
  },
};

const isSame = (stored: Draft, answer: Answer, confidence: Draft['confidence'] = null): boolean =>
  stored.confidence === confidence && JSON.stringify(stored.answer) === JSON.stringify(answer);

const notAsked = (confidence: number) => ({
  path: 'confidence',
  value: String(confidence),
  allowed: 'nothing: this session does not ask how sure somebody is',
});
