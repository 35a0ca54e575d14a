import { randomUUID } from 'node:crypto';
import { type RefusalCode, type WireCommand } from '@timeslice/contract';
import { type Class, draft, newToken, says, type Student } from './class';

/** What a row may name: a session that is on, its students, and another host's. */
export interface Scene {
  readonly room: Class;
  readonly ada: Student;
  readonly bo: Student;
}

export const people = ['stranger', 'student', 'otherHost', 'host'] as const;
export type Who = (typeof people)[number];

/** How a request ends: status and, where it is refused, the code. */
export type Outcome = number | `${number} ${string}`;

export interface Request {
  readonly path: string;
  readonly body?: object;
  readonly outcome: { readonly [W in Who]: Outcome };
}

const everybody = (outcome: Outcome) => ({ stranger: outcome, student: outcome, otherHost: outcome, host: outcome });
const instructors = (outcome: Outcome) => ({ ...everybody(outcome), ...nobodyElse });
const nobodyElse = { stranger: '401 not-signed-in', student: '401 not-signed-in' } as const;
const itsHost = (outcome: Outcome) => ({ ...nobodyElse, otherHost: '404 unknown-session', host: outcome }) as const;

/** Every route of the server, by method and path as the router has them: one or more requests, and who gets what. */
export const routes: { readonly [route: string]: (scene: Scene) => readonly Request[] } = {
  'GET /api/health/live': () => [{ path: '/api/health/live', outcome: everybody(200) }],
  'GET /api/health/ready': () => [{ path: '/api/health/ready', outcome: everybody(200) }],
  'GET /api/config': () => [{ path: '/api/config', outcome: everybody(200) }],
  'GET /j/:code': () => [{ path: '/j/123456', outcome: everybody(302) }],
  'GET /practice/:lesson': () => [{ path: '/practice/round-robin', outcome: everybody(302) }],
  'GET /r/:token': () => [{ path: '/r/x', outcome: everybody(302) }],
  'POST /api/setup': () => [
    {
      path: '/api/setup',
      body: { token: 'x', name: 'Eve', email: 'eve@example.org', password: 'long enough for it' },
      outcome: everybody('409 setup-done'),
    },
  ],
  'ALL /api/auth/*path': () => [
    { path: '/api/auth/get-session', outcome: everybody(200) },
    { path: '/api/auth/sign-up/email', body: {}, outcome: everybody('404 not-found') },
    { path: '/api/auth/list-sessions', outcome: everybody('404 not-found') },
    {
      path: '/api/auth/change-password',
      body: { currentPassword: 'not the password', newPassword: 'long enough for it' },
      outcome: { stranger: '401 UNAUTHORIZED', student: '401 UNAUTHORIZED', otherHost: 400, host: 400 },
    },
  ],
  'GET /api/lessons': () => [{ path: '/api/lessons', outcome: instructors(200) }],
  'GET /api/lessons/:lesson/items': () => [{ path: '/api/lessons/round-robin/items', outcome: instructors(200) }],
  'POST /api/sessions': () => [{ path: '/api/sessions', body: { lesson: 'round-robin' }, outcome: instructors(201) }],
  'GET /api/sessions': () => [{ path: '/api/sessions', outcome: instructors(200) }],
  'GET /api/sessions/by-code/:code': ({ room }) => [
    { path: `/api/sessions/by-code/${room.session.code}`, outcome: everybody(200) },
  ],
  'GET /api/sessions/:id': ({ room }) => [{ path: `/api/sessions/${room.session.session}`, outcome: itsHost(200) }],
  'POST /api/sessions/:session/delete': ({ room }) => [
    { path: `/api/sessions/${room.session.session}/delete`, body: {}, outcome: itsHost('409 wrong-phase') },
  ],
  'POST /api/sessions/:session/participants/:participant/forget': ({ room, ada }) => [
    {
      path: `/api/sessions/${room.session.session}/participants/${ada.participant}/forget`,
      body: {},
      outcome: itsHost('409 wrong-phase'),
    },
  ],
  'POST /api/account/delete': () => [
    { path: '/api/account/delete', body: { password: 'not the password' }, outcome: instructors('403 wrong-password') },
  ],
  'POST /api/join': ({ room, ada }) => [
    {
      path: '/api/join',
      body: { code: room.session.code, nickname: ada.nickname, token: newToken() },
      outcome: everybody('409 nickname-taken'),
    },
  ],
  'GET /api/reports/:session': ({ room }) => [
    { path: `/api/reports/${room.session.session}`, outcome: itsHost(200) },
    { path: `/api/reports/${room.session.session}?names=hidden`, outcome: itsHost(200) },
    {
      path: `/api/reports/${room.session.session}?names=real`,
      outcome: { ...itsHost('400 malformed'), otherHost: '400 malformed' },
    },
  ],
  'GET /api/reports/:session/csv': ({ room }) => [
    { path: `/api/reports/${room.session.session}/csv`, outcome: itsHost(200) },
  ],
  'POST /api/reports/:session/regrade': ({ room }) => [
    {
      path: `/api/reports/${room.session.session}/regrade`,
      body: { commandId: randomUUID(), question: 'next', change: { type: 'withdraw', regrading: 0 } },
      outcome: itsHost('409 not-locked'),
    },
  ],
  'GET /api/results': () => [
    {
      path: '/api/results',
      outcome: { ...everybody('404 unknown-participant'), student: 200 },
    },
  ],
  'GET /api/practice': () => [{ path: '/api/practice', outcome: everybody(200) }],
  'GET /api/practice/question': () => [
    { path: '/api/practice/question?lesson=round-robin&question=next&seed=1', outcome: everybody(200) },
  ],
  'POST /api/practice/answer': () => [
    {
      path: '/api/practice/answer',
      body: { lesson: 'round-robin', question: 'next', seed: 1, answer: says('P9') },
      outcome: everybody('422 wrong-answer-shape'),
    },
  ],
};

/** How a socket that shows no more than itself ends: let in, or the code of the refusal. */
export type Entry = 'let in' | RefusalCode;

/** Every namespace of socket.io: what each shows of itself, and who is let in. */
export const namespaces: {
  readonly [namespace: string]: {
    readonly ticket: (who: Who, scene: Scene) => object;
    readonly outcome: { readonly [W in Who]: Entry };
  };
} = {
  '/': {
    ticket: (who, { room, ada }) => {
      const { session } = room.session;
      if (who === 'stranger') return { role: 'participant', session, token: newToken() };
      return who === 'student' ? { role: 'participant', session, token: ada.token } : { role: 'host', session };
    },
    outcome: { stranger: 'not-participant', student: 'let in', otherHost: 'not-host', host: 'let in' },
  },
  // Leads nowhere: check.test.ts.
  '/check': {
    ticket: () => ({}),
    outcome: { stranger: 'let in', student: 'let in', otherHost: 'let in', host: 'let in' },
  },
};

type CommandType = WireCommand['type'];
export type Reply = 'ok' | RefusalCode;

/** One command, as it is asked for in the course of a lesson, and what the session's own sockets are told. */
export interface Step {
  readonly type: CommandType;
  readonly fields: (scene: Scene) => object;
  readonly student: Reply;
  readonly host: Reply;
}

const byHost = (type: CommandType, fields: Step['fields'] = () => ({})): Step => ({
  type,
  fields,
  student: 'not-host',
  host: 'ok',
});

/** A short lesson in which every command is asked for where it can be done. */
export const steps: readonly Step[] = [
  byHost('start'),
  byHost('open-predictions', () => ({ timeLimit: 3_600 })),
  byHost('extend', () => ({ seconds: 30 })),
  { type: 'ask-for-time', fields: () => ({}), student: 'ok', host: 'not-participant' },
  byHost('give-extra-time', ({ ada }) => ({ participant: ada.participant, factor: 2 })),
  { type: 'draft', fields: () => draft(1, says('P1')), student: 'ok', host: 'not-participant' },
  byHost('rename', ({ bo }) => ({ nickname: 'Cleo', participant: bo.participant })),
  byHost('lock'),
  byHost('snapshot', ({ ada }) => ({ answers: [ada.participant] })),
  byHost('show-snapshot', () => ({ show: true })),
  byHost('renew-projector-link'),
  byHost('hide-names', () => ({ hide: true })),
  byHost('discuss', () => ({ seconds: 60 })),
  byHost('reveal'),
  byHost('play', () => ({ ticksPerSecond: 1 })),
  byHost('pause'),
  byHost('step', () => ({ by: 1 })),
  byHost('seek', () => ({ tick: 4 })),
  byHost('explain'),
  byHost('regrade', () => ({ question: 'next', change: { type: 'accept', answer: says('P1') } })),
  byHost('remove', ({ bo }) => ({ participant: bo.participant })),
  byHost('restore', ({ bo }) => ({ participant: bo.participant })),
  byHost('next'),
  byHost('end'),
];
