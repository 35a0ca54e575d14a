import { useEffect } from 'react';

/** Keeps the screen on while it is looked at, where the browser can (https only). */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let left = false;
    const take = async () => {
      if (!('wakeLock' in navigator) || document.visibilityState === 'hidden') return;
      held = await navigator.wakeLock.request('screen').catch(() => null);
      if (left) void held?.release();
    };
    void take();
    document.addEventListener('visibilitychange', take);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', take);
      void held?.release();
    };
  }, []);
}
