import { IDLE } from '@timeslice/questions';

/** The choice that a key stands for: 1 to 9 in the order of the cards, 0 is idle. */
export function choiceOf(key: string, choices: readonly string[]): string | null {
  if (key === '0') return choices.includes(IDLE) ? IDLE : null;
  const place = Number(key);
  if (!/^[1-9]$/.test(key)) return null;
  return choices.filter((choice) => choice !== IDLE)[place - 1] ?? null;
}

/** The key of a choice, to be printed on its card. */
export function keyOf(choice: string, choices: readonly string[]): string | null {
  if (choice === IDLE) return '0';
  const place = choices.filter((one) => one !== IDLE).indexOf(choice) + 1;
  return place >= 1 && place <= 9 ? String(place) : null;
}
