import { useEffect } from 'react';

/** Keeps the screen on while this is shown and looked at, where the browser can; asks again on return and on a tap. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | null = null;
    let left = false;
    const hold = async () => {
      if (left || document.visibilityState !== 'visible' || held?.released === false) return;
      const lock = await navigator.wakeLock.request('screen').catch(() => null); // refused: low battery, no gesture yet
      if (left) await lock?.release();
      else held = lock;
    };
    const ask = () => void hold();
    ask();
    document.addEventListener('visibilitychange', ask);
    document.addEventListener('pointerup', ask);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', ask);
      document.removeEventListener('pointerup', ask);
      void held?.release();
    };
  }, []);
}
