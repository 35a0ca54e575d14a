import { useState } from 'react';
import { type Speed, ticksPerSecondAtOne, type Transport } from '../../ui/transport-bar';
import { type Cursor, usePlayhead } from '../../ui/schedule/use-playhead';

interface Range {
  readonly from: number;
  readonly to: number;
  /** Ticks at which something happens. */
  readonly stops: readonly number[];
}

const now = () => Date.now();

/** A reveal that this device moves by itself. */
export function useSoloTransport({ from, to, stops }: Range): Transport {
  const [cursor, move] = useState<Cursor>({ at: from, playing: null });
  const [speed, chooseSpeed] = useState<Speed>('1');
  const tick = usePlayhead(cursor, now);
  const playing = cursor.playing !== null && tick < to;
  const at = Math.floor(tick);
  const seek = (tick: number) => move({ at: Math.min(Math.max(tick, from), to), playing: null });
  const play = (at: Speed) => {
    const start = tick >= to ? from : tick;
    const ticksPerSecond = Number(at) * ticksPerSecondAtOne;
    move({ at: start, playing: { from: start, to, startedAt: now(), ticksPerSecond } });
  };
  return {
    tick,
    playing,
    speed,
    setSpeed: (next) => {
      chooseSpeed(next);
      if (playing) play(next);
    },
    toggle: () => (playing ? seek(at) : play(speed)),
    pause: () => seek(at),
    step: (by) =>
      seek(by === 1 ? (stops.find((stop) => stop > at) ?? to) : (stops.findLast((stop) => stop < at) ?? from)),
    seek,
  };
}
