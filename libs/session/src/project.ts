import type {
  ClassResult,
  HostScene,
  ParticipantId,
  Person,
  ProjectorScene,
  Seat,
  StudentScene,
  Turnout,
} from '@timeslice/contract';
import { revealOf, shownOf, truthOf } from '@timeslice/questions/keys';
import { currentIndex, currentRound, type LiveQuestion, revealedTo, type Round, type State } from './state';

/** Who has a socket open now; not part of the log. */
export type Presence = ReadonlySet<ParticipantId>;

const NAMES_SHOWN = 300;

function present(state: State, index: number): { live: LiveQuestion; round: Round } {
  const live = state.questions[index];
  const round = state.rounds[index];
  if (!live || !round) throw new Error(`Session ${state.session} stands at question ${index}, which it does not have.`);
  return { live, round };
}

function peopleIn({ participants }: State): number {
  let people = 0;
  for (const { removed } of participants.values()) if (!removed) people++;
  return people;
}

/** Somebody who is away and has drawn nothing never keeps the rest waiting. */
function turnout(state: State, presence: Presence): Turnout {
  const drafts = currentRound(state)?.drafts;
  let [answered, drafting, of] = [0, 0, 0];
  for (const { id, removed } of state.participants.values()) {
    if (removed) continue;
    const draft = drafts?.get(id);
    if (draft || presence.has(id)) of++;
    if (draft?.complete) answered++;
    else if (draft) drafting++;
  }
  return { answered, drafting, of };
}

/** How the class did, from the facts of the lock; those who were removed are no part of it. */
export function classResult(state: State, locked: NonNullable<Round['locked']>): ClassResult {
  const marks = [...locked.marks].flatMap(([id, mark]) => (state.participants.get(id)?.removed ? [] : [mark]));
  const share = marks.reduce((sum, { earned, possible }) => sum + earned / possible, 0);
  return {
    tally: locked.tally,
    marked: marks.length,
    allRight: marks.filter(({ earned, possible }) => earned === possible).length,
    meanPercent: marks.length === 0 ? 0 : Math.round((share / marks.length) * 1_000) / 10,
  };
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
  } as const;
  switch (stage.phase) {
    case 'lobby':
    case 'ended':
      return { ...common, phase: stage.phase };
    case 'brief':
    case 'locked':
      return { ...common, phase: stage.phase, question: present(state, stage.index).live.shown };
    case 'predict':
      return {
        ...common,
        phase: 'predict',
        question: present(state, stage.index).live.shown,
        closesAt: stage.closesAt,
      };
    case 'reveal': {
      const { live } = present(state, stage.index);
      const { from, to } = revealOf(live.pair);
      return {
        ...common,
        phase: 'reveal',
        question: live.shown,
        range: { from, to },
        cursor: stage.cursor,
        shown: shownOf(live.pair, revealedTo(stage)),
      };
    }
    case 'explain': {
      const { live } = present(state, stage.index);
      return {
        ...common,
        phase: 'explain',
        question: live.shown,
        truth: truthOf(live.pair),
        explanation: live.question.explanation,
      };
    }
  }
}

function resultAt(state: State, index: number): ClassResult {
  const { locked } = present(state, index).round;
  if (!locked) throw new Error(`Session ${state.session} is past the lock of question ${index} without marks.`);
  return classResult(state, locked);
}

const namesOf = ({ participants }: State): string[] => {
  const names: string[] = [];
  for (const { nickname, removed } of participants.values()) if (!removed) names.push(nickname);
  return names.slice(-NAMES_SHOWN);
};

/** What the whole room reads on the wall: no name beside an answer, no distribution before the reveal. */
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
    case 'locked':
      return { ...scene, audience, turnout: turnout(state, presence) };
    case 'reveal':
    case 'explain':
      return { ...scene, audience, result: resultAt(state, scene.question.index) };
  }
}

function rosterOf(state: State, presence: Presence): readonly Person[] {
  const drafts = currentRound(state)?.drafts;
  return Array.from(state.participants.values(), ({ id, nickname, removed }) => {
    const draft = drafts?.get(id);
    return {
      id,
      nickname,
      removed,
      here: presence.has(id),
      answer: draft ? (draft.complete ? 'done' : 'drafting') : 'none',
    };
  });
}

/** What the host alone sees: who is here, who has answered, the distribution from the lock on, the notes. */
export function hostScene(state: State, presence: Presence): HostScene {
  const scene = projectorScene(state, presence);
  const index = currentIndex(state.stage);
  const notes = index === null ? null : (present(state, index).live.question.notes ?? null);
  const hasNext = index === null || index + 1 < state.questions.length;
  const own = { audience: 'host', roster: rosterOf(state, presence), notes, hasNext } as const;
  switch (scene.phase) {
    case 'locked':
      return { ...scene, ...own, result: resultAt(state, scene.question.index) };
    case 'lobby':
    case 'brief':
    case 'predict':
    case 'reveal':
    case 'explain':
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
  const draft = current?.round.drafts.get(id);
  const told = state.questions.flatMap(({ shown }, at) => {
    const round = state.rounds[at];
    return round?.explained
      ? [{ question: shown.id, title: shown.title, mark: round.locked?.marks.get(id) ?? null }]
      : [];
  });
  return {
    revision: state.revision,
    participant: { id, nickname: participant.nickname },
    draft: current && draft ? { question: current.live.shown.id, edit: draft.edit, answer: draft.answer } : null,
    mark: told.find(({ question }) => question === current?.live.shown.id)?.mark ?? null,
    results: told,
  };
}
