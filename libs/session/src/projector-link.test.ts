import { expect, test } from '@jest/globals';
import { refused } from '../test/rooms';
import { after, ask, explain, host, joins, lock, newId, opened, openPredictions, says, start } from '../test/stories';
import { hostScene, projectorScene, replay, studentScene } from './index';

const nobody: ReadonlySet<never> = new Set();
const renew = [{ type: 'renew-projector-link' }, host] as const;
const lobby = after(opened(), joins('Ada'));

test('[SES130] each renewal of the projector link counts, in every phase but `ended`', () => {
  let room = lobby;
  for (const [n, step] of [start, openPredictions, lock, explain, null].entries()) {
    room = after(room, renew);
    expect(hostScene(room.state, nobody).projectorLink).toBe(n + 1);
    if (step) room = after(room, step);
  }
  expect(says(after(room, [{ type: 'end' }, host]), ...renew)).toEqual(refused('session-ended'));
});

test('[SES130] the same command again is the same renewal', () => {
  const [wish] = renew;
  const once = after(lobby, [{ ...wish, commandId: newId() }, host]);
  const commandId = once.log.at(-1)?.commandId ?? newId();
  expect(ask(once, { ...wish, commandId }, host).decision).toEqual({ ok: true, events: [] });
});

test('[SES130] a log without a renewal counts none, and neither wall nor students are told of any', () => {
  expect(replay(lobby.log).projectorLink).toBe(0);
  const { state } = after(lobby, renew);
  for (const scene of [studentScene(state), projectorScene(state, nobody)]) {
    expect(scene).not.toHaveProperty('projectorLink');
  }
});
