import { describe, expect, test } from '@jest/globals';
import { CHECK_SECONDS } from '@timeslice/contract';
import { type Findings, nothingYet, outcomesOf, verdictOf } from './findings';

const good: Findings = {
  address: { secure: true, local: false },
  storage: { works: true },
  polling: { roundTrip: 30 },
  clock: { offset: -12 },
  websocket: { held: CHECK_SECONDS, roundTrip: 20 },
};
const blocked = { held: 0, roundTrip: null };

describe('what a check of the connection comes to', () => {
  test('nothing is judged before everything was tried', () => {
    expect(verdictOf(nothingYet)).toBeNull();
    expect(verdictOf({ ...good, websocket: null })).toBeNull();
    expect(outcomesOf({ ...nothingYet, storage: { works: false } })).toMatchObject({ storage: 'note', clock: null });
  });

  test.each<[string, Partial<Findings>, string]>([
    ['everything', {}, 'all'],
    ['no WebSocket', { websocket: blocked }, 'polling-only'],
    ['a WebSocket that is cut after half a minute', { websocket: { held: 31, roundTrip: 20 } }, 'polling-only'],
    ['no long polling', { polling: { roundTrip: null } }, 'websocket-only'],
    ['neither', { polling: { roundTrip: null }, websocket: blocked, clock: { offset: null } }, 'none'],
    ['http', { address: { secure: false, local: false } }, 'notes'],
    ['http on this machine', { address: { secure: false, local: true } }, 'all'],
    ['no storage', { storage: { works: false } }, 'notes'],
    ['a clock that is five minutes late', { clock: { offset: 300_000 } }, 'notes'],
  ])('%s', (_, found, verdict) => {
    expect(verdictOf({ ...good, ...found })).toBe(verdict);
  });
});
