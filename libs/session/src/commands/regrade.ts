import { ENGINE_VERSION } from '@timeslice/engine';
import { refuse, type Refusal, type RegradeChange } from '@timeslice/contract';
import { answerText, type AnswerProblem, type Marking } from '@timeslice/questions';
import { accept } from '../decision';
import type { Rule } from '../decide';
import { acceptedProblem, conventionsProblem, weightsProblem } from '../marking-problem';
import { marksOf, pairOf } from '../marks';
import { type Course, type LiveQuestion, lockedRound, markingOf } from '../state';

const ACCEPTED_MAX = 50;

type Changed = { readonly ok: true; readonly marking: Marking } | Refusal;

const wrong = (problem: AnswerProblem, code: 'wrong-marking' | 'wrong-answer-shape' = 'wrong-marking') =>
  refuse(code, { ...problem, path: `change.${problem.path}` });

/** The marking that a change makes of the present one, or what is wrong with the change. */
function changedMarking({ pair }: LiveQuestion, course: Course, change: RegradeChange): Changed {
  const { kind } = pair.prompt;
  const marking = markingOf(course);
  switch (change.type) {
    case 'weights': {
      const problem = weightsProblem(kind, change.weights);
      return problem ? wrong(problem) : { ok: true, marking: { ...marking, weights: change.weights } };
    }
    case 'accept': {
      const problem = acceptedProblem(pair, change.answer);
      if (problem) return wrong(problem, 'wrong-answer-shape');
      const { accept: accepted = [] } = marking;
      const text = answerText(change.answer);
      if (accepted.some((answer) => answerText(answer) === text)) return { ok: true, marking };
      if (accepted.length >= ACCEPTED_MAX) {
        return wrong({ path: 'answer', value: text, allowed: `at most ${ACCEPTED_MAX} answers` });
      }
      return { ok: true, marking: { ...marking, accept: [...accepted, change.answer] } };
    }
    case 'open': {
      const problem = conventionsProblem(kind, change.conventions);
      return problem ? wrong(problem) : { ok: true, marking: { ...marking, open: change.conventions } };
    }
    case 'withdraw': {
      const before = course.markings.at(-2);
      return before ? { ok: true, marking: before } : refuse('nothing-to-withdraw');
    }
  }
}

/** Everybody is marked again, in every round that was locked, those too who were removed. */
export const regrade: Rule<'regrade'> = {
  by: ['host'],
  afterEnd: true,
  decide(state, { question, change, reason = null }) {
    const index = state.questions.findIndex(({ shown }) => shown.id === question);
    const live = state.questions[index];
    const course = state.courses[index];
    if (!live || !course) return refuse('wrong-question');
    if (!lockedRound(course)) return refuse('not-locked');
    const changed = changedMarking(live, course, change);
    if (!changed.ok) return changed;
    const { marking } = changed;
    if (change.type !== 'withdraw' && JSON.stringify(marking) === JSON.stringify(markingOf(course))) return accept();
    const pair = { ...pairOf(live, course), marking };
    const rounds = course.rounds.flatMap(({ number, drafts, locked }) =>
      locked ? [{ round: number, marks: marksOf(pair, drafts) }] : [],
    );
    return accept({ type: 'regraded', question, change, reason, marking, engine: ENGINE_VERSION, rounds });
  },
};
