export const questionsEn = {} as const;
