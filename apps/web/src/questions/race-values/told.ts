import type { Final, Shown } from '@timeslice/questions';
import { finalsBy } from '../takes-at';

/** What is known of a value: possible, impossible, or nothing yet. */
export type Known = 'possible' | 'impossible' | null;

/** What a reveal has told of every value by then: an order that gives it was seen, or all orders are through. */
export function knownAt({ takes, right }: Shown<'race-values'>, tick: number): (choice: Final) => Known {
  const seen = finalsBy(takes, tick);
  const isOver = right !== null && takes.every(({ to }) => to !== null && to <= tick);
  return (choice) => {
    if (seen.includes(choice)) return 'possible';
    if (!isOver) return null;
    return right.includes(choice) ? 'possible' : 'impossible';
  };
}
