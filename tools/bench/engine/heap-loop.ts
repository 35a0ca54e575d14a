import { randomFrom } from './random';

interface Event {
  readonly time: number;
  readonly id: number;
}

const DELAYS = 2 ** 16;

/**
 * What every result is divided by: the textbook event loop and nothing else. A binary heap holds one event of each of
 * `live` ids; the earliest is taken, and the next one of its id is put in, up to 2 x `live` ticks later.
 */
export class HeapLoop {
  private readonly heap: Event[] = [];
  private readonly delays: Int32Array;
  private taken = 0;

  constructor(live: number) {
    const random = randomFrom(live);
    this.delays = Int32Array.from({ length: DELAYS }, () => random(1, 2 * live));
    for (let id = 0; id < live; id++) this.push({ time: random(1, 2 * live), id });
  }

  /** Handles so many events; gives the time of the last one. */
  run(events: number): number {
    let now = 0;
    for (let count = 0; count < events; count++) {
      const { time, id } = this.pop();
      now = time;
      this.push({ time: time + this.delays[this.taken++ % DELAYS]!, id });
    }
    return now;
  }

  private push(event: Event): void {
    const { heap } = this;
    let at = heap.push(event) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(event, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = event;
  }

  private pop(): Event {
    const { heap } = this;
    const first = heap[0]!;
    const last = heap.pop()!;
    const size = heap.length;
    if (size === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

const before = (a: Event, b: Event) => a.time < b.time || (a.time === b.time && a.id < b.id);
