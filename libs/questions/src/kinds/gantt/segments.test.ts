import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellsOf, segmentsOf, ticksUsed } from './segments';

const cells = fc.array(fc.constantFrom('P1', 'P2', 'idle', null), { maxLength: 40 });

test('[QST1] cells and segments are two forms of one timeline', () => {
  fc.assert(fc.property(cells, (drawn) => expect(cellsOf(segmentsOf(drawn), drawn.length)).toEqual(drawn)));
});

test('[QST1] segments are maximal, in order, and none lies over another', () => {
  fc.assert(
    fc.property(cells, (drawn) => {
      const segments = segmentsOf(drawn);
      for (const [index, { start, end, value }] of segments.entries()) {
        const before = segments[index - 1];
        expect(start).toBeLessThan(end);
        if (before) expect(before.end < start || (before.end === start && before.value !== value)).toBe(true);
      }
    }),
  );
});

test('[QST1] ticks used add up to the ticks that are filled', () => {
  fc.assert(
    fc.property(cells, (drawn) => {
      const used = [...ticksUsed(drawn).values()].reduce((sum, ticks) => sum + ticks, 0);
      expect(used).toBe(drawn.filter((value) => value !== null).length);
    }),
  );
});
