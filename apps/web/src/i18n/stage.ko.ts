import type { Like } from './like';
import type { stageEn } from './stage.en';

export const stageKo: Like<typeof stageEn> = {};
