import type { Language } from '@timeslice/engine';
import type { labEn } from './lab.en';
import type { messages } from './messages';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    /** `lab` is there below `LabLanguage` only. */
    Messages: (typeof messages)['en'] & { lab: typeof labEn };
  }
}
