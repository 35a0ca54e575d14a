import type { Like } from './like';
import type { hostEn } from './host.en';

export const hostKo: Like<typeof hostEn> = {};
