import { expect, test } from '@jest/globals';
import { actionOf, type Grid } from './grid-keys';

const cells = (text: string) => text.split('').map((cell) => (cell === '.' ? null : `P${cell}`));
const values = ['P1', 'P2', 'P3', 'idle'];
const grid = (more: Partial<Grid> = {}): Grid => ({
  drawing: [cells('11......22'), cells('..........')],
  spot: { lane: 0, tick: 2 },
  brush: null,
  values,
  perLine: 4,
  ...more,
});
const press = (key: string, on: Grid = grid(), held: { shift?: boolean; command?: boolean } = {}) =>
  actionOf({ key, shift: false, command: false, ...held }, on);
const paints = (lane: number, from: number, value: string | null) =>
  ({ type: 'paint', lane, from, to: from + 1, value }) as const;

test('a digit assigns its process and goes on', () => {
  expect(press('2')).toEqual({ type: 'edit', edit: paints(0, 2, 'P2'), to: { lane: 0, tick: 3 }, brush: 'P2' });
  expect(press('0')).toMatchObject({ edit: paints(0, 2, 'idle') });
});

test('a key without a process does nothing, nor does a switch that costs nothing', () => {
  expect(press('4')).toBeNull();
  expect(press('a')).toBeNull();
  expect(press('s')).toBeNull();
  expect(press('s', grid({ values: [...values, 'switch'] }))).toMatchObject({ edit: paints(0, 2, 'switch') });
});

test('arrows move over the lines of a lane and then to the next lane', () => {
  expect(press('ArrowRight')).toEqual({ type: 'move', to: { lane: 0, tick: 3 } });
  expect(press('ArrowDown')).toEqual({ type: 'move', to: { lane: 0, tick: 6 } });
  expect(press('ArrowDown', grid({ spot: { lane: 0, tick: 6 } }))).toEqual({ type: 'move', to: { lane: 0, tick: 9 } });
  expect(press('ArrowDown', grid({ spot: { lane: 0, tick: 9 } }))).toEqual({ type: 'move', to: { lane: 1, tick: 9 } });
  expect(press('ArrowUp')).toEqual({ type: 'move', to: { lane: 0, tick: 2 } });
  expect(press('ArrowLeft', grid({ spot: { lane: 0, tick: 0 } }))).toEqual({ type: 'move', to: { lane: 0, tick: 0 } });
});

test('home and end are those of the lane, with control those of the grid', () => {
  expect(press('End')).toEqual({ type: 'move', to: { lane: 0, tick: 9 } });
  expect(press('Home')).toEqual({ type: 'move', to: { lane: 0, tick: 0 } });
  expect(press('End', grid(), { command: true })).toEqual({ type: 'move', to: { lane: 1, tick: 9 } });
});

test('shift and an arrow carry on what stands here, or what was assigned last', () => {
  const on = grid({ spot: { lane: 0, tick: 1 } });
  expect(press('ArrowRight', on, { shift: true })).toMatchObject({
    edit: paints(0, 2, 'P1'),
    to: { lane: 0, tick: 2 },
  });
  expect(press('ArrowRight', grid({ brush: 'P3' }), { shift: true })).toMatchObject({
    edit: paints(0, 2, 'P3'),
    to: { lane: 0, tick: 3 },
  });
  expect(press('ArrowRight', grid(), { shift: true })).toEqual({ type: 'move', to: { lane: 0, tick: 3 } });
});

test('backspace takes back like in a text', () => {
  expect(press('Backspace')).toEqual({ type: 'edit', edit: paints(0, 1, null), to: { lane: 0, tick: 1 } });
  expect(press('Backspace', grid({ spot: { lane: 0, tick: 1 } }))).toMatchObject({
    edit: paints(0, 1, null),
    to: { lane: 0, tick: 0 },
  });
});

test('undo, redo and leaving', () => {
  expect(press('z', grid(), { command: true })).toEqual({ type: 'undo' });
  expect(press('Z', grid(), { command: true, shift: true })).toEqual({ type: 'redo' });
  expect(press('Escape')).toEqual({ type: 'leave' });
  expect(press('Tab')).toBeNull();
});
