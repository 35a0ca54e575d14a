'use client';

import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { cx } from '../../ui/cx';

const least = 0.7; // of `--stage-body`: `--stage-min`, under which nothing is readable from the back
const step = 0.05;

interface Props {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A page of the wall. Its texts are as large as the height of the screen asks for; where they are too long for it, all
 * are set smaller, down to what can still be read.
 */
export function WallPage({ className, children }: Props) {
  const page = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const frames = [...element.querySelectorAll('.wall-fitted')];
    let scale = largest(element);
    const setSmaller = () => {
      while (scale > least && [element, ...frames].some(overflows)) {
        scale = Math.max(least, scale - step);
        element.style.setProperty('--fit', scale.toFixed(2));
      }
    };
    const fit = () => {
      scale = largest(element);
      element.style.setProperty('--fit', scale.toFixed(2));
      setSmaller();
    };
    // charts draw themselves anew in their new size: what is in a frame grows without the page, and only then
    const observer = new ResizeObserver((entries) =>
      entries.some(({ target }) => target === element) ? fit() : setSmaller(),
    );
    observer.observe(element);
    // a part with a fixed room does not grow with what is in it
    for (const frame of frames)
      for (const part of frame.querySelectorAll(':scope > *, :scope > * > *')) observer.observe(part);
    fit();
    void document.fonts.ready.then(fit);
    return () => observer.disconnect();
  }, [children]);

  return (
    <main ref={page} className={cx('wall-page', className)}>
      {children}
    </main>
  );
}

/** Takes the height that is left on a page; what has no room in it makes the page set its texts smaller. */
export const Fitted = ({ className, children }: Props) => (
  <div className={cx('wall-fitted', className)}>{children}</div>
);

/** Where the width says how large texts are (`--wall-unit`), the height may have room for more. */
const largest = (page: Element) => Math.max(1, (0.04 * innerHeight) / parseFloat(getComputedStyle(page).fontSize));

/** Whether something of it has no room. */
const overflows = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1;
