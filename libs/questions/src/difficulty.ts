/** Of a drawn question, 1: small numbers, few processes; 3: larger ones and more of them. */
export const difficulties = [1, 2, 3] as const;
export type Difficulty = (typeof difficulties)[number];
