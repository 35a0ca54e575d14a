import { expect } from '@jest/globals';
import type { ParticipantId } from '@timeslice/contract';
import { report } from '../src/index';
import {
  ada,
  after,
  as,
  bora,
  chooses,
  discuss,
  draws,
  explain,
  host,
  joins,
  lock,
  next,
  opened,
  openPredictions,
  type Room,
  start,
  type Wish,
} from './stories';

export const refused = (code: string) => expect.objectContaining({ ok: false, code });
export const accepted = { ok: true, events: expect.anything() };
export const unchanged = { ok: true, events: [] };
export const lobby = after(opened(), joins('Ada'), joins('Bora'));
export const predicting = after(lobby, start, openPredictions);
/** Ada is right; Bora is wrong under every convention. */
export const locked = after(predicting, chooses(ada, 'P3'), chooses(bora, 'idle'), lock);
export const drawing = after(locked, explain, next, openPredictions);
export const TRUTH = 'P1 2, P2 2, P3 2, P1 2';
/** What first come, first served would draw: a quarter of the ticks, three of four dispatches. */
export const WRONG = 'P1 4, P2 2, P3 2';
/** Ada was wrong, Bora right, and both may predict once more. */
export const again = after(drawing, draws(ada, WRONG), draws(bora, TRUTH), lock, discuss, openPredictions);
/** Nobody has a socket open. */
export const nobody: ReadonlySet<ParticipantId> = new Set();

/** The host changes how a question is marked. */
export const regrade = (question: string, change: object, reason?: string): readonly [Wish, typeof host] => [
  { type: 'regrade', question, change, ...(reason !== undefined && { reason }) } as unknown as Wish,
  host,
];

/** The host undoes the change of this place among all that were made to the question. */
export const withdraw = (question: string, regrading: number) => regrade(question, { type: 'withdraw', regrading });

/** Somebody answers the first question. */
export const answers = (who: ParticipantId, answer: object, edit = 1) =>
  [{ type: 'draft', question: 'who-next', edit, answer } as unknown as Wish, as(who)] as const;

/** What everybody earned of 100 for a question. */
export const points = (room: Room, index = 0) =>
  report(room.state).students.map(({ results }) => results[index]?.points);
