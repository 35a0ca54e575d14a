import { expect, test } from '@jest/globals';
import { type Answer, type Marking, placeIsRight, standingOf } from './index';
import { build, markOf, truthOf } from './keys';
import { meeting } from '../test/meeting';

type Queue = readonly string[];
const queue = (threads: Queue): Answer<'queue-at'> => ({ kind: 'queue-at', queue: [...threads] });

/** The queue after everything at 2: P3 before P1, as P2 runs. */
function standing(threads: Queue, marking: Marking = {}) {
  const built = build<'queue-at'>({ ask: { kind: 'queue-at', at: 2 }, scenario: meeting, marking });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const answer = queue(threads);
  const mark = markOf(built.pair, answer);
  return { is: standingOf(truthOf(built.pair), answer, mark), mark };
}

test('[MRK6] what is right by the stated rules, and what is wrong, is judged place by place', () => {
  expect(standing(['P3', 'P1']).is).toBe('judged');
  expect(standing(['P3']).is).toBe('judged');
});

test('[MRK6] what another accepted convention, a rule left open or the host makes right is accepted as a whole', () => {
  expect(standing(['P1', 'P3']).is).toBe('accepted');
  expect(standing(['P1', 'P3'], { open: ['enqueueOrder'] }).is).toBe('accepted');
  expect(standing(['P1'], { accept: [queue(['P1'])] }).is).toBe('accepted');
});

test('[MRK6] what is best by another reading of the rules left open, and not all right, is compared alone', () => {
  expect(standing(['P1', 'P3', 'P2'], { open: ['enqueueOrder'] }).is).toBe('compared');
  expect(standing(['P3', 'P1', 'P2'], { open: ['enqueueOrder'] }).is).toBe('judged');
});

test('[MRK4] where another reading of the rules left open is followed, the mark says which', () => {
  expect(standing(['P1', 'P3'], { open: ['enqueueOrder'] }).mark.openAs?.en).toMatch(/the expired process, arrivals/);
  expect(standing(['P3', 'P1'], { open: ['enqueueOrder'] }).mark.openAs).toBeUndefined();
});

test('[MRK6] a part that is told and not counted is judged where it is wrong', () => {
  const { is, mark } = standing(['P1', 'P3'], { weights: { order: 0 } });
  expect(mark).toMatchObject({ finding: null, earned: mark.possible });
  expect(is).toBe('judged');
});

test('[MRK6] before the mark is known a place may be right and is never wrong', () => {
  expect([true, false].map((same) => placeIsRight('judged', same))).toEqual([true, false]);
  expect([true, false].map((same) => placeIsRight('accepted', same))).toEqual([true, true]);
  expect([true, false].map((same) => placeIsRight('compared', same))).toEqual([true, undefined]);
});
