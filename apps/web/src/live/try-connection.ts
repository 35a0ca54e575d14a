import type { CheckToServer } from '@timeslice/contract';
import { io, type Socket } from 'socket.io-client';
import { type ClockSample, sampleOf } from './server-clock';

/** A connection that leads to no session. */
export type CheckSocket = Socket<Record<string, never>, CheckToServer>;

const CONNECT_MS = 12_000;
const ANSWER_MS = 5_000;

/** One transport alone; null where it does not get through. */
export function connectBy(transport: 'polling' | 'websocket', signal: AbortSignal): Promise<CheckSocket | null> {
  const socket: CheckSocket = io('/check', {
    transports: [transport],
    upgrade: false,
    forceNew: true,
    reconnection: false,
    timeout: CONNECT_MS,
  });
  signal.addEventListener('abort', () => socket.disconnect(), { once: true });
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', () => {
      socket.disconnect();
      resolve(null);
    });
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

export async function askTime(socket: CheckSocket): Promise<ClockSample | null> {
  const sent = Date.now();
  const now = await socket
    .timeout(ANSWER_MS)
    .emitWithAck('time')
    .catch(() => null);
  return now === null ? null : sampleOf(sent, now, Date.now());
}
