import { useEffect, useState } from 'react';

/** Whole seconds until `closesAt` (epoch ms, server time), rounded up; 0 from then on. Renders once a second. */
export function useSecondsLeft(closesAt: number, serverNow: () => number): number {
  const [, setTurn] = useState(0);
  const left = Math.max(0, closesAt - serverNow());

  useEffect(() => {
    const toNextSecond = left % 1_000 || 1_000;
    if (left === 0) return;
    const timer = setTimeout(() => setTurn((turn) => turn + 1), toNextSecond + 5);
    return () => clearTimeout(timer);
  });

  return Math.ceil(left / 1_000);
}
