import {
  type Actor,
  type Command,
  type CommandId,
  command as wireCommand,
  lesson as lessonSchema,
  type Lesson,
  logEntry,
  type LogEntry,
  type ParticipantId,
  type SessionEvent,
  type SessionId,
  type JoinCode,
  type Confidence,
  type SessionOptions,
} from '@timeslice/contract';
import { decide, evolve, open, replay, type Decision, type State } from '../src/index';

/** Round robin, q = 2: P1 4, P2 2, P3 (arrives at 2) 2. P2 and the arriving P3 join before the expired P1. */
export const roundRobin = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 2 },
  processes: [
    { id: 'P1', arrival: 0, bursts: [['cpu', 4]] },
    { id: 'P2', arrival: 0, bursts: [['cpu', 2]] },
    { id: 'P3', arrival: 2, bursts: [['cpu', 2]] },
  ],
};

const said = (en: string) => ({ ko: `${en} (ko)`, en });

export const lesson: Lesson = lessonSchema.parse({
  format: 'timeslice/lesson@1',
  id: 'test-lesson',
  title: said('A lesson'),
  summary: said('Two questions'),
  minutes: 10,
  questions: [
    {
      id: 'who-next',
      title: said('Who runs next?'),
      text: said('At t = 4, who gets the CPU?'),
      notes: said('Secret notes'),
      scenario: roundRobin,
      ask: { kind: 'next-process', at: 4 },
      explanation: { text: said('Because'), source: said('A book') },
    },
    {
      id: 'draw-it',
      title: said('Draw it'),
      text: said('Draw the timeline'),
      scenario: roundRobin,
      ask: { kind: 'gantt' },
      timeLimit: 60,
      explanation: { text: said('Because of the queue'), source: said('Another book') },
    },
  ],
});

export const host: Actor = { role: 'host' };
export const clock: Actor = { role: 'clock' };
export const stranger: Actor = { role: 'stranger' };
export const projector: Actor = { role: 'projector' };
export const as = (id: ParticipantId): Actor => ({ role: 'participant', id });

const uuid = (text: string) => {
  let hash = 0;
  for (const char of text) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return `00000000-0000-4000-8000-${hash.toString(16).padStart(12, '0')}`;
};
export const personId = (name: string) => uuid(`person ${name}`) as ParticipantId;
export const ada = personId('Ada');
export const bora = personId('Bora');

let commands = 0;
export const newId = () => uuid(`command ${commands++}`) as CommandId;

/** A session under test: its log, and the state folded from it. */
export interface Room {
  readonly log: readonly LogEntry[];
  readonly state: State;
  readonly now: number;
}

/** Epoch ms; any will do. */
export const T0 = 1_795_424_400_000;

const append = (log: readonly LogEntry[], events: readonly SessionEvent[], commandId: CommandId | null, at: number) => [
  ...log,
  ...events.map((event, index) =>
    logEntry.parse(JSON.parse(JSON.stringify({ revision: log.length + index + 1, at, commandId, event }))),
  ),
];

/** A new room in the lobby. */
export function opened(taught: Lesson = lesson, options?: SessionOptions): Room {
  const opening = open({
    session: uuid('session') as SessionId,
    code: '123456' as JoinCode,
    lesson: taught,
    lessonId: taught.id,
    lessonVersion: 1,
    options,
  });
  if (!opening.ok) throw new Error(JSON.stringify(opening));
  const log = append([], opening.events, null, T0);
  return { log, state: replay(log), now: T0 };
}

export type Wish = {
  [T in Command['type']]: Omit<Extract<Command, { type: T }>, 'commandId'> & { commandId?: CommandId };
}[Command['type']];

/** A state folded from nothing but the text of its log. */
export const replayed = (log: readonly LogEntry[]): State => replay(JSON.parse(JSON.stringify(log)));

/** What the session says to a command, and the room after it. */
export function ask(room: Room, wish: Wish, actor: Actor, now = room.now): { room: Room; decision: Decision } {
  const command = { commandId: newId(), ...wish } as Command;
  if (!['join', 'forget', 'time-up'].includes(command.type)) wireCommand.parse(command);
  const decision = decide(room.state, command, { actor, now });
  if (!decision.ok) return { room: { ...room, now }, decision };
  const log = append(room.log, decision.events, command.commandId, now);
  return { room: { log, state: log.slice(room.log.length).reduce<State>(evolve, room.state), now }, decision };
}

/** The room after commands that must all be accepted. Rooms are told anew from their log: none is used up. */
export function after(room: Room, ...steps: readonly (readonly [Wish, Actor, number?])[]): Room {
  return steps.reduce<Room>(
    (at, [wish, actor, later = 0]) => {
      const { room: next, decision } = ask(at, wish, actor, at.now + later);
      if (!decision.ok) throw new Error(`${wish.type} was refused: ${JSON.stringify(decision)}`);
      return next;
    },
    { ...room, state: replay(room.log) },
  );
}

/** What the session says, without using the room up. */
export const says = (room: Room, wish: Wish, actor: Actor, now = room.now): Decision =>
  ask({ ...room, state: replay(room.log) }, wish, actor, now).decision;

export const joins = (name: string): readonly [Wish, Actor] => [
  { type: 'join', participant: personId(name), nickname: name, tokenHash: `hash of ${name}` },
  stranger,
];

export const chooses = (who: ParticipantId, choice: string, edit = 1): readonly [Wish, Actor] => [
  { type: 'draft', question: 'who-next' as never, edit, answer: { kind: 'next-process', choice } },
  as(who),
];

/** The same with how sure somebody is, where the session asks for it. */
export const choosesSurely = (
  who: ParticipantId,
  choice: string,
  sure: Confidence,
  edit = 1,
): readonly [Wish, Actor] => [{ ...chooses(who, choice, edit)[0], confidence: sure } as Wish, as(who)];

export const draws = (who: ParticipantId, text: string, edit = 1): readonly [Wish, Actor] => [
  { type: 'draft', question: 'draw-it' as never, edit, answer: { kind: 'gantt', lanes: [segments(text)] } },
  as(who),
];

/** `P1 2, P2 2` -> segments one after another. */
export function segments(text: string) {
  let start = 0;
  return text.split(', ').map((part) => {
    const [value = '', ticks = '0'] = part.split(' ');
    const segment = { start, end: start + Number(ticks), value };
    start = segment.end;
    return segment;
  });
}

export const start = [{ type: 'start' }, host] as const;
export const openPredictions = [{ type: 'open-predictions' }, host] as const;
export const lock = [{ type: 'lock' }, host] as const;
export const discuss = [{ type: 'discuss' }, host] as const;
export const reveal = [{ type: 'reveal' }, host] as const;
export const explain = [{ type: 'explain' }, host] as const;
export const next = [{ type: 'next' }, host] as const;
export const end = [{ type: 'end' }, host] as const;
