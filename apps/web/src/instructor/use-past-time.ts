import { useFormatter } from 'use-intl';

/** Day and time of something that was (epoch ms), in the language of the page. */
export function usePastTime(): (at: number) => string {
  const format = useFormatter();
  return (at) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
}
