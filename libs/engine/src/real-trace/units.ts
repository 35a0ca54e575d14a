import type { Bilingual } from '../text';

/** How long a tick of a recorded trace is. */
export interface TickUnit {
  readonly ticksPerSecond: number;
  /** "1 tick = 50 µs" */
  readonly name: Bilingual;
}

const NANOS = 1_000_000_000;
const units = [
  { nanos: NANOS, sign: 's' },
  { nanos: 1_000_000, sign: 'ms' },
  { nanos: 1_000, sign: 'µs' },
  { nanos: 1, sign: 'ns' },
] as const;

const DIGITS = 4;

export function tickUnit(ticksPerSecond: number): TickUnit {
  const nanos = NANOS / ticksPerSecond;
  const { nanos: unit, sign } = units.find((one) => nanos >= one.nanos) ?? units[3];
  const length = `${Number((nanos / unit).toPrecision(DIGITS))} ${sign}`;
  return { ticksPerSecond, name: { ko: `1틱 = ${length}`, en: `1 tick = ${length}` } };
}

const MICRO = 1_000_000;
const MILLI = 1_000;
const LONG = 1_000;

/** Microseconds, as the tools print them; milliseconds where the recording is longer than a quarter of an hour. */
export const sensibleTicksPerSecond = (nanos: number): number => (nanos / NANOS > LONG ? MILLI : MICRO);

export const isTicksPerSecond = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= NANOS;

/** The tick in which a moment lies; exact where the unit is a whole number of nanoseconds, and it never falls. */
export function tickOf(nanos: number, ticksPerSecond: number): number {
  const length = NANOS / ticksPerSecond;
  if (Number.isInteger(length)) return Math.floor(nanos / length);
  const seconds = Math.floor(nanos / NANOS);
  return seconds * ticksPerSecond + Math.floor(((nanos - seconds * NANOS) * ticksPerSecond) / NANOS);
}
