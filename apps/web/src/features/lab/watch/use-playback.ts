import { useCallback, useMemo, useState } from 'react';
import { usePlayhead, type Cursor } from '../../../ui/schedule/use-playhead';

export const speeds = ['0.5', '1', '2', '4'] as const;
export type Speed = (typeof speeds)[number];

/** A run of this many ticks takes a minute at 1x; a shorter one goes a tick a second. */
const TICKS_PER_MINUTE = 60;

/** Where the playhead of the lab stands, and what moves it; one for all that is shown at a time. */
export interface Playback {
  /** Between two ticks while it plays. */
  readonly tick: number;
  readonly length: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly toggle: () => void;
  readonly seek: (tick: number) => void;
  /** To the next instant at which something happens, or the one before. */
  readonly step: (by: 1 | -1) => void;
}

const still = (at: number): Cursor => ({ at, playing: null });

/** @param instants the ticks at which something happens, in order */
export function usePlayback(length: number, instants: readonly number[]): Playback {
  const [cursor, setCursor] = useState<Cursor>(still(0));
  const [speed, chooseSpeed] = useState<Speed>('1');
  const bounded = useMemo((): Cursor => within(cursor, length), [cursor, length]);
  const tick = usePlayhead(bounded, Date.now);
  const playing = bounded.playing !== null && tick < bounded.playing.to;

  const seek = useCallback((to: number) => setCursor(still(Math.max(0, Math.min(to, length)))), [length]);
  const play = (from: number, at: Speed) =>
    setCursor({
      at: length,
      playing: {
        from,
        to: length,
        startedAt: Date.now(),
        ticksPerSecond: (Number(at) * Math.max(length, TICKS_PER_MINUTE)) / TICKS_PER_MINUTE,
      },
    });
  return {
    tick,
    length,
    playing,
    speed,
    setSpeed: (next) => {
      chooseSpeed(next);
      if (playing) play(tick, next);
    },
    toggle: () => (playing ? seek(Math.floor(tick)) : play(tick >= length ? 0 : tick, speed)),
    seek,
    step: (by) => {
      const at = Math.floor(tick);
      const next = by > 0 ? instants.find((instant) => instant > at) : instants.findLast((instant) => instant < tick);
      seek(next ?? (by > 0 ? length : 0));
    },
  };
}

/** A shorter run leaves no playhead behind its end. */
function within(cursor: Cursor, length: number): Cursor {
  if (cursor.playing === null) return cursor.at > length ? still(length) : cursor;
  return cursor.playing.from > length ? still(length) : { ...cursor, playing: { ...cursor.playing, to: length } };
}

/** The instants of one or several runs, in order. */
export function instantsOf(
  traces: readonly { readonly events: readonly { readonly at: number }[]; readonly makespan: number }[],
) {
  const all = new Set(traces.flatMap(({ events, makespan }) => [...events.map(({ at }) => at), makespan]));
  return [...all].sort((a, b) => a - b);
}
