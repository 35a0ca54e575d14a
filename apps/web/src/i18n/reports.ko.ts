import type { Like } from './like';
import type { reportsEn } from './reports.en';

export const reportsKo: Like<typeof reportsEn> = {};
