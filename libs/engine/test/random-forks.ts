import fc from 'fast-check';
import type { ForkStatement } from '../src/memory/fork-program';

const name = fc.constantFrom('x', 'y');

/** Bodies of `main` over the globals x and y, with branches and loops. Some make too many processes. */
export const forkCode: fc.Arbitrary<ForkStatement[]> = fc.letrec<{ code: ForkStatement[]; statement: ForkStatement }>(
  (tie) => ({
    code: fc.array(tie('statement'), { maxLength: 4 }),
    statement: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      { arbitrary: fc.constant<ForkStatement>(['fork']), weight: 2 },
      { arbitrary: fc.tuple(fc.constant('print' as const), fc.constantFrom('a', 'b')), weight: 2 },
      { arbitrary: fc.tuple(fc.constant('print' as const), fc.constant('v'), name), weight: 1 },
      {
        arbitrary: fc.tuple(fc.constantFrom('set' as const, 'add' as const), name, fc.integer({ min: -9, max: 9 })),
        weight: 2,
      },
      { arbitrary: fc.constant<ForkStatement>(['wait']), weight: 2 },
      { arbitrary: fc.constant<ForkStatement>(['exit']), weight: 1 },
      {
        arbitrary: fc
          .record({ child: tie('code'), parent: tie('code') }, { requiredKeys: [] })
          .map((branches): ForkStatement => (branches.child || branches.parent ? ['fork', branches] : ['fork'])),
        weight: 3,
      },
      { arbitrary: fc.tuple(fc.constant('loop' as const), fc.integer({ min: 1, max: 3 }), tie('code')), weight: 1 },
    ),
  }),
).code;
