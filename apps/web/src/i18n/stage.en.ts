export const stageEn = {} as const;
