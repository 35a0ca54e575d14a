import type { Like } from './like';
import type { questionsEn } from './questions.en';

export const questionsKo: Like<typeof questionsEn> = {};
