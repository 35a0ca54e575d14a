const letters = 'ABCDEFGH';

/** What an option is called aloud: A for the first, and so on. */
export const letterAt = (place: number): string => letters[place] ?? String(place + 1);

/** The option that a key stands for; null where it is none of these. */
export function optionOfKey(key: string, options: readonly { readonly id: string }[]): string | null {
  if (key.length !== 1) return null;
  return options[letters.indexOf(key.toUpperCase())]?.id ?? null;
}
