import { expect, test } from '@jest/globals';
import type { HostScene, Person } from '@timeslice/contract';
import type { Asked } from '../../../live/use-classroom';
import { pickingOf } from './picking';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const person = (id: string, answer?: Person['answer']) => ({ id, nickname: id, answer }) as unknown as Person;
const scene = (picked: readonly string[]) =>
  ({
    phase: 'reveal',
    picked: { answers: picked.map((participant) => ({ participant })), shown: false },
  }) as unknown as HostScene;

function changed(of: HostScene, id: string) {
  const asked: Asked[] = [];
  pickingOf(of, person(id, 'done'), (one) => asked.push(one))?.change();
  return asked;
}

test('an answer is picked as the last one, and taken out again', () => {
  expect(changed(scene(['a']), 'b')).toEqual([{ type: 'snapshot', answers: ['a', 'b'] }]);
  expect(changed(scene(['a', 'b', 'c']), 'b')).toEqual([{ type: 'snapshot', answers: ['a', 'c'] }]);
  expect(pickingOf(scene(['a', 'b']), person('b', 'done'), () => undefined)).toMatchObject({ place: 2, isFull: false });
});

test('a seventh finds no room, and one of the six can still be taken out', () => {
  const six = scene(ids.slice(0, 6));
  expect(pickingOf(six, person('g', 'done'), () => undefined)).toMatchObject({ place: null, isFull: true });
  expect(pickingOf(six, person('f', 'drafting'), () => undefined)).toMatchObject({ place: 6, isFull: false });
});

test('there is nothing to pick before the lock, nor of somebody who answered nothing', () => {
  expect(pickingOf({ phase: 'predict' } as HostScene, person('a', 'done'), () => undefined)).toBeNull();
  expect(pickingOf(scene([]), person('a'), () => undefined)).toBeNull();
});
