import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { axisOf, placeOn } from './axis';

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

test('a single value has an axis around it', () => {
  const axis = axisOf([{ value: 50, count: 1 }], []);
  expect(axis.from).toBeLessThan(50);
  expect(axis.to).toBeGreaterThan(50);
});
