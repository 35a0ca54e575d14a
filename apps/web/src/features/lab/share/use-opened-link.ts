import { useEffect, useRef } from 'react';
import { openLink, type Opened } from './payload';

/** Opens the fragment with which the page was called, and any that is put there later; null: there was none. */
export function useOpenedLink(open: (opened: Opened | null) => void): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    let last = '';
    const read = () => {
      const fragment = location.hash.slice(1);
      last = fragment;
      if (fragment === '') return latest.current(null);
      openLink(fragment)
        .catch((): Opened => ({ ok: false, why: 'damaged' }))
        .then((opened) => {
          if (fragment === last) latest.current(opened);
        });
    };
    read();
    // the lab's own changes of the address make no such event
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
}
