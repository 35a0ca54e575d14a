import { type Clock } from './clock';
import { type ClassroomSocket } from './seat';

const SLICE_MS = 50;

/**
 * Closes all sockets within so many ms, a slice at a time. The connection is closed and not the socket: after that a
 * client comes back by itself, a random while later.
 */
export async function closeInSlices(all: () => ClassroomSocket[], ms: number, clock: Clock): Promise<void> {
  const until = clock.now() + ms;
  for (let rest = all(); rest.length > 0; rest = all()) {
    const slices = Math.max(1, Math.ceil((until - clock.now()) / SLICE_MS));
    const gone = rest.slice(0, Math.ceil(rest.length / slices)).map(closeAcknowledged);
    const pause = new Promise<void>((resolve) => clock.after(SLICE_MS, resolve));
    if (slices === 1) return void (await Promise.race([Promise.all(gone), pause]));
    await pause;
  }
}

/** What it has asked for is stored and acknowledged first. */
async function closeAcknowledged(socket: ClassroomSocket): Promise<void> {
  await socket.data.seat?.classroom.live.look(() => null).catch(() => null);
  socket.conn.close();
}
