export interface Counted {
  readonly value: number;
  readonly count: number;
}

/** A stretch of the number line with round ends; `far` are the values that would squash the rest of it. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** Where numbers are written, both ends included. */
  readonly ticks: readonly number[];
  readonly near: readonly Counted[];
  readonly far: readonly Counted[];
}

const TICKS = 8;
/** Values further from the middle four fifths than twice their spread are far. */
const REACH = 2;

/**
 * `also`: numbers that have to be on it whatever the class answered; `unit`: how exactly is asked for, than which no
 * step is finer.
 */
export function axisOf(values: readonly Counted[], also: readonly number[], unit = 1): Axis {
  const sorted = values.toSorted((one, other) => one.value - other.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  const middle = [...(total === 0 ? [] : [quantile(sorted, 0.1 * total), quantile(sorted, 0.9 * total)]), ...also];
  if (middle.length === 0) middle.push(0);
  const [low, high] = [Math.min(...middle), Math.max(...middle)];
  const reach = REACH * Math.max(high - low, Math.abs(high) / TICKS, unit);
  const isNear = ({ value }: Counted) => value >= low - reach && value <= high + reach;
  const near = sorted.filter(isNear);
  const all = [...near.map(({ value }) => value), ...also, low, high];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const length = most - least || Math.max(Math.abs(most), unit);
  const step = roundStep(Math.max(length / (TICKS - 1), unit));
  // half a step is left free at both ends, so that no dot stands on the edge
  const first = Math.floor(least / step - 0.5);
  const last = Math.ceil(most / step + 0.5);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return {
    from: tidy(first * step),
    to: tidy(last * step),
    ticks,
    near,
    far: sorted.filter((one) => !isNear(one)),
  };
}

/** The value below which `rank` answers lie. */
function quantile(sorted: readonly Counted[], rank: number): number {
  let before = 0;
  for (const { value, count } of sorted) {
    before += count;
    if (before >= rank) return value;
  }
  return sorted.at(-1)?.value ?? 0;
}

/** The least of 1, 2, 5 times a power of ten that is not smaller. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return tidy(power * ([1, 2, 5].find((times) => times * power >= least * (1 - 1e-9)) ?? 10));
}

const tidy = (value: number) => Number(value.toPrecision(12));

/** Answers that are drawn as one column: `place` in per cent of the axis. */
export interface Column {
  readonly place: number;
  readonly count: number;
}

/** Columns are at least this far apart, in per cent: nearer ones would cover each other. */
export const APART = 2.5;

/** What is near, as columns that can be told apart; each stands at the number that most of it gave. `apart`: per cent. */
export function columnsOf(axis: Axis, apart = APART): readonly Column[] {
  const columns: { place: number; count: number; most: number; from: number }[] = [];
  for (const { value, count } of axis.near) {
    const place = placeOn(axis, value);
    const last = columns.at(-1);
    if (!last || place - last.from >= apart) columns.push({ place, count, most: count, from: place });
    else {
      last.count += count;
      if (count > last.most) Object.assign(last, { most: count, place });
    }
  }
  return columns.reduce<readonly Column[]>((kept, { place, count }) => withColumn(kept, { place, count }, apart), []);
}

/** The next column to the right; one with the last where even their middles are too near. */
function withColumn(columns: readonly Column[], next: Column, apart: number): readonly Column[] {
  const last = columns.at(-1);
  if (!last || next.place - last.place >= apart) return [...columns, next];
  const { place } = next.count > last.count ? next : last;
  return [...columns.slice(0, -1), { place, count: last.count + next.count }];
}

/** Where a value stands on it: 0 to 100, per cent of its length. */
export const placeOn = ({ from, to }: Pick<Axis, 'from' | 'to'>, value: number): number =>
  ((value - from) / (to - from)) * 100;
