export const joinEn = {} as const;
