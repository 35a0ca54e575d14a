import { readdirSync, readFileSync } from 'node:fs';
import { type Server } from 'node:http';

/** Files and connections of the database, pages that are read, dumps that are written. */
const KEPT = 100;
const LOG_EVERY_MS = 10_000;

/**
 * How many connections this process can hold and still open what it needs for its work. Null where the system does not
 * say how many files may be open; it says so on Linux.
 */
export function connectionsMax(): number | null {
  try {
    const [, limit = ''] = /^Max open files\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return /^\d+$/.test(limit) ? Math.max(1, Number(limit) - readdirSync('/proc/self/fd').length - KEPT) : null;
  } catch {
    return null;
  }
}

export interface Limiting {
  readonly max: number;
  /** For each connection that is closed at once. */
  readonly onRefused: () => void;
  /** Now and then while that happens. */
  readonly onFull: () => void;
}

/** Who is inside goes on; whoever comes beyond that is hung up on, and tries again. */
export function limitConnections(server: Server, { max, onRefused, onFull }: Limiting): void {
  server.maxConnections = max;
  let toldAt = -Infinity;
  server.on('drop', () => {
    onRefused();
    if (performance.now() - toldAt < LOG_EVERY_MS) return;
    toldAt = performance.now();
    onFull();
  });
}
