import { useEffect, useState } from 'react';

const TIMER_MAX = 2 ** 31 - 1; // ms that a timer can wait

/** Whether a moment (epoch ms, server time; null: never) has passed. Renders when it does. */
export function useHasPassed(at: number | null, serverNow: () => number): boolean {
  const [, setTurn] = useState(0);
  const left = at === null ? Infinity : at - serverNow();

  useEffect(() => {
    if (left <= 0 || left === Infinity) return;
    const timer = setTimeout(() => setTurn((turn) => turn + 1), Math.min(left + 5, TIMER_MAX));
    return () => clearTimeout(timer);
  });

  return left <= 0;
}
