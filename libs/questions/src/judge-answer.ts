import { diagnoser } from './diagnose';
import type { Answer, Kind } from './kind';
import type { Mark, Reading } from './mark';
import { markerOf } from './mark-answer';
import type { Pair } from './secret-kinds';

/** Marks an answer that fits the prompt and reads what it most likely comes of; keys and models are run once. */
export function judgeOf<K extends Kind>(pair: Pair<K>): (answer: Answer<K>) => Mark {
  const mark = markerOf(pair);
  const read = diagnoser(pair);
  return (answer) => withReadings(mark(answer), read(answer));
}

/** What the stated rules, rules left open, or the host call right in every part is right, whatever model expects it too. */
function withReadings(mark: Mark, readings: readonly Reading[]): Mark {
  const isRight = !mark.under && (mark.parts ?? [mark]).every(({ earned, possible }) => earned === possible);
  return { ...mark, readings: isRight ? [{ model: 'right', percent: 100 }] : [...readings] };
}
