import { useSyncExternalStore } from 'react';

/** The pages are exported without an address: `undefined` until the browser's own is known. */
export function useQueryValue(name: string): string | null | undefined {
  return useSyncExternalStore(
    never,
    () => new URLSearchParams(location.search).get(name),
    () => undefined,
  );
}

/** What stands behind the `#`, which browsers send to nobody. */
export function useFragment(): string | undefined {
  return useSyncExternalStore(
    onFragment,
    () => location.hash.slice(1),
    () => undefined,
  );
}

const never = () => () => {};

function onFragment(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** `https://host`, as this browser sees it; empty until it is known. */
export function useOrigin(): string {
  return useSyncExternalStore(
    never,
    () => location.origin,
    () => '',
  );
}
