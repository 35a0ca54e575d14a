import type { State } from './step';

/** Rows of integers, each once, numbered in the order in which they came: an open hash table over one growing array. */
export class StateTable {
  readonly #width: number;
  #rows: Int32Array;
  /** Number + 1 of the row at each place, 0 where there is none; its length is a power of two. */
  #places = new Int32Array(1024);
  #size = 0;

  constructor(width: number) {
    this.#width = width;
    this.#rows = new Int32Array(width * 512);
  }

  get size(): number {
    return this.#size;
  }

  /** The row's number; a row that was not there before gets the next one. */
  numberOf(row: State): number {
    const place = this.#placeOf(row);
    const there = this.#places[place]!;
    if (there > 0) return there - 1;
    const number = this.#size++;
    if (this.#size * this.#width > this.#rows.length) this.#rows = widened(this.#rows);
    this.#rows.set(row, number * this.#width);
    this.#places[place] = this.#size;
    if (this.#size * 2 > this.#places.length) this.#rehash();
    return number;
  }

  copyTo(row: State, number: number): void {
    row.set(this.#rows.subarray(number * this.#width, (number + 1) * this.#width));
  }

  #placeOf(row: State): number {
    const mask = this.#places.length - 1;
    let place = hashOf(row) & mask;
    for (;;) {
      const there = this.#places[place]!;
      if (there === 0 || this.#isAt(row, there - 1)) return place;
      place = (place + 1) & mask;
    }
  }

  #isAt(row: State, number: number): boolean {
    const from = number * this.#width;
    for (let slot = 0; slot < this.#width; slot++) if (this.#rows[from + slot] !== row[slot]) return false;
    return true;
  }

  #rehash(): void {
    this.#places = new Int32Array(this.#places.length * 2);
    const row = new Int32Array(this.#width);
    for (let number = 0; number < this.#size; number++) {
      this.copyTo(row, number);
      this.#places[this.#placeOf(row)] = number + 1;
    }
  }
}

/** FNV-1a over the integers, its bits mixed once more so that the low ones depend on all. */
function hashOf(row: State): number {
  let hash = 0x811c9dc5 | 0;
  for (let slot = 0; slot < row.length; slot++) hash = Math.imul(hash ^ row[slot]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function widened(rows: Int32Array): Int32Array {
  const wide = new Int32Array(rows.length * 2);
  wide.set(rows);
  return wide;
}
