/** A part of a recording; ticks. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const LEAST = 10;

/** Half as long, with `here` as near to its middle as can be. */
export function closer({ from, to }: Window, here: number): Window {
  const length = Math.max(LEAST, Math.floor((to - from) / 2));
  const start = Math.round(Math.min(Math.max(here - length / 2, from), to - length));
  return { from: start, to: start + length };
}

/** Twice as long, as far as the recording goes. */
export function further({ from, to }: Window, all: Window): Window {
  const half = (to - from) / 2;
  return within({ from: Math.floor(from - half), to: Math.ceil(to + half) }, all);
}

/** Half of its length earlier or later. */
export function shifted({ from, to }: Window, by: -1 | 1, all: Window): Window {
  const step = by * Math.max(1, Math.floor((to - from) / 2));
  return within({ from: from + step, to: to + step }, all);
}

/** Pushed back into the recording, and cut where it is longer. */
function within({ from, to }: Window, all: Window): Window {
  const length = Math.min(to - from, all.to - all.from);
  const start = Math.min(Math.max(from, all.from), all.to - length);
  return { from: start, to: start + length };
}
