import type { Language } from '@timeslice/engine';
import type { messages } from './messages';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: (typeof messages)['en'];
  }
}
