import { z } from 'zod';
import { answer } from './public-kinds';

/** The conventions that a question may leave open: then every schedule that one of their values allows is right. */
export const openable = [
  'enqueueOrder',
  'tie',
  'runningWinsTies',
  'preemptedPlace',
  'quantumOnPreempt',
  'onExpiryEmpty',
  'quantumAfterIo',
  'ioReturn',
  'priorityOrder',
] as const;
export type Openable = (typeof openable)[number];

/** How a question is marked, where that is not what its kind does by itself. */
export const marking = z.strictObject({
  /** Part of the mark -> weight; 0: told and not counted. Parts not named keep their own. */
  weights: z.record(z.string().max(32), z.int().min(0).max(100)).optional(),
  /** At most three: every combination is run. */
  open: z.array(z.enum(openable)).max(3).optional(),
  /** Answers that are right besides the key. */
  accept: z.array(answer).max(50).optional(),
});
export type Marking = z.output<typeof marking>;
