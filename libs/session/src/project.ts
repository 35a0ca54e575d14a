import type {
  HostScene,
  ParticipantId,
  Person,
  Picked,
  ProjectorScene,
  PublicQuestion,
  Seat,
  ShownAnswer,
  ShownName,
  StudentScene,
  Turnout,
} from '@timeslice/contract';
import { revealOf, shownOf, truthOf } from '@timeslice/questions/keys';
import { answersResult, explainedResult, hostResult } from './class-result';
import { modelAnswers } from './model-answers';
import { calledOf, pseudonymsOf } from './pseudonyms';
import {
  type Course,
  currentIndex,
  currentRound,
  type Draft,
  extraTimeOf,
  judgedIn,
  type LiveQuestion,
  lockedRound,
  markingOf,
  revealedTo,
  shownNow,
  type State,
} from './state';

/** Who has a socket open now; not part of the log. */
export type Presence = ReadonlySet<ParticipantId>;

const NAMES_SHOWN = 300;

function present(state: State, index: number): { live: LiveQuestion; course: Course } {
  const live = state.questions[index];
  const course = state.courses[index];
  if (!live || !course)
    throw new Error(`Session ${state.session} stands at question ${index}, which it does not have.`);
  return { live, course };
}

/** What is asked there, as everybody may see it. */
function asked(state: State, index: number): PublicQuestion {
  const { live, course } = present(state, index);
  return shownNow(live, course);
}

function peopleIn({ participants }: State): number {
  let people = 0;
  for (const { removed } of participants.values()) if (!removed) people++;
  return people;
}

/** Somebody who is away and has drawn nothing never keeps the rest waiting. */
function turnout(state: State, presence: Presence): Turnout {
  const round = currentRound(state);
  let [answered, drafting, of, edited] = [0, 0, 0, 0];
  for (const { id, removed } of state.participants.values()) {
    if (removed) continue;
    const draft = round?.drafts.get(id);
    if (draft || presence.has(id)) of++;
    if (draft?.complete) answered++;
    else if (draft) drafting++;
    if (draft?.round === round?.number) edited++;
  }
  return { answered, drafting, of, edited };
}

/** What every student sees, the same for all. The only way out of the state besides those below. */
export function studentScene(state: State): StudentScene {
  const { revision, session, code, lesson, questions, stage } = state;
  const common = {
    audience: 'students',
    revision,
    session,
    code,
    title: lesson.title,
    questions: questions.length,
    people: peopleIn(state),
    options: state.options,
  } as const;
  const round = currentRound(state)?.number ?? 1;
  switch (stage.phase) {
    case 'lobby':
    case 'ended':
      return { ...common, phase: stage.phase };
    case 'brief':
      return { ...common, phase: 'brief', question: asked(state, stage.index) };
    case 'locked':
      return { ...common, phase: 'locked', question: asked(state, stage.index), round };
    case 'discuss':
      return {
        ...common,
        phase: 'discuss',
        question: asked(state, stage.index),
        round,
        endsAt: stage.endsAt,
      };
    case 'predict':
      return {
        ...common,
        phase: 'predict',
        question: asked(state, stage.index),
        round,
        openedAt: currentRound(state)?.openedAt ?? state.openedAt,
        closesAt: stage.closesAt,
      };
    case 'reveal': {
      const { pair } = present(state, stage.index).course;
      const { from, to } = revealOf(pair);
      return {
        ...common,
        phase: 'reveal',
        question: asked(state, stage.index),
        round,
        range: { from, to },
        cursor: stage.cursor,
        shown: shownOf(pair, revealedTo(stage)),
      };
    }
    case 'explain': {
      const { live, course } = present(state, stage.index);
      return {
        ...common,
        phase: 'explain',
        question: shownNow(live, course),
        round,
        truth: truthOf(judgedIn(course, lockedRound(course))),
        explanation: live.question.explanation,
      };
    }
  }
}

/** Picked answers, those of whoever was removed meanwhile left out. */
function pickedAt(state: State, index: number): Picked {
  const { picked, rounds } = present(state, index).course;
  if (!picked) return { answers: [], shown: false };
  const drafts = rounds[picked.round - 1]?.drafts;
  const pseudonyms = pseudonymsOf(state);
  const answers = picked.participants.flatMap((participant) => {
    const draft = drafts?.get(participant);
    const isOut = state.participants.get(participant)?.removed !== false;
    const pseudonym = pseudonyms.get(participant);
    return draft && !isOut && pseudonym !== undefined ? [{ participant, pseudonym, answer: draft.answer }] : [];
  });
  return { answers, shown: picked.shown };
}

/** What is on the wall besides the course of the question. */
function wall(state: State, index: number): { readonly snapshot: readonly ShownAnswer[] | null } {
  const { shown, answers } = pickedAt(state, index);
  return { snapshot: shown ? answers.map(({ pseudonym, answer }) => ({ pseudonym, answer })) : null };
}

const namesOf = (state: State): ShownName[] =>
  calledOf(state)
    .flatMap(({ participant, name }) => (participant.removed ? [] : [name]))
    .slice(-NAMES_SHOWN);

/** What the whole room reads on the wall: no name beside an answer, no distribution before the reveal, no verdict in it. */
export function projectorScene(state: State, presence: Presence): ProjectorScene {
  const scene = studentScene(state);
  const audience = 'projector';
  switch (scene.phase) {
    case 'lobby':
      return { ...scene, audience, names: namesOf(state) };
    case 'brief':
    case 'ended':
      return { ...scene, audience };
    case 'predict':
      return { ...scene, audience, turnout: turnout(state, presence) };
    case 'locked':
      return { ...scene, audience, turnout: turnout(state, presence), ...wall(state, scene.question.index) };
    case 'discuss':
      return { ...scene, audience, ...wall(state, scene.question.index) };
    case 'reveal': {
      const { index } = scene.question;
      return { ...scene, audience, result: answersResult(state, present(state, index).course), ...wall(state, index) };
    }
    case 'explain': {
      const { index } = scene.question;
      const { course } = present(state, index);
      return { ...scene, audience, result: explainedResult(state, course), ...wall(state, index) };
    }
  }
}

function rosterOf(state: State, presence: Presence): readonly Person[] {
  const round = currentRound(state);
  return calledOf(state).map(({ participant: { id, removed }, name }) => {
    const draft = round?.drafts.get(id);
    const extraTime = extraTimeOf(state, id);
    return {
      id,
      nickname: name,
      ...(removed && { removed }),
      ...(!presence.has(id) && { away: true }),
      ...(draft && { answer: draft.complete ? 'done' : 'drafting' }),
      ...(extraTime && { extraTime }),
      ...(round?.asking.has(id) && { asksForTime: true }),
    };
  });
}

/** What the host has in hand from the lock of a question on. */
function outcome(state: State, index: number) {
  const { course } = present(state, index);
  return {
    result: hostResult(state, course),
    picked: pickedAt(state, index),
    marking: markingOf(course),
    regradings: course.regradings,
  } as const;
}

/** What the host alone sees: who is here, who has answered, the class from the lock on, the notes. */
export function hostScene(state: State, presence: Presence): HostScene {
  const scene = projectorScene(state, presence);
  const index = currentIndex(state.stage);
  const notes = index === null ? null : (present(state, index).live.question.notes ?? null);
  const hasNext = index === null || index + 1 < state.questions.length;
  const { namesHidden, projectorLink } = state;
  const roster = rosterOf(state, presence);
  const own = { audience: 'host', roster, namesHidden, notes, hasNext, projectorLink } as const;
  switch (scene.phase) {
    case 'locked':
    case 'discuss':
    case 'reveal':
    case 'explain':
      return { ...scene, ...own, ...outcome(state, scene.question.index) };
    case 'lobby':
    case 'brief':
    case 'predict':
    case 'ended':
      return { ...scene, ...own };
  }
}

/** What one participant alone sees; undefined for somebody who never joined. Marks come with their explanation. */
export function seatOf(state: State, id: ParticipantId): Seat | undefined {
  const participant = state.participants.get(id);
  if (!participant) return undefined;
  const index = currentIndex(state.stage);
  const current = index === null ? null : present(state, index);
  const draft = current?.course.rounds.at(-1)?.drafts.get(id);
  const told = state.questions.flatMap(({ shown }, at) => {
    const course = state.courses[at];
    if (!course?.explained) return [];
    return [{ question: shown.id, title: shown.title, mark: lockedRound(course)?.locked.marks.get(id) ?? null }];
  });
  const mark = told.find(({ question }) => question === current?.live.shown.id)?.mark ?? null;
  return {
    revision: state.revision,
    participant: { id, nickname: participant.nickname },
    extraTime: extraTimeOf(state, id) ?? null,
    draft: current && draft ? draftOf(current.live, draft) : null,
    mark,
    modelAnswers: current && mark ? modelAnswers(current.course.pair, [mark]) : [],
    results: told,
  };
}

const draftOf = ({ shown }: LiveQuestion, { edit, answer, confidence, round }: Draft): NonNullable<Seat['draft']> => ({
  question: shown.id,
  edit,
  answer,
  confidence,
  round,
});
