import { Heap } from './heap';
import type { Machine } from './scenario';
import type { ThreadRun } from './thread-run';

interface Request {
  readonly thread: ThreadRun;
  readonly ticks: number;
}

interface Device {
  readonly name: string;
  /** Servers that are not busy; Infinity where every request is served at once. */
  free: number;
  /** Waiting requests, longest first from `first` on. */
  readonly line: Request[];
  first: number;
}

interface Service {
  readonly thread: ThreadRun;
  readonly device: Device;
  readonly end: number;
  cancelled: boolean;
}

/** The device of a burst that names none. It is unlimited unless the machine says otherwise. */
export const DEFAULT_DEVICE = 'io';

/** The I/O devices: FIFO lines with k servers each. */
export class Devices {
  private readonly devices: readonly Device[];
  private readonly busy = new Heap<Service>((a, b) => a.end - b.end || a.thread.index - b.thread.index);
  /** A device may begin to serve. */
  private asked = false;

  constructor(devices: Machine['devices']) {
    const all: Device[] = DEFAULT_DEVICE in devices ? [] : [newDevice(DEFAULT_DEVICE, Infinity)];
    for (const name in devices) all.push(newDevice(name, devices[name]!.servers));
    this.devices = all;
  }

  /** Is served at the end of the instant `now`, or waits in line. */
  request(name: string, thread: ThreadRun, ticks: number, now: number): void {
    const device = this.deviceOf(name);
    if (device.free === Infinity) {
      this.busy.push({ thread, device, end: now + ticks, cancelled: false });
      return;
    }
    device.line.push({ thread, ticks });
    this.asked = true;
  }

  nextEnd(): number {
    const { busy } = this;
    for (let first = busy.peek(); first !== undefined; first = busy.peek()) {
      if (!first.cancelled) return first.end;
      busy.pop();
    }
    return Infinity;
  }

  /** The threads whose I/O ends at `now`, in file order, are added to `done`; their servers are free. */
  finish(now: number, done: ThreadRun[]): void {
    while (this.nextEnd() === now) {
      const { thread, device } = this.busy.pop()!;
      this.leave(device);
      done.push(thread);
    }
  }

  /** Free servers begin with the requests that wait; once at the end of an instant. */
  serve(now: number): void {
    if (!this.asked) return;
    this.asked = false;
    for (const device of this.devices) {
      while (device.free > 0 && device.first < device.line.length) {
        const { thread, ticks } = device.line[device.first++]!;
        device.free--;
        this.busy.push({ thread, device, end: now + ticks, cancelled: false });
      }
      if (device.first === device.line.length && device.first > 0) {
        device.line.length = 0;
        device.first = 0;
      }
    }
  }

  /** A thread that has ended waits for nothing any more. */
  cancel(thread: ThreadRun): void {
    for (const device of this.devices) {
      const at = device.line.findIndex((request, index) => index >= device.first && request.thread === thread);
      if (at >= 0) device.line.splice(at, 1);
    }
    this.busy.each((service) => {
      if (service.thread !== thread || service.cancelled) return;
      service.cancelled = true;
      this.leave(service.device);
    });
  }

  copyFrom(other: Devices, copyOf: (thread: ThreadRun) => ThreadRun): void {
    this.asked = other.asked;
    for (const device of this.devices) {
      const { free, line, first } = other.deviceOf(device.name);
      device.free = free;
      for (const { thread, ticks } of line.slice(first)) device.line.push({ thread: copyOf(thread), ticks });
    }
    other.busy.each(({ thread, device, end, cancelled }) => {
      if (!cancelled) this.busy.push({ thread: copyOf(thread), device: this.deviceOf(device.name), end, cancelled });
    });
  }

  private deviceOf(name: string): Device {
    for (const device of this.devices) if (device.name === name) return device;
    throw new Error(`there is no device ${name}`);
  }

  private leave(device: Device): void {
    device.free++;
    if (device.first < device.line.length) this.asked = true;
  }
}

const newDevice = (name: string, free: number): Device => ({ name, free, line: [], first: 0 });
