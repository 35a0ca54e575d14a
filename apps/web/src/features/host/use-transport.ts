import { useCallback, useRef, useState } from 'react';
import type { HostScene, SceneIn } from '@timeslice/contract';
import type { Asked } from '../../live/use-classroom';
import { useReveal } from '../../live/use-reveal';
import { type Speed, speeds, ticksPerSecondAtOne, type Transport } from '../../ui/transport-bar';

/** The speed of a reveal that plays already, when the control is opened anew. */
function speedOf(cursor: RevealScene['cursor']): Speed {
  if (cursor.state === 'paused') return '1';
  return speeds.find((speed) => Number(speed) * ticksPerSecondAtOne === cursor.ticksPerSecond) ?? '1';
}

type RevealScene = SceneIn<HostScene, 'reveal'>;

interface Moves {
  readonly serverNow: () => number;
  readonly act: (asked: Asked) => Promise<boolean>;
}

export function useTransport({ cursor, range }: RevealScene, { serverNow, act }: Moves): Transport {
  const reveal = useReveal(cursor, serverNow);
  const [speed, chooseSpeed] = useState<Speed>(() => speedOf(cursor));
  const seek = useLatestOnly(
    useCallback(
      (tick: number) => act({ type: 'seek', tick: Math.min(Math.max(tick, range.from), range.to) }),
      [act, range.from, range.to],
    ),
  );
  const play = (at: Speed) => void act({ type: 'play', ticksPerSecond: Number(at) * ticksPerSecondAtOne });
  const pause = () => void act({ type: 'pause' });
  return {
    ...reveal,
    speed,
    setSpeed: (next) => {
      chooseSpeed(next);
      if (reveal.playing) play(next);
    },
    toggle: () => (reveal.playing ? pause() : play(speed)),
    pause,
    step: (by) => void act({ type: 'step', by }),
    seek,
  };
}

/** While one is under way only the latest of those that came meanwhile follows it: a dragged thumb asks many times. */
function useLatestOnly<T>(send: (value: T) => Promise<unknown>): (value: T) => void {
  const busy = useRef(false);
  const waiting = useRef<{ readonly value: T } | null>(null);
  return useCallback(
    async (value: T) => {
      waiting.current = { value };
      if (busy.current) return;
      busy.current = true;
      while (waiting.current) {
        const next: { readonly value: T } = waiting.current;
        waiting.current = null;
        await send(next.value);
      }
      busy.current = false;
    },
    [send],
  );
}
