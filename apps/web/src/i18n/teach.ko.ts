import type { Like } from './like';
import type { teachEn } from './teach.en';

export const teachKo: Like<typeof teachEn> = {};
