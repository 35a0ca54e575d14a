import { type ClassroomSocket } from './seat';

/** Characters that may wait for one socket: some dozens of scenes of a large class. */
const WAITING_MAX = 1_000_000;

/**
 * Closes whoever reads more slowly than it is written to, before its unsent scenes fill the memory: one that answers
 * pings and reads nothing else would stay for ever. It comes back by itself, and is shown the newest scene alone.
 */
export function closeSlow(sockets: Iterable<Pick<ClassroomSocket, 'conn'>>): number {
  let closed = 0;
  for (const { conn } of sockets) {
    if (waitingFor(conn) <= WAITING_MAX) continue;
    conn.close(true);
    closed += 1;
  }
  return closed;
}

/** engine.io has no public figure for it. */
function waitingFor(conn: ClassroomSocket['conn']): number {
  const packets: unknown = Reflect.get(conn, 'writeBuffer');
  if (!Array.isArray(packets)) return 0;
  return packets.reduce(
    (sum: number, { data }: { data?: unknown }) => sum + (typeof data === 'string' ? data.length : 0),
    0,
  );
}
