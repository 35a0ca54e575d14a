import type { Language } from '@timeslice/engine';
import { phrasesOfFiles } from './of-files';
import { phrasesOfQuestions } from './of-questions';
import { grouped, saidBy } from './phrase';

const phrases = [...phrasesOfFiles, ...phrasesOfQuestions];

/** What is allowed, after a colon. The libraries speak English; lists of names and numbers stand as they are. */
export const allowedPhrase = (allowed: string, language: Language): string =>
  language === 'en' ? allowed : (saidBy(phrases, allowed) ?? allowed);

/** What is allowed, standing alone. */
export function allowedText(allowed: string, language: Language): string {
  if (language === 'ko') return saidBy(phrases, allowed) ?? `가능한 값: ${allowed}`;
  const text = allowed.replace(/\d{5,}/g, grouped);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
