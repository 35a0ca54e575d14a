import { expect, test } from '@jest/globals';
import { commandId, participantToken } from '@timeslice/contract';
import { backOff, secret, uuid } from './random';

test('ids and secrets are what the contract asks for', () => {
  for (let n = 0; n < 50; n++) {
    expect(commandId.safeParse(uuid()).success).toBe(true);
    expect(participantToken.safeParse(secret()).success).toBe(true);
  }
});

test('a back-off grows, stays under its most, and is never in step', () => {
  for (let attempt = 0; attempt < 30; attempt++) {
    const wait = backOff(attempt);
    expect(wait).toBeGreaterThanOrEqual(Math.min(15_000, 400 * 2 ** Math.min(attempt, 10)) / 2);
    expect(wait).toBeLessThanOrEqual(15_000);
  }
});
