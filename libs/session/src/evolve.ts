import {
  defaultOptions,
  type ExtraTime,
  type LogEntry,
  type ParticipantId,
  positionOf,
  sameNameKey,
  type SessionEvent,
} from '@timeslice/contract';
import { isComplete } from '@timeslice/questions';
import { revealOf } from '@timeslice/questions/keys';
import { classTally } from './class-figures';
import { liveQuestion } from './open';
import { regraded } from './regraded';
import {
  type Course,
  currentRound,
  type LiveQuestion,
  type Participant,
  type Round,
  type Stage,
  type State,
} from './state';

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
    options: event.options ?? defaultOptions,
    questions,
    participants: new Map(),
    byToken: new Map(),
    names: new Map(),
    timeFactors: new Map(),
    namesHidden: false,
    courses: questions.map(neverAsked),
    done: new Map(),
    projectorLink: 0,
    stage: { phase: 'lobby' },
    openedAt: at,
    endedAt: null,
  };
}

const neverAsked = ({ written }: LiveQuestion): Course => ({
  pair: written,
  rounds: [],
  explained: false,
  markings: [written.marking],
  regradings: [],
  picked: null,
});

const indexOf = (state: State, question: string) => state.questions.findIndex(({ shown }) => shown.id === question);

function change(state: State, id: ParticipantId, changed: Partial<Participant>): void {
  const participant = state.participants.get(id);
  if (participant) state.participants.set(id, { ...participant, ...changed });
}

/** Somebody is part of the class no longer, or again: every distribution that was locked is made of whom it counts. */
function talliedAnew({ participants, courses }: State, id: ParticipantId): void {
  for (const course of courses) {
    for (const round of course.rounds) {
      if (!round.locked?.marks.has(id)) continue;
      round.locked = { ...round.locked, tally: classTally(participants, course, round) };
    }
  }
}

/** The reveal at its beginning. */
function revealed({ pair }: Course, index: number): Stage {
  const { from } = revealOf(pair);
  return { phase: 'reveal', index, cursor: { state: 'paused', at: from }, reached: from };
}

/** Where an event of a question lands. Logs of before version 0.2 name no round: all is of the first. */
function roundAt(
  state: State,
  { question, round = 1 }: { readonly question: string; readonly round?: 1 | 2 | undefined },
) {
  return state.courses[indexOf(state, question)]?.rounds[round - 1];
}

/** A second round begins with the answers of the first, which stay what they were there. */
function openRound(course: Course, opening: Pick<Round, 'number' | 'openedAt' | 'closesAt' | 'extraTime'>): void {
  const before = course.rounds.at(-1);
  const asked = course.pair.prompt;
  const drafts = new Map(before?.drafts);
  if (before && before.asked !== asked) {
    // on a longer timeline an answer that was whole has open ticks
    for (const [id, one] of drafts) drafts.set(id, { ...one, complete: isComplete(asked, one.answer) });
  }
  course.rounds.push({ ...opening, asked, drafts, asking: new Set(), locked: null });
  if (course.picked) course.picked = { ...course.picked, shown: false };
}

/** The extra time of everybody, at the beginning of a round. */
const extraTimes = ({ timeFactors }: State): Round['extraTime'] =>
  new Map(Array.from(timeFactors, ([id, factor]) => [id, { factor, until: null }]));

/** Whoever is given more has been heard. */
function giveTime({ extraTime, asking }: Round, id: ParticipantId, given: Partial<ExtraTime>): void {
  const extra: ExtraTime = { factor: 1, until: null, ...extraTime.get(id), ...given };
  if (extra.factor === 1 && extra.until === null) extraTime.delete(id);
  else extraTime.set(id, extra);
  asking.delete(id);
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
    case 'restored':
      change(state, event.participant, { removed: event.type === 'removed' });
      return talliedAnew(state, event.participant);
    case 'forgotten': {
      const before = state.participants.get(event.participant);
      if (!before) return;
      state.names.delete(sameNameKey(before.nickname));
      state.byToken.delete(before.tokenHash);
      state.timeFactors.delete(event.participant);
      return change(state, event.participant, { nickname: '', tokenHash: '' });
    }
    case 'started':
      state.stage = { phase: 'brief', index: 0 };
      return;
    case 'predictions-opened': {
      const { closesAt, round: number = 1 } = event;
      const index = indexOf(state, event.question);
      const course = state.courses[index];
      if (course) openRound(course, { number, openedAt: at, closesAt, extraTime: extraTimes(state) });
      state.stage = { phase: 'predict', index, closesAt };
      return;
    }
    case 'extended': {
      const index = indexOf(state, event.question);
      const round = state.courses[index]?.rounds.at(-1);
      const { participant, closesAt } = event;
      if (round && participant) return giveTime(round, participant, { until: closesAt });
      if (round) round.closesAt = closesAt;
      round?.asking.clear();
      state.stage = { phase: 'predict', index, closesAt };
      return;
    }
    case 'extra-time-given': {
      const { participant, factor } = event;
      if (factor === 1) state.timeFactors.delete(participant);
      else state.timeFactors.set(participant, factor);
      const round = state.stage.phase === 'predict' && currentRound(state);
      if (round) giveTime(round, participant, { factor });
      return;
    }
    case 'time-asked-for':
      roundAt(state, event)?.asking.add(event.participant);
      return;
    case 'drafted': {
      const { participant, edit, answer, complete, round = 1, confidence = null } = event;
      roundAt(state, event)?.drafts.set(participant, { edit, answer, complete, confidence, at, round });
      return;
    }
    case 'discussed':
      state.stage = { phase: 'discuss', index: indexOf(state, event.question), endsAt: event.endsAt };
      return;
    case 'locked': {
      const index = indexOf(state, event.question);
      const round = roundAt(state, event);
      const marks = new Map(event.marks.map(({ participant, mark }) => [participant, mark]));
      if (round) round.locked = { marks, tally: event.tally };
      round?.asking.clear();
      state.stage = { phase: 'locked', index };
      return;
    }
    case 'revealed': {
      const index = indexOf(state, event.question);
      const course = state.courses[index];
      if (course) state.stage = revealed(course, index);
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
      const course = state.courses[index];
      if (course) course.explained = true;
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
    case 'regraded': {
      const index = indexOf(state, event.question);
      const [live, course] = [state.questions[index], state.courses[index]];
      if (!live || !course) return;
      const isOtherTruth = regraded({ live, course }, event, { at, participants: state.participants });
      const { stage } = state;
      if (isOtherTruth && stage.phase === 'reveal' && stage.index === index) state.stage = revealed(course, index);
      return;
    }
    case 'snapshot-picked': {
      const course = state.courses[indexOf(state, event.question)];
      const { round, participants } = event;
      if (course) course.picked = { round, participants, shown: course.picked?.shown ?? false };
      return;
    }
    case 'snapshot-shown': {
      const course = state.courses[indexOf(state, event.question)];
      const picked = course?.picked ?? { round: course?.rounds.at(-1)?.number ?? 1, participants: [] };
      if (course) course.picked = { ...picked, shown: event.shown };
      return;
    }
    case 'projector-link-renewed':
      state.projectorLink++;
      return;
    case 'names-hidden':
      state.namesHidden = event.hidden;
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
