import { createContext, useContext } from 'react';

/** Who looks at an answer: the one who gave it, or somebody else (an instructor with a report). */
export type Whose = 'mine' | 'theirs';

export const WhoseAnswer = createContext<Whose>('mine');
export const useWhose = (): Whose => useContext(WhoseAnswer);
