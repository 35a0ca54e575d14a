import type { Language } from '@timeslice/engine';

/** The language that the pages are exported in; the boot script and the provider put the visitor's own in its place. */
export const exportedLanguage: Language = 'ko';
