import { z } from 'zod';
import { conventionValues, type Openable, openable } from './open-rules';
import { answer } from './public-kinds';

/** One of the values that this convention may have. */
const valueOf = <C extends Openable>(convention: C) => {
  const values = conventionValues[convention];
  const isOne = (given: unknown) => values.some((one) => JSON.stringify(one) === JSON.stringify(given));
  const message = `one of ${values.map((one) => JSON.stringify(one)).join(', ')}`;
  return z.custom<(typeof values)[number]>(isOne, { message }).optional();
};

/** Conventions with other values than a scenario gives them; those that are not named stay. */
export const otherConventions = z.strictObject({
  enqueueOrder: valueOf('enqueueOrder'),
  tie: valueOf('tie'),
  runningWinsTies: valueOf('runningWinsTies'),
  preemptedPlace: valueOf('preemptedPlace'),
  quantumOnPreempt: valueOf('quantumOnPreempt'),
  onExpiryEmpty: valueOf('onExpiryEmpty'),
  quantumAfterIo: valueOf('quantumAfterIo'),
  ioReturn: valueOf('ioReturn'),
  priorityOrder: valueOf('priorityOrder'),
} satisfies Record<Openable, z.ZodType>);
export type OtherConventions = z.output<typeof otherConventions>;

/** How a lesson has a question marked, where that is not what its kind does by itself. */
export const lessonMarking = z.strictObject({
  /** Part of the mark -> weight; 0: told and not counted. Parts not named keep their own. */
  weights: z.record(z.string().max(32), z.int().min(0).max(100)).optional(),
  /** At most three: every combination is run. */
  open: z.array(z.enum(openable)).max(3).optional(),
  /** Answers that are right besides the key. */
  accept: z.array(answer).max(50).optional(),
});

/** How a question is marked: as its lesson says, and by what its host changed since. */
export const marking = lessonMarking.extend({
  /** The right answer instead of the one that the author wrote. */
  key: answer.optional(),
  /** The run is made, and the key worked out, under these conventions instead of the scenario's. */
  conventions: otherConventions.optional(),
});
export type Marking = z.output<typeof marking>;
