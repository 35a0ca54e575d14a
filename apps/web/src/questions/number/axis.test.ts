import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { axisOf, columnsOf, placeOn } from './axis';

const counted = fc.array(
  fc.record({ value: fc.integer({ min: -1_000_000, max: 1_000_000 }), count: fc.integer({ min: 1, max: 300 }) }),
  { maxLength: 60 },
);

test('every value is either near or far, and what is near or asked for stands on the axis', () => {
  fc.assert(
    fc.property(counted, fc.array(fc.integer({ min: -1_000, max: 1_000 }), { maxLength: 2 }), (values, also) => {
      const axis = axisOf(values, also);
      expect(axis.near.length + axis.far.length).toBe(values.length);
      for (const value of [...axis.near.map((one) => one.value), ...also]) {
        expect(placeOn(axis, value)).toBeGreaterThanOrEqual(0);
        expect(placeOn(axis, value)).toBeLessThanOrEqual(100);
      }
      expect(axis.ticks[0]).toBe(axis.from);
      expect(axis.ticks.at(-1)).toBe(axis.to);
      expect(axis.ticks.length).toBeLessThanOrEqual(11);
    }),
    { numRuns: 300 },
  );
});

test('a joke answer does not squash the others', () => {
  const axis = axisOf(
    [
      { value: 12, count: 30 },
      { value: 15, count: 10 },
      { value: 999_999, count: 1 },
    ],
    [],
  );
  expect(axis.far).toEqual([{ value: 999_999, count: 1 }]);
  expect(axis.to).toBeLessThan(30);
});

test('no answer is hidden behind another: what is too near to be told apart is one column', () => {
  const axis = axisOf(
    [
      { value: 20, count: 2 },
      { value: 59, count: 1 },
      { value: 59.1, count: 3 },
      { value: 80, count: 1 },
    ],
    [],
  );
  const columns = columnsOf(axis);
  expect(columns.map(({ count }) => count)).toEqual([2, 4, 1]);
  expect(columns[1]?.place).toBe(placeOn(axis, 59.1));
});

test('columns hold every near answer', () => {
  fc.assert(
    fc.property(counted, (values) => {
      const axis = axisOf(values, []);
      const total = (list: readonly { readonly count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
      expect(total(columnsOf(axis))).toBe(total(axis.near));
    }),
  );
});

test('no step is finer than what is asked for', () => {
  expect(axisOf([{ value: 59, count: 1 }], [59.04], 0.1).ticks).toEqual([58.9, 59, 59.1]);
});

test('a single value has an axis around it', () => {
  const axis = axisOf([{ value: 50, count: 1 }], []);
  expect(axis.from).toBeLessThan(50);
  expect(axis.to).toBeGreaterThan(50);
});
