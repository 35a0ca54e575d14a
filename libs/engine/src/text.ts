/** A sentence in every language of the product. */
export interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** "1 tick", "2 ticks". */
export const ticksText = (count: number) => (count === 1 ? '1 tick' : `${count} ticks`);
