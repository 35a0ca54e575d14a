import { enqueueKinds, tieKeys, type Conventions, type EnqueueKind, type TieKey } from '@timeslice/engine';
import type { Convention } from './concerns';

/** Conventions that are one of a few; the others have fields of their own. */
export type Choice = Exclude<Convention, 'aging' | 'sjfEstimate' | 'utilizationUntil'>;

const permutations = <T>(items: readonly T[]): T[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((item, n) => permutations(items.toSpliced(n, 1)).map((rest) => [item, ...rest]));

/** Every order of one or more of the keys in which none follows `id`, which leaves no tie. */
const tieOrders = permutations(tieKeys)
  .flatMap((order) => order.map((_, n) => order.slice(0, n + 1)))
  .filter((order) => !order.slice(0, -1).includes('id'))
  .filter((order, n, all) => all.findIndex((other) => other.join() === order.join()) === n)
  .toSorted((a, b) => a.length - b.length);

/** All values of a choice, the default first. */
export const choices: { readonly [C in Choice]: readonly Conventions[C][] } = {
  enqueueOrder: permutations<EnqueueKind>(enqueueKinds),
  tie: [['fifo', 'id'], ...tieOrders.filter((order) => order.join() !== 'fifo,id')] satisfies TieKey[][],
  runningWinsTies: [true, false],
  preemptedPlace: ['tail', 'head'],
  quantumOnPreempt: ['fresh', 'remaining'],
  onExpiryEmpty: ['continue', 'redispatch'],
  quantumClock: ['dispatch', 'global'],
  quantumAfterIo: ['fresh', 'remaining'],
  ioReturn: ['tail', 'head', 'preempts'],
  switchOnIo: [true, false],
  priorityOrder: ['low', 'high'],
  srtfKey: ['burst', 'total'],
  response: ['first-run', 'first-slice-end', 'completion'],
};

/** A value as the key of an option in a list. */
export const keyOf = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value));

export const isChoice = (key: Convention): key is Choice => Object.hasOwn(choices, key);
