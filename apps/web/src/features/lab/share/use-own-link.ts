import { useEffect } from 'react';
import { linkOf, type Shared } from './payload';

const QUIET_MS = 300;

/**
 * Keeps the fragment of the address what is on the screen, so that a copied address, a bookmark and a reload bring it
 * back. Null leaves it as it is, e.g. while what is on the screen cannot run.
 */
export function useOwnLink(shared: Shared | null): void {
  useEffect(() => {
    if (!shared) return;
    let isOvertaken = false;
    const timer = setTimeout(() => {
      void linkOf(shared).then((fragment) => {
        if (isOvertaken || fragment === location.hash.slice(1)) return;
        history.replaceState(history.state, '', `#${fragment}`);
      });
    }, QUIET_MS);
    return () => {
      isOvertaken = true;
      clearTimeout(timer);
    };
  }, [shared]);
}
