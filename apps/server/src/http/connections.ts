import { readdirSync, readFileSync } from 'node:fs';
import { type Server } from 'node:http';

/** Files and connections of the database, pages that are read, dumps that are written. */
const KEPT = 100;
/** Of these, how many connections may be open that are only told to try again, and how long before they ask. */
const TURNED_AWAY = 16;
const SILENT_MS = 1_000;
const LOG_EVERY_MS = 10_000;

const PROBES = '/api/health/';
const BUSY = JSON.stringify({ code: 'busy', message: 'All connections are taken: try again in a moment.' });
const BUSY_HEADERS = { 'Content-Type': 'application/json', 'Content-Length': BUSY.length, 'Retry-After': 2 };

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
  /** For each that is turned away. */
  readonly onRefused: () => void;
  /** Now and then while that happens. */
  readonly onFull: () => void;
}

/**
 * Who is inside goes on; who comes beyond that is told to try again, and only a health probe is answered. Beyond the
 * places for that, and where nothing is asked at once, connections are hung up on. After whatever else answers requests.
 */
export function limitConnections(server: Server, { max, onRefused, onFull }: Limiting): void {
  server.maxConnections = max + TURNED_AWAY;
  const beyond = new WeakSet<object>();
  let open = 0;
  let toldAt = -Infinity;
  const full = () => {
    if (performance.now() - toldAt < LOG_EVERY_MS) return;
    toldAt = performance.now();
    onFull();
  };
  const refused = () => {
    onRefused();
    full();
  };
  server.on('drop', refused);
  server.on('connection', (socket) => {
    open += 1;
    socket.once('close', () => (open -= 1));
    if (open <= max) return;
    beyond.add(socket);
    socket.setTimeout(SILENT_MS, () => socket.destroy());
    full();
  });

  const [answering, upgrading] = (['request', 'upgrade'] as const).map((event) => {
    const listeners = server.listeners(event);
    server.removeAllListeners(event);
    return (...given: unknown[]) => listeners.forEach((listener) => void Reflect.apply(listener, server, given));
  });
  server.on('request', (request, response) => {
    if (beyond.has(request.socket)) {
      response.setHeader('Connection', 'close');
      if (request.url?.startsWith(PROBES) !== true) {
        refused();
        return void response.writeHead(503, BUSY_HEADERS).end(BUSY);
      }
      // It has asked, and what it asks may take a while.
      request.socket.setTimeout(0);
    }
    answering?.(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    if (!beyond.has(request.socket)) return upgrading?.(request, socket, head);
    refused();
    const headers = Object.entries({ Connection: 'close', ...BUSY_HEADERS }).map((header) => header.join(': '));
    // Node listens no more; who is gone already would end the process.
    socket.on('error', () => {});
    socket.end(['HTTP/1.1 503 Service Unavailable', ...headers, '', BUSY].join('\r\n'));
  });
}
