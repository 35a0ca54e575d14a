import type { Bilingual } from '@timeslice/engine';
import { useLocale } from 'use-intl';

/** For texts that come with the data (engine, lessons) and not from a catalogue. */
export function useText(): (text: Bilingual) => string {
  const locale = useLocale();
  return (text) => text[locale];
}
