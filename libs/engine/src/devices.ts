import { Heap } from './heap';
import type { Machine } from './scenario';
import type { ThreadRun } from './thread-run';

interface Request {
  readonly thread: ThreadRun;
  readonly ticks: number;
}

interface Device {
  /** Servers that are not busy; Infinity where every request is served at once. */
  free: number;
  readonly line: Request[];
  /** Index of the first request in `line` that waits. */
  first: number;
}

interface Service {
  readonly thread: ThreadRun;
  readonly device: Device;
  readonly end: number;
}

/** The device of a burst that names none. It is unlimited unless the machine says otherwise. */
export const DEFAULT_DEVICE = 'io';

/** The I/O devices: FIFO lines with k servers each. */
export class Devices {
  readonly #devices = new Map<string, Device>();
  readonly #busy = new Heap<Service>((a, b) => a.end - b.end || a.thread.index - b.thread.index);
  readonly #asked = new Set<Device>();

  constructor(devices: Machine['devices']) {
    this.#devices.set(DEFAULT_DEVICE, { free: Infinity, line: [], first: 0 });
    for (const [name, { servers }] of Object.entries(devices)) {
      this.#devices.set(name, { free: servers, line: [], first: 0 });
    }
  }

  request(name: string, request: Request): void {
    const device = this.#devices.get(name)!;
    device.line.push(request);
    this.#asked.add(device);
  }

  nextEnd(): number {
    return this.#busy.peek()?.end ?? Infinity;
  }

  /** The threads whose I/O ends at `now`, in file order; their servers are free. */
  finish(now: number): ThreadRun[] {
    const done: ThreadRun[] = [];
    while (this.nextEnd() === now) {
      const { thread, device } = this.#busy.pop()!;
      device.free++;
      if (device.first < device.line.length) this.#asked.add(device);
      done.push(thread);
    }
    return done;
  }

  /** Free servers begin with the requests that wait; once at the end of an instant. */
  serve(now: number): void {
    for (const device of this.#asked) {
      while (device.free > 0 && device.first < device.line.length) {
        const { thread, ticks } = device.line[device.first++]!;
        device.free--;
        this.#busy.push({ thread, device, end: now + ticks });
      }
      if (device.first === device.line.length) {
        device.line.length = 0;
        device.first = 0;
      }
    }
    this.#asked.clear();
  }
}
