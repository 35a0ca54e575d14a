import type { Like } from './like';
import type { joinEn } from './join.en';

export const joinKo: Like<typeof joinEn> = {};
