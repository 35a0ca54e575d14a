import type { Like } from './like';
import type { accountEn } from './account.en';

export const accountKo: Like<typeof accountEn> = {};
