import type { Like } from './like';
import type { playEn } from './play.en';

export const playKo: Like<typeof playEn> = {};
