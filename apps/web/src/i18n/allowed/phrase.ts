/** What is allowed, as the libraries say it in English, and how that is said in Korean. */
export type Phrase = readonly [said: RegExp, say: (...parts: string[]) => string];

export const grouped = (digits: string | undefined) => Number(digits).toLocaleString('en-US');

export function saidBy(list: readonly Phrase[], text = ''): string | undefined {
  for (const [pattern, say] of list) {
    const parts = pattern.exec(text);
    if (parts) return say(...parts);
  }
  return undefined;
}
