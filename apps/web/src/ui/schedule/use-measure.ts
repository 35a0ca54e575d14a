import { useLayoutEffect, useState, type RefObject } from 'react';

export interface Measure {
  readonly width: number;
  readonly height: number;
  /** Font size of the element. */
  readonly em: number;
}

/** Pixels of an element, kept right while it changes; `guess` until the first paint. */
export function useMeasure(
  ref: RefObject<HTMLElement | null>,
  guess: Measure = { width: 640, height: 0, em: 16 },
): Measure {
  const [measure, setMeasure] = useState(guess);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const look = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const em = parseFloat(getComputedStyle(element).fontSize);
      setMeasure((now) =>
        now.width === width && now.height === height && now.em === em ? now : { width, height, em },
      );
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    addEventListener('resize', look);
    look();
    return () => {
      observer.disconnect();
      removeEventListener('resize', look);
    };
  }, [ref]);
  return measure;
}
