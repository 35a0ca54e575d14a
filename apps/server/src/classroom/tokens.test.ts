import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { participantId, sessionId } from '@timeslice/contract';
import { hashOf, Tokens } from './tokens';

const [one, other] = [sessionId.parse(randomUUID()), sessionId.parse(randomUUID())];
const ada = participantId.parse(randomUUID());
const tokens = new Tokens('a secret');
const elsewhere = new Tokens('another secret');

describe('tokens', () => {
  test('of a projector open the session that they were made for', () => {
    const token = tokens.projector(one);
    expect(tokens.isProjector(one, token)).toBe(true);
    expect([tokens.isProjector(other, token), elsewhere.isProjector(one, token), tokens.isProjector(one, '')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('of results are 43 characters of an address and name their participant', () => {
    const token = tokens.result(ada);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect([tokens.participantOf(token), elsewhere.participantOf(token)]).toEqual([ada, undefined]);
    for (let at = 0; at < token.length - 1; at++) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(tokens.participantOf(changed)).toBeUndefined();
    }
  });

  test('of a participant are kept as a hash that differs from session to session', () => {
    expect(hashOf(one, 'token')).toBe(hashOf(one, 'token'));
    expect(hashOf(one, 'token')).not.toBe(hashOf(other, 'token'));
    expect(hashOf(one, 'token')).not.toContain('token');
  });
});
