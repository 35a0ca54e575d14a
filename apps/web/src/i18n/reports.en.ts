export const reportsEn = {} as const;
