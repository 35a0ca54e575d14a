import { expect, test } from '@jest/globals';
import { nameIn, type ParticipantId, PSEUDONYMS, pseudonym, sameNameKey, type ShownName } from '@timeslice/contract';
import { languages } from '@timeslice/engine';
import fc from 'fast-check';
import { begun, course, everybody, names, played, twoRounds } from '../test/courses';
import { accepted, drawing, lobby, locked, refused, unchanged } from '../test/rooms';
import { ada, after, bora, end, host, joins, opened, personId, type Room, says } from '../test/stories';
import { hostScene, ownResult, projectorScene, report, seatOf, studentScene } from './index';

const nobody: ReadonlySet<ParticipantId> = new Set();
const hide = [{ type: 'hide-names', hide: true }, host] as const;
const show = [{ type: 'hide-names', hide: false }, host] as const;
const called = (nickname: string, participant = ada) => [{ type: 'rename', participant, nickname }, host] as const;

/** Who is called what in the host's list. */
const rosterOf = ({ state }: Room): ReadonlyMap<ParticipantId, ShownName> =>
  new Map(hostScene(state, nobody).roster.map(({ id, nickname }) => [id, nickname]));
const english = (room: Room, id: ParticipantId) => nameIn(rosterOf(room).get(id) ?? '', 'en');
/** A room with so many people more, whose names are hidden. */
const crowded = (people: number, room = lobby) =>
  after(room, ...Array.from({ length: people }, (_, number) => joins(`Student number ${number}`)), hide);

test('[SES140] the host hides names in any phase, after the end too, and shows them again', () => {
  for (const room of [lobby, drawing, after(lobby, end)]) {
    const hidden = after(room, hide);
    expect(says(room, ...show)).toEqual(unchanged);
    expect(says(hidden, ...hide)).toEqual(unchanged);
    expect(says(hidden, ...show)).toEqual(accepted);
    expect(hostScene(hidden.state, nobody)).toMatchObject({ namesHidden: true });
    expect(hostScene(after(hidden, show).state, nobody)).toEqual({
      ...hostScene(room.state, nobody),
      revision: room.state.revision + 2,
    });
  }
});

test('[SES141] [SES142] while names are hidden nobody is shown a name but the own, and no two are called alike', () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.oneof(course, twoRounds), (steps) => {
      const look = ({ state }: Room) => {
        if (!state.namesHidden) return;
        seen++;
        const present = new Set(everybody);
        const { roster, ...scene } = hostScene(state, present);
        const wall = projectorScene(state, present);
        const shown = JSON.stringify([roster, scene, wall, studentScene(state), report(state)]);
        for (const name of names) expect(shown).not.toContain(name);
        for (const id of everybody) {
          const own = state.participants.get(id)?.nickname;
          for (const name of names.filter((other) => other !== own)) {
            expect(JSON.stringify([seatOf(state, id), ownResult(state, id)])).not.toContain(name);
          }
        }
        for (const language of languages) {
          const keys = roster.map(({ nickname }) => sameNameKey(nameIn(nickname, language)));
          expect(new Set(keys).size).toBe(state.participants.size);
          expect(keys.filter((key) => state.names.has(key))).toEqual([]);
        }
      };
      for (const from of [opened(), begun()]) played(steps, look, after(from, hide));
    }),
    { numRuns: 40 },
  );
  expect(seen).toBeGreaterThan(500);
});

test('[SES141] wall, list and report have one name for each, and one order', () => {
  const room = crowded(8);
  const roster = hostScene(room.state, nobody).roster.map(({ nickname }) => nickname);
  expect(projectorScene(room.state, nobody)).toMatchObject({ names: roster });
  expect(report(room.state).students.map(({ nickname }) => nickname)).toEqual(roster);
  expect(roster).toEqual(roster.toSorted((one, other) => Number(one) - Number(other)));
});

test('[SES141] the report is had with names and without, whatever the session has', () => {
  const told = (room: Room, namesHidden?: boolean) => {
    const { students, namesHidden: told } = report(room.state, namesHidden);
    return [told, students.find(({ participant }) => participant === ada)?.nickname];
  };
  const hidden = after(locked, hide);
  const number = rosterOf(hidden).get(ada);
  expect([told(locked), told(locked, true)]).toEqual([
    [false, 'Ada'],
    [true, number],
  ]);
  expect([told(hidden), told(hidden, false)]).toEqual([
    [true, number],
    [false, 'Ada'],
  ]);
});

test('[SES141] whoever is hidden is picked, renamed and removed as before', () => {
  const picked: Parameters<typeof says>[1] = { type: 'snapshot', answers: [bora] };
  const room = after(locked, hide, [picked, host], [{ type: 'remove', participant: ada }, host], called('Bo', bora));
  expect(hostScene(room.state, nobody)).toMatchObject({
    picked: { answers: [{ participant: bora }] },
    roster: expect.arrayContaining([
      { id: ada, nickname: rosterOf(room).get(ada), removed: true, away: true, answer: 'done' },
    ]),
  });
  expect(seatOf(room.state, bora)?.participant.nickname).toBe('Bo');
  expect(says(room, ...called('Ada', bora))).toEqual(refused('nickname-taken'));
});

test('[SES142] somebody is called the same however many come, go and are renamed', () => {
  const room = crowded(30);
  const before = rosterOf(room);
  const later = after(
    crowded(20, after(room, [{ type: 'remove', participant: bora }, host], called('Countess'))),
    joins('Late'),
  );
  expect([...rosterOf(later)].filter(([id]) => before.has(id))).toEqual(
    expect.arrayContaining([...before].map(([id, name]) => [id, name])),
  );
  const over = after(room, end, [{ type: 'forget', participant: ada }, host]);
  expect(rosterOf(over)).toEqual(before);
});

test('[SES142] a pseudonym gives way where somebody takes a nickname that has a word of it, and to that one alone', () => {
  const room = crowded(3);
  const [word = ''] = english(room, ada).split(' ');
  for (const nickname of [word, word.toUpperCase(), `${word} J.`, nameIn(rosterOf(room).get(ada) ?? '', 'ko')]) {
    const late = after(room, joins(nickname));
    expect(english(late, ada)).not.toContain(word);
    const changed = [...rosterOf(room)].filter(([id, name]) => rosterOf(late).get(id) !== name);
    expect(changed.map(([id]) => id)).toEqual([ada]);
    const gone = rosterOf(after(late, called('Somebody', personId(nickname))));
    expect([...gone].filter(([id]) => id !== personId(nickname)).toSorted()).toEqual([...rosterOf(room)].toSorted());
  }
});

test('[SES142] more people than the list has are numbered, and none is called like a nickname', () => {
  const room = crowded(2 * PSEUDONYMS, after(lobby, called('Ada Lovelace 2')));
  const numbers = [...rosterOf(room).values()];
  expect(new Set(numbers).size).toBe(2 * PSEUDONYMS + 2);
  expect(numbers).not.toContain(PSEUDONYMS);
  expect(pseudonym(PSEUDONYMS)).toEqual({ ko: '에이다 러브레이스 2', en: 'Ada Lovelace 2' });
  for (const language of languages) {
    const shown = numbers.map((number) => sameNameKey(nameIn(number, language)));
    expect(new Set(shown).size).toBe(numbers.length);
    expect(shown.filter((name) => room.state.names.has(name))).toEqual([]);
  }
});
