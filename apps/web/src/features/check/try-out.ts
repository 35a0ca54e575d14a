import { CHECK_SECONDS } from '@timeslice/contract';
import { type ClockSample, offsetOf, withSample } from '../../live/server-clock';
import { askTime, connectBy } from '../../live/try-connection';
import type { Measured } from './findings';

const TRIPS = 5;
const EVERY_MS = 1_000;

export const tryAddress = (): Measured['address'] => ({
  secure: location.protocol === 'https:',
  local: /^(localhost|127\.|\[::1\])/.test(location.host),
});

export function tryStorage(): Measured['storage'] {
  const key = 'timeslice:check';
  try {
    localStorage.setItem(key, key);
    const works = localStorage.getItem(key) === key;
    localStorage.removeItem(key);
    return { works };
  } catch {
    return { works: false };
  }
}

/** Long polling alone, for a few round trips; the clock is told by the same ones. */
export async function tryPolling(
  signal: AbortSignal,
): Promise<{ readonly polling: Measured['polling']; readonly clock: Measured['clock'] }> {
  const socket = await connectBy('polling', signal);
  if (!socket) return { polling: { roundTrip: null }, clock: { offset: null } };
  let samples: readonly ClockSample[] = [];
  for (let n = 0; n < TRIPS; n++) {
    const sample = await askTime(socket);
    if (sample) samples = withSample(samples, sample);
  }
  socket.disconnect();
  const offset = samples.length === 0 ? null : Math.round(offsetOf(samples));
  return { polling: { roundTrip: fastest(samples) }, clock: { offset } };
}

/** A WebSocket alone, held for a minute and used all the while; `onHeld` is told the seconds. */
export async function tryWebSocket(
  signal: AbortSignal,
  onHeld: (seconds: number) => void,
): Promise<Measured['websocket']> {
  const socket = await connectBy('websocket', signal);
  if (!socket) return { held: 0, roundTrip: null };
  const since = performance.now();
  let held = 0;
  let samples: readonly ClockSample[] = [];
  while (held < CHECK_SECONDS && !signal.aborted) {
    const sample = await askTime(socket);
    if (!sample) break;
    samples = withSample(samples, sample);
    held = Math.min(CHECK_SECONDS, Math.floor((performance.now() - since) / 1_000));
    onHeld(held);
    await pause(EVERY_MS);
  }
  socket.disconnect();
  return { held, roundTrip: fastest(samples) };
}

const fastest = (samples: readonly ClockSample[]): number | null =>
  samples.length === 0 ? null : Math.round(Math.min(...samples.map(({ roundTrip }) => roundTrip)));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
