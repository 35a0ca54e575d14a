import { normalised } from '@timeslice/questions';
import type { ClassProps } from '../kind-screens';

/** What is known to be right; null before it is told. */
export function acceptedIn({ shown, until }: Pick<ClassProps<'text'>, 'shown' | 'until'>): readonly string[] | null {
  if (shown === null || shown.sample === null || (until !== undefined && until < 1)) return null;
  return 'accepted' in shown
    ? (shown.accepted as readonly string[])
    : [shown.sample.ko, shown.sample.en].map(normalised);
}
