import type { Tally } from '@timeslice/questions';

export const countsOf = ({ answers, counts }: Tally<'choice'>) => ({
  of: answers,
  each: new Map(counts.map(({ id, count }) => [id, count])),
});
