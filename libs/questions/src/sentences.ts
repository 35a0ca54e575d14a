import type { Bilingual } from '@timeslice/engine';

export const atTick = (at: number, sentence: Bilingual): Bilingual => ({
  ko: `t = ${at}: ${sentence.ko}`,
  en: `t = ${at}: ${sentence.en}`,
});
