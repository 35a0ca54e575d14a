import { useSyncExternalStore } from 'react';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** A choice of this visitor that outlives the visit: kept in a cookie for a year, the same in every component. */
export interface Preference<T extends string> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

function readCookie(name: string): string | undefined {
  const entry = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return entry?.slice(name.length + 1);
}

export function createPreference<T extends string>(
  name: string,
  values: readonly T[],
  otherwise: () => T,
): Preference<T> {
  const listeners = new Set<() => void>();
  let chosen: T | undefined;

  return {
    get() {
      const stored = readCookie(name);
      return chosen ?? values.find((value) => value === stored) ?? otherwise();
    },
    set(value) {
      chosen = value;
      document.cookie = `${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** `exported` is the value that the pages were exported with: React needs it again for the first render. */
export function usePreference<T extends string>(preference: Preference<T>, exported: T): T {
  return useSyncExternalStore(preference.subscribe, preference.get, () => exported);
}
