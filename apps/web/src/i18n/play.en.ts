export const playEn = {} as const;
