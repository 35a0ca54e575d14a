/** Strokes that can be taken back, and those that were. */
export interface History<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
}

export const STROKES_KEPT = 100;

export const noHistory: History<never> = { past: [], future: [] };

/** A stroke was made: `before` is what it can be taken back to. */
export const did = <T>({ past }: History<T>, before: T): History<T> => ({
  past: [...past, before].slice(-STROKES_KEPT),
  future: [],
});

/** One stroke back: what was there, or null where nothing was. */
export function undone<T>({ past, future }: History<T>, present: T): { history: History<T>; present: T } | null {
  const before = past.at(-1);
  return before === undefined
    ? null
    : { present: before, history: { past: past.slice(0, -1), future: [present, ...future] } };
}

export function redone<T>({ past, future }: History<T>, present: T): { history: History<T>; present: T } | null {
  const [after, ...rest] = future;
  return after === undefined ? null : { present: after, history: { past: [...past, present], future: rest } };
}
