import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { axisOf, type Column, columnsOf } from '../number/axis';
import { apartIn, type Dot, dotScale, dotsOf, type DotRoom } from './dot-layout';

const room: DotRoom = { width: 240, height: 40, least: 4, most: 12 };

/** Columns as an axis gives them: inside, and as far apart as two of the least dots need. */
const columns = fc
  .uniqueArray(fc.integer({ min: 2, max: 98 }), { maxLength: 8, selector: (place) => Math.floor(place / 3) })
  .map((places) => places.toSorted((one, other) => one - other))
  .map((places) => places.filter((place, index) => index === 0 || place - places[index - 1]! >= apartIn(room)))
  .chain((places) =>
    fc.tuple(
      ...places.map((place) => fc.record({ place: fc.constant(place), count: fc.integer({ min: 1, max: 400 }) })),
    ),
  );
const answersOf = (plot: readonly Column[]) => plot.reduce((sum, { count }) => sum + count, 0);

test('every dot is inside its plot and covers no other, whatever the class answered', () => {
  fc.assert(
    fc.property(fc.array(columns, { minLength: 1, maxLength: 3 }), (plots) => {
      const scale = dotScale(plots, Math.max(...plots.map(answersOf)), room);
      for (const plot of plots) {
        const dots = plot.flatMap((column) => dotsOf(column, scale, room));
        const half = scale.size / 2 - 0.001;
        const isInside = ({ x, y }: Dot) => x > 0 && x < room.width && y >= half && y <= room.height - half;
        expect(dots.filter((dot) => !isInside(dot))).toEqual([]);
        const covers = (one: Dot, other: Dot) =>
          Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)) < scale.size - 0.001;
        expect(dots.filter((dot, index) => dots.slice(index + 1).some((other) => covers(dot, other)))).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

test('a class of sixty has a dot for each answer where there is room for it; a larger one has dots of several', () => {
  const halves = (count: number): Column[] => [
    { place: 30, count },
    { place: 70, count },
  ];
  expect(dotScale([halves(30)], 60, room).per).toBe(1);
  expect(dotsOf({ place: 30, count: 30 }, dotScale([halves(30)], 60, room), room)).toHaveLength(30);
  const { per } = dotScale([halves(150)], 300, room);
  expect(per).toBe(5);
  expect(dotsOf({ place: 30, count: 150 }, dotScale([halves(150)], 300, room), room)).toHaveLength(30);
});

test('figures that lie close to each other do not make one dot of a whole class', () => {
  const axis = axisOf(
    [5.8, 6.5, 30].map((value, at) => ({ value, count: [18, 54, 3][at] ?? 0 })),
    [],
  );
  expect(dotScale([columnsOf(axis, apartIn(room))], 75, room).per).toBeLessThan(10);
});

test('dots are as large as they may be where few answered', () => {
  expect(dotScale([[{ place: 50, count: 2 }]], 2, room)).toEqual({ per: 1, size: 12 });
});
