import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closer, further, shifted } from './window';

const all = { from: 0, to: 10_000 };
const window = fc
  .tuple(fc.nat(9_000), fc.integer({ min: 20, max: 1_000 }))
  .map(([from, length]) => ({ from, to: from + length }));

test('a window stays inside the recording, whatever is done with it', () => {
  const moves = fc.array(fc.constantFrom('closer', 'further', 'earlier', 'later'), { maxLength: 20 });
  fc.assert(
    fc.property(window, moves, (start, those) => {
      const end = those.reduce((now, move) => {
        if (move === 'closer') return closer(now, (now.from + now.to) / 2);
        if (move === 'further') return further(now, all);
        return shifted(now, move === 'earlier' ? -1 : 1, all);
      }, start);
      expect(end.from).toBeGreaterThanOrEqual(all.from);
      expect(end.to).toBeLessThanOrEqual(all.to);
      expect(end.to - end.from).toBeGreaterThanOrEqual(10);
    }),
  );
});

test('going closer keeps the place that one looks at', () => {
  fc.assert(
    fc.property(window, fc.double({ min: 0, max: 1, noNaN: true }), (start, share) => {
      const here = start.from + share * (start.to - start.from - 1);
      const { from, to } = closer(start, here);
      expect(from <= here && here <= to).toBe(true);
    }),
  );
});
