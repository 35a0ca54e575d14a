import { createContext, useContext } from 'react';

/**
 * Whose answer is looked at: one's own, that of a student in a report, or nobody's, where the truth stands alone.
 */
export type Whose = 'mine' | 'theirs' | 'nobody';

export const WhoseAnswer = createContext<Whose>('mine');
export const useWhose = (): Whose => useContext(WhoseAnswer);

/** Whether several answers stand side by side on the wall, which leaves little room for each. */
export const SideBySide = createContext(false);
export const useSideBySide = (): boolean => useContext(SideBySide);
