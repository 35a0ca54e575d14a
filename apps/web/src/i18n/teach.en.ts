export const teachEn = {} as const;
