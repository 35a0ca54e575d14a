/** How picked answers are told apart aloud: A, B, ... from 0. */
export const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);
