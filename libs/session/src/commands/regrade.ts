import { ENGINE_VERSION } from '@timeslice/engine';
import { lastStanding, refuse, type Refusal, type RegradeChange } from '@timeslice/contract';
import { answerText, type AnswerProblem, type Marking } from '@timeslice/questions';
import { answeredAs, remarked, rightAnswer } from '@timeslice/questions/keys';
import { accept } from '../decision';
import type { Rule } from '../decide';
import { acceptedProblem, conventionsProblem, weightsProblem } from '../marking-problem';
import { marksOf } from '../marks';
import { type Course, lockedRound, markingOf, type State } from '../state';

const ACCEPTED_MAX = 50;

type Changed = { readonly ok: true; readonly marking: Marking } | Refusal;

const wrong = (problem: AnswerProblem, code: 'wrong-marking' | 'wrong-answer-shape' = 'wrong-marking') =>
  refuse(code, { ...problem, path: `change.${problem.path}` });

/** The marking that a change makes of the present one, or what is wrong with the change. */
function changedMarking(course: Course, change: RegradeChange): Changed {
  const { pair } = course;
  const { kind } = pair.prompt;
  const marking = markingOf(course);
  switch (change.type) {
    case 'weights': {
      const problem = weightsProblem(kind, change.weights);
      return problem ? wrong(problem) : { ok: true, marking: { ...marking, weights: change.weights } };
    }
    case 'accept': {
      const problem = acceptedProblem(course, change.answer);
      if (problem) return wrong(problem, 'wrong-answer-shape');
      const { accept: accepted = [] } = marking;
      const text = answerText(change.answer);
      if (accepted.some((answer) => answerText(answer) === text)) return { ok: true, marking };
      if (accepted.length >= ACCEPTED_MAX) {
        return wrong({ path: 'answer', value: text, allowed: `at most ${ACCEPTED_MAX} answers` });
      }
      return { ok: true, marking: { ...marking, accept: [...accepted, change.answer] } };
    }
    case 'unaccept': {
      const text = answerText(change.answer);
      const accepted = marking.accept?.filter((answer) => answerText(answer) !== text);
      return { ok: true, marking: accepted ? { ...marking, accept: accepted } : marking };
    }
    case 'key': {
      const right = rightAnswer(pair);
      const isSo = right?.kind === change.key.kind && answerText(right) === answerText(change.key);
      return { ok: true, marking: isSo ? marking : { ...marking, key: change.key } };
    }
    case 'rules': {
      const { conventions: _others, ...own } = marking;
      const isOwn = Object.keys(change.conventions).length === 0;
      return { ok: true, marking: isOwn ? own : { ...own, conventions: change.conventions } };
    }
    case 'open': {
      const problem = conventionsProblem(pair, change.conventions);
      return problem ? wrong(problem) : { ok: true, marking: { ...marking, open: change.conventions } };
    }
    case 'withdraw': {
      const before = course.markings.at(-2);
      if (!before) return refuse('nothing-to-withdraw');
      const isLast = change.regrading === lastStanding(course.regradings);
      return isLast ? { ok: true, marking: before } : refuse('changed-meanwhile');
    }
  }
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

const isBeingAnswered = ({ stage }: State, index: number): boolean =>
  stage.phase === 'predict' && stage.index === index;

/** A key, weights or accepted answers change nothing that students see while they answer; a rule does. */
function openProblem(change: RegradeChange): AnswerProblem {
  const [path, value] =
    change.type === 'rules' ? ['change.conventions', JSON.stringify(change.conventions)] : ['change.type', change.type];
  return {
    path,
    value,
    allowed: 'nothing that changes the question while it is being answered: close the answers first',
  };
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
    const changed = changedMarking(course, change);
    if (!changed.ok) return changed;
    const { marking } = changed;
    if (change.type !== 'withdraw' && isSame(marking, markingOf(course))) return accept();
    const remade = remarked(live.written, marking);
    if (!remade.ok) return wrong(remade.problem);
    if (isBeingAnswered(state, index) && !isSame(remade.pair.prompt, course.pair.prompt)) {
      return refuse('answers-open', openProblem(change));
    }
    const opened = change.type === 'rules' && conventionsProblem(remade.pair, marking.open ?? []);
    if (opened) return wrong(opened);
    const rounds = course.rounds.flatMap(({ number, asked, drafts, locked }) =>
      locked ? [{ round: number, marks: marksOf(answeredAs(remade.pair, asked), drafts) }] : [],
    );
    return accept({ type: 'regraded', question, change, reason, marking, engine: ENGINE_VERSION, rounds });
  },
};
