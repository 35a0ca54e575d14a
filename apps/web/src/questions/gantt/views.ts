import { useSyncExternalStore } from 'react';

/** Three ways to draw the same: `matrix` needs the room of a tablet or more. */
export type View = 'strip' | 'matrix' | 'list';

const wide = '(min-width: 768px)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(wide);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

const useIsWide = () =>
  useSyncExternalStore(
    subscribe,
    () => matchMedia(wide).matches,
    () => false,
  );

/** The views that there is room for, and the one that was chosen, or else fits best. */
export function useView(chosen: View | null): { readonly view: View; readonly views: readonly View[] } {
  const views: readonly View[] = useIsWide() ? ['matrix', 'strip', 'list'] : ['strip', 'list'];
  const [best = 'strip'] = views;
  return { views, view: chosen !== null && views.includes(chosen) ? chosen : best };
}
