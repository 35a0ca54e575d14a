import { ENGINE_VERSION } from '@timeslice/engine';
import { refuse, type Refusal, type RegradeChange } from '@timeslice/contract';
import { answerText, type Marking, partsOf, problemOf, subjectOf } from '@timeslice/questions';
import { accept } from '../decision';
import type { Rule } from '../decide';
import { marksOf, pairOf } from '../marks';
import { type Course, type LiveQuestion, lockedRound, markingOf } from '../state';

const ACCEPTED_MAX = 50;

type Changed = { readonly ok: true; readonly marking: Marking } | Refusal;

const wrong = (path: string, value: string, allowed: string) => refuse('wrong-marking', { path, value, allowed });

/** The marking that a change makes of the present one, or what is wrong with the change. */
function changedMarking({ pair }: LiveQuestion, course: Course, change: RegradeChange): Changed {
  const { kind } = pair.prompt;
  const marking = markingOf(course);
  switch (change.type) {
    case 'weights': {
      const parts = Object.keys(partsOf(kind));
      const unknown = Object.keys(change.weights).find((part) => !parts.includes(part));
      if (unknown !== undefined) return wrong('change.weights', unknown, parts.join(', '));
      return { ok: true, marking: { ...marking, weights: change.weights } };
    }
    case 'accept': {
      const problem = problemOf(pair.prompt, change.answer);
      if (problem) return refuse('wrong-answer-shape', { ...problem, path: `change.answer.${problem.path}` });
      const { accept: accepted = [] } = marking;
      const text = answerText(change.answer);
      if (accepted.some((answer) => answerText(answer) === text)) return { ok: true, marking };
      if (accepted.length >= ACCEPTED_MAX) return wrong('change.answer', text, `at most ${ACCEPTED_MAX} answers`);
      return { ok: true, marking: { ...marking, accept: [...accepted, change.answer] } };
    }
    case 'open': {
      const [first] = change.conventions;
      const about = subjectOf(kind);
      if (first !== undefined && about !== 'scenario') {
        return wrong('change.conventions', first, `none: ${kind} asks about no scenario`);
      }
      return { ok: true, marking: { ...marking, open: change.conventions } };
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
