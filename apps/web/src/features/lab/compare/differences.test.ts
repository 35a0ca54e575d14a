import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { differencesOf } from './differences';

const run = fc
  .array(
    fc.record({ thread: fc.constantFrom('P1', 'P2', 'P3'), ticks: fc.integer({ min: 1, max: 5 }), gap: fc.nat(2) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((parts) => {
    let at = 0;
    const timeline = parts.map(({ thread, ticks, gap }) => {
      const from = at + gap;
      at = from + ticks;
      return [from, at, thread, 0] as const;
    });
    return { timeline, makespan: at };
  });

const nameAt = (
  { timeline }: { readonly timeline: readonly (readonly [number, number, string, number])[] },
  tick: number,
) => timeline.find(([from, to]) => from <= tick && tick < to)?.[2] ?? null;

test('two runs differ at exactly the ticks at which another thread has the CPU', () => {
  fc.assert(
    fc.property(run, run, (a, b) => {
      const stretches = differencesOf(a, b);
      for (let tick = 0; tick < Math.max(a.makespan, b.makespan); tick += 1) {
        const differs = stretches.some(({ from, to }) => from <= tick && tick < to);
        expect([tick, differs]).toEqual([tick, nameAt(a, tick) !== nameAt(b, tick)]);
      }
    }),
  );
});

test('a run does not differ from itself', () => {
  fc.assert(fc.property(run, (one) => expect(differencesOf(one, one)).toEqual([])));
});
