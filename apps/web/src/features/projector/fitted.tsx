'use client';

import { useLayoutEffect, useRef, type ReactNode } from 'react';

const least = 0.7; // of 4 vh: 2.8 vh, under which nothing is readable from the back
const step = 0.05;

interface FittedProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Takes the height that is left; text that is too long for it is set smaller, down to what can still be read. */
export function Fitted({ className, children }: FittedProps) {
  const frame = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const fit = () => {
      for (let scale = 1; scale >= least - step / 2; scale -= step) {
        element.style.setProperty('--fit', String(scale));
        if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1) return;
      }
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    fit();
    void document.fonts.ready.then(fit);
    return () => observer.disconnect();
  }, [children]);

  return (
    <div ref={frame} className={className === undefined ? 'wall-fitted' : `wall-fitted ${className}`}>
      {children}
    </div>
  );
}
