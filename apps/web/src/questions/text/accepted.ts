import type { ClassProps } from '../kind-screens';

/** What is known to be right; null before it is told. */
export const acceptedIn = ({ shown, until }: Pick<ClassProps<'text'>, 'shown' | 'until'>): readonly string[] | null =>
  shown === null || shown.sample === null || (until !== undefined && until < 1) ? null : shown.accepted;
