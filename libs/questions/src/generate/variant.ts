import type { Question } from '../secret-kinds';

/** PLACEHOLDER until the generators are here. */
export const variantOf = (question: Question, seed: number): Question | null => (seed === 0 ? question : null);
