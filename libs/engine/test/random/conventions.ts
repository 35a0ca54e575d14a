import * as fc from 'fast-check';
import type { Conventions } from '../../src/scenario';

const values: { readonly [K in keyof Conventions]: fc.Arbitrary<Conventions[K]> } = {
  enqueueOrder: fc.shuffledSubarray(['arrival', 'io', 'expired'] as const, { minLength: 3 }),
  tie: fc.shuffledSubarray(['fifo', 'arrival', 'id'] as const, { minLength: 1 }),
  runningWinsTies: fc.boolean(),
  preemptedPlace: fc.constantFrom('tail', 'head'),
  quantumOnPreempt: fc.constantFrom('fresh', 'remaining'),
  onExpiryEmpty: fc.constantFrom('continue', 'redispatch'),
  quantumClock: fc.constantFrom('dispatch', 'dispatch', 'global'),
  quantumAfterIo: fc.constantFrom('fresh', 'remaining'),
  ioReturn: fc.constantFrom('tail', 'head', 'preempts'),
  switchOnIo: fc.boolean(),
  priorityOrder: fc.constantFrom('low', 'high'),
  aging: fc.option(
    fc.record({
      every: fc.integer({ min: 1, max: 6 }),
      step: fc.integer({ min: 1, max: 2 }),
      floor: fc.integer({ min: 0, max: 5 }),
    }),
  ),
  srtfKey: fc.constantFrom('burst', 'total'),
  response: fc.constantFrom('first-run', 'first-slice-end', 'completion'),
  utilizationUntil: fc.oneof(fc.constant('last-completion' as const), fc.integer({ min: 1, max: 40 })),
  sjfEstimate: fc.option(fc.record({ alpha: fc.constantFrom(0, 0.1, 0.5, 1), first: fc.constantFrom(0, 2.5, 4) })),
};

/** Each convention given or not. */
export const someConventions: fc.Arbitrary<Partial<Conventions>> = fc.record(values, { requiredKeys: [] });
