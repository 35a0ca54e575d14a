import { type RefObject, useEffect, useRef } from 'react';

const editing = 'input, textarea, select, [role="grid"] *, [role="radiogroup"] *';

/** Moves the focus to the new heading when `place` changes, unless somebody is in the middle of typing or painting. */
export function useHeadingFocus(place: string): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  const shown = useRef(place);

  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    if (document.activeElement?.matches(editing)) return;
    content.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [place]);

  return content;
}
