import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { layoutCurve, ticksUpTo } from './curve-layout';

const frame = { width: 600, height: 240, em: 14, isShare: false };
const curve = fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 }).chain((values) =>
  fc
    .array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), {
      minLength: values.length,
      maxLength: values.length,
    })
    .map((ys) => values.toSorted((a, b) => a - b).map((value, n) => ({ value, y: ys[n] ?? null }))),
);

describe('a curve', () => {
  test('stays in its frame, goes from left to right, and is higher where the value is higher', () => {
    fc.assert(
      fc.property(curve, (points) => {
        const { plot, points: placed } = layoutCurve({ ...frame, points });
        placed.forEach(({ x, y }, n) => {
          expect(x).toBeGreaterThanOrEqual(plot.left - 1e-9);
          expect(x).toBeLessThanOrEqual(plot.right + 1e-9);
          if (n > 0) expect(x).toBeGreaterThan(placed[n - 1]?.x ?? 0);
          if (y === null) return;
          expect(y).toBeGreaterThanOrEqual(plot.top - 1e-6);
          expect(y).toBeLessThanOrEqual(plot.bottom + 1e-6);
        });
        const told = points.flatMap((point, n) =>
          point.y === null ? [] : [{ data: point.y, pixel: placed[n]?.y ?? 0 }],
        );
        for (const one of told)
          for (const other of told) if (one.data > other.data) expect(one.pixel).toBeLessThanOrEqual(other.pixel);
      }),
    );
  });

  test('is parted where a value could not run', () => {
    const points = [1, 2, 3, 4, 5].map((value) => ({ value, y: value === 3 ? null : value }));
    expect(layoutCurve({ ...frame, points }).paths).toHaveLength(2);
  });

  test('numbers its values so that they do not touch, the first and the last among them', () => {
    const points = Array.from({ length: 300 }, (_, n) => ({ value: n + 1, y: n }));
    const { xTicks } = layoutCurve({ ...frame, points });
    expect([xTicks[0]?.value, xTicks.at(-1)?.value]).toEqual([1, 300]);
    const gaps = xTicks.slice(1).map(({ x }, n) => x - (xTicks[n]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(20);
  });
});

test('an axis begins at 0, has even steps, and reaches the highest value', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), fc.boolean(), (highest, isShare) => {
      const ticks = ticksUpTo(Math.min(highest, isShare ? 1 : highest), isShare);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.min(highest, isShare ? 1 : highest) * 0.99999);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
    }),
  );
});
