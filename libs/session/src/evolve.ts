import { type LogEntry, type ParticipantId, positionOf, sameNameKey, type SessionEvent } from '@timeslice/contract';
import { revealOf } from '@timeslice/questions/keys';
import { liveQuestion } from './open';
import type { Participant, State } from './state';

type Opened = Extract<SessionEvent, { type: 'opened' }>;

function opened(event: Opened, { revision, at }: LogEntry): State {
  const questions = event.lesson.questions.map(liveQuestion);
  return {
    revision,
    session: event.session,
    code: event.code,
    lesson: event.lesson,
    lessonId: event.lessonId,
    lessonVersion: event.lessonVersion,
    questions,
    participants: new Map(),
    byToken: new Map(),
    names: new Map(),
    rounds: questions.map(() => ({ drafts: new Map(), locked: null, explained: false })),
    done: new Map(),
    stage: { phase: 'lobby' },
    openedAt: at,
    endedAt: null,
  };
}

const indexOf = (state: State, question: string) => state.questions.findIndex(({ shown }) => shown.id === question);

function change(state: State, id: ParticipantId, changed: Partial<Participant>): void {
  const participant = state.participants.get(id);
  if (participant) state.participants.set(id, { ...participant, ...changed });
}

function apply(state: State, event: Exclude<SessionEvent, Opened>, at: number): void {
  switch (event.type) {
    case 'joined': {
      const { participant: id, nickname, tokenHash } = event;
      state.participants.set(id, { id, nickname, tokenHash, removed: false });
      state.byToken.set(tokenHash, id);
      state.names.set(sameNameKey(nickname), id);
      return;
    }
    case 'renamed': {
      const before = state.participants.get(event.participant);
      if (before) state.names.delete(sameNameKey(before.nickname));
      state.names.set(sameNameKey(event.nickname), event.participant);
      return change(state, event.participant, { nickname: event.nickname });
    }
    case 'removed':
      return change(state, event.participant, { removed: true });
    case 'restored':
      return change(state, event.participant, { removed: false });
    case 'started':
      state.stage = { phase: 'brief', index: 0 };
      return;
    case 'predictions-opened':
    case 'extended':
      state.stage = { phase: 'predict', index: indexOf(state, event.question), closesAt: event.closesAt };
      return;
    case 'drafted': {
      const { edit, answer, complete } = event;
      state.rounds[indexOf(state, event.question)]?.drafts.set(event.participant, { edit, answer, complete });
      return;
    }
    case 'locked': {
      const index = indexOf(state, event.question);
      const round = state.rounds[index];
      const marks = new Map(event.marks.map(({ participant, mark }) => [participant, mark]));
      if (round) round.locked = { marks, tally: event.tally };
      state.stage = { phase: 'locked', index };
      return;
    }
    case 'revealed': {
      const index = indexOf(state, event.question);
      const live = state.questions[index];
      const from = live ? revealOf(live.pair).from : 0;
      state.stage = { phase: 'reveal', index, cursor: { state: 'paused', at: from }, reached: from };
      return;
    }
    case 'cursor-moved': {
      if (state.stage.phase !== 'reveal') return;
      const { cursor } = event;
      const left = Math.floor(positionOf(state.stage.cursor, at));
      const reached = Math.max(state.stage.reached, left, cursor.state === 'paused' ? cursor.at : cursor.from);
      state.stage = { ...state.stage, cursor, reached };
      return;
    }
    case 'explained': {
      const index = indexOf(state, event.question);
      const round = state.rounds[index];
      if (round) round.explained = true;
      state.stage = { phase: 'explain', index };
      return;
    }
    case 'advanced':
      state.stage = { phase: 'brief', index: indexOf(state, event.question) };
      return;
    case 'ended':
      state.stage = { phase: 'ended' };
      state.endedAt = at;
      return;
  }
}

/**
 * The next state: never refuses, costs the same however many students there are. It takes the state over: whoever
 * called goes on with what is returned. The first entry of a log is `opened`, on no state.
 */
export function evolve(state: State | undefined, entry: LogEntry): State {
  const { event, revision, at, commandId } = entry;
  if (event.type === 'opened') return opened(event, entry);
  if (!state) throw new Error(`The log begins with ${event.type} instead of opened.`);
  apply(state, event, at);
  state.revision = revision;
  if (commandId && event.type !== 'drafted') state.done.set(commandId, revision);
  return state;
}

/** Folds a whole log. */
export function replay(entries: readonly LogEntry[]): State {
  const state = entries.reduce<State | undefined>(evolve, undefined);
  if (!state) throw new Error('The log is empty.');
  return state;
}
