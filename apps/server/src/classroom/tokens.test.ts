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
    const token = tokens.projector(one, 0);
    expect(tokens.projectorLinkOf(one, token, 0)).toBe(0);
    expect([
      tokens.projectorLinkOf(other, token, 0),
      elsewhere.projectorLinkOf(one, token, 0),
      tokens.projectorLinkOf(one, '', 0),
    ]).toEqual([undefined, undefined, undefined]);
  });

  test('of a projector tell how often its link had been renewed, and none opens before it was made', () => {
    const made = [0, 1, 2, 3].map((link) => tokens.projector(one, link));
    expect(new Set(made).size).toBe(4);
    expect(made.map((token) => tokens.projectorLinkOf(one, token, 2))).toEqual([0, 1, 2, undefined]);
  });

  test('of a projector whose link was never renewed are those of versions that could not renew it', () => {
    const session = sessionId.parse('0198a5a0-0000-7000-8000-000000000001');
    expect(tokens.projector(session, 0)).toBe('ii1f0NVLOinT93HkaeQCiFamJdtjH9NqKWVNcyeWUSY');
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
