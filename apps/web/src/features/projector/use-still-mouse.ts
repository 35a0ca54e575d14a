import { useEffect, useState } from 'react';

const stillAfter = 3_000; // ms

/** True once the mouse has not moved for three seconds: then neither it nor a menu is in the way. */
export function useStillMouse(): boolean {
  const [still, setStill] = useState(true);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      setStill(false);
      clearTimeout(timer);
      timer = setTimeout(() => setStill(true), stillAfter);
    };
    addEventListener('pointermove', moved);
    addEventListener('focusin', moved);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', moved);
      removeEventListener('focusin', moved);
    };
  }, []);
  return still;
}
