import { useMemo } from 'react';
import type { Cursor } from '@timeslice/contract';
import { usePlayhead, type Cursor as Playhead } from '../ui/schedule/use-playhead';

export interface Reveal {
  /** Where the playhead is; between two ticks while it plays. */
  readonly tick: number;
  readonly playing: boolean;
}

/** Where the reveal stands now, for the drawings: the same on every screen that knows the server's clock. */
export function useReveal(cursor: Cursor, serverNow: () => number): Reveal {
  const playhead = useMemo(() => playheadOf(cursor), [cursor]);
  const tick = usePlayhead(playhead, serverNow);
  const playing = cursor.state === 'playing' && tick < cursor.to;
  return { tick, playing };
}

function playheadOf(cursor: Cursor): Playhead {
  if (cursor.state === 'paused') return { at: cursor.at, playing: null };
  const { from, to, startedAt, ticksPerSecond } = cursor;
  return { at: from, playing: { from, to, startedAt, ticksPerSecond } };
}
