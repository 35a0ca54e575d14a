import { IDLE, SWITCH } from '@timeslice/questions';

const places = '123456789abc';

/**
 * The key that stands for each value: the number in its name where all threads have one of their own (P0 to P9), else 1
 * to 9 and A to C in their order. Idle is 0, or I where a process has that; a context switch is S.
 */
export function keysOf(values: readonly string[]): ReadonlyMap<string, string> {
  const threads = values.filter((value) => value !== IDLE && value !== SWITCH);
  const numbers = threads.map((thread) => /(?<!\d)\d$/.exec(thread)?.[0]);
  const byName = !numbers.includes(undefined) && new Set(numbers).size === threads.length;
  const keys = new Map<string, string>();
  threads.forEach((thread, place) => {
    const key = byName ? numbers[place] : places[place];
    if (key !== undefined) keys.set(thread, key);
  });
  if (values.includes(IDLE)) keys.set(IDLE, byName && numbers.includes('0') ? 'i' : '0');
  if (values.includes(SWITCH)) keys.set(SWITCH, 's');
  return keys;
}

/** The value that a key stands for; null where it is none of these. */
export function valueOfKey(key: string, values: readonly string[]): string | null {
  const pressed = key.toLowerCase();
  for (const [value, its] of keysOf(values)) if (its === pressed) return value;
  return null;
}

/** Under a Korean input method letters arrive as jamo: the place of the key tells what was meant. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  return /^[ㄱ-ㅎㅏ-ㅣ]$/.test(key) || key === 'Process' ? code.replace(/^(Key|Digit)/, '') : key;
}
