import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type ParticipantId, participantId, sessionId } from '@timeslice/contract';
import { hereMessages, type Message, packed, unpacked } from './bus';
import { Whereabouts } from './whereabouts';

const session = sessionId.parse(randomUUID());
const people = (count: number) => Array.from({ length: count }, () => participantId.parse(randomUUID()));

test('what is said arrives whole and in order, in payloads that PostgreSQL takes', () => {
  const said: Message[] = [
    { type: 'who', session },
    ...hereMessages(session, people(1_000)),
    ...people(300).map((participant): Message => ({ type: 'seated', session, participant })),
    { type: 'appended', session, revision: 2_147_483_647 },
    { type: 'gone' },
  ];
  const payloads = packed(randomUUID(), said);
  expect(payloads.every((payload) => Buffer.byteLength(payload) < 8_000)).toBe(true);
  expect(payloads.length).toBeGreaterThan(9);
  expect(payloads.flatMap((payload) => unpacked(payload)?.messages)).toEqual(said);
});

test('nobody here is said too, and what cannot be read is passed over', () => {
  expect(hereMessages(session, [])).toEqual([{ type: 'here', session, participants: [], first: true }]);
  expect(packed('one', [])).toEqual([]);
  expect(unpacked('{')).toBeNull();
  expect(unpacked('{"from":"newer","messages":[{"type":"unheard-of"}]}')).toBeNull();
});

test('somebody is here as long as one server says so', () => {
  const changes: [ParticipantId, boolean][] = [];
  const whereabouts = new Whereabouts((id, isHere) => changes.push([id, isHere]));
  const [ada, bo] = people(2) as [ParticipantId, ParticipantId];
  whereabouts.seated('one', ada);
  whereabouts.seated('two', ada);
  whereabouts.left('one', ada);
  expect(changes).toEqual([[ada, true]]);
  whereabouts.only('two', [bo]);
  expect(changes).toEqual([
    [ada, true],
    [ada, false],
    [bo, true],
  ]);
  whereabouts.gone('two');
  whereabouts.gone('three');
  expect(changes.at(-1)).toEqual([bo, false]);
  expect(whereabouts.servers).toEqual([]);
});
