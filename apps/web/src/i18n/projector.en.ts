export const projectorEn = {} as const;
