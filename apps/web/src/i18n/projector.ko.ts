import type { Like } from './like';
import type { projectorEn } from './projector.en';

export const projectorKo: Like<typeof projectorEn> = {};
