import type { Answer, Kind, Truth } from './kind';
import type { Mark } from './mark';
import { isRight } from './public-kinds';

/**
 * How the places of an answer stand beside the stated truth: `judged` by it one by one; all `accepted`, though the
 * stated rules give something else; or `compared` alone, since the mark is not known yet or is by another reading of the
 * rules left open.
 */
export type Standing = 'judged' | 'accepted' | 'compared';

/** Of an answer to that question with its mark; marks of weight 0 count here, as they are told like all others. */
export function standingOf<K extends Kind>(truth: Truth<K>, answer: Answer<K>, mark: Mark | null): Standing {
  if (mark === null || isRight(truth, answer)) return 'judged';
  if (isAllEarned(mark)) return 'accepted';
  return mark.openAs ? 'compared' : 'judged';
}

const isAllEarned = (mark: Mark) =>
  mark.finding === null && (mark.parts ?? [mark]).every(({ earned, possible }) => earned === possible);

/** Whether a place is right that is the `same` as in the stated truth or not; undefined where that is not to be said. */
export function placeIsRight(standing: Standing, same: boolean): boolean | undefined {
  switch (standing) {
    case 'judged':
      return same;
    case 'accepted':
      return true;
    case 'compared':
      return same || undefined;
  }
}
