import { languages, type Language } from '@timeslice/engine';
import { createPreference } from '../preferences/preference';

export const language = createPreference<Language>('language', languages, () =>
  navigator.language.toLowerCase().startsWith('ko') ? 'ko' : 'en',
);
