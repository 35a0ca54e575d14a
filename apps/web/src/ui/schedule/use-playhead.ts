import { useEffect, useState } from 'react';

/** Where a reveal stands: at a tick, or on its way since a moment of the server's clock. */
export interface Cursor {
  readonly at: number;
  readonly playing: {
    readonly from: number;
    readonly to: number;
    readonly startedAt: number; // epoch ms of the server
    readonly ticksPerSecond: number;
  } | null;
}

export function tickAt({ at, playing }: Cursor, now: number): number {
  if (!playing) return at;
  const gone = (Math.max(0, now - playing.startedAt) / 1000) * playing.ticksPerSecond;
  return Math.min(playing.from + gone, playing.to);
}

/** The tick now, between two ticks while it plays; `serverNow` gives the server's epoch ms and may change its identity. */
export function usePlayhead(cursor: Cursor, serverNow: () => number): number {
  const [moment, setMoment] = useState<number | null>(null);
  const { playing } = cursor;

  useEffect(() => {
    if (!playing) return;
    let frame = requestAnimationFrame(function next() {
      const now = serverNow();
      setMoment(now);
      const ended = tickAt({ at: playing.to, playing }, now) >= playing.to;
      if (!ended) frame = requestAnimationFrame(next);
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, serverNow]);

  return playing ? tickAt(cursor, moment ?? playing.startedAt) : cursor.at;
}
