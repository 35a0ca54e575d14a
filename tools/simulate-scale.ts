/** How time lies on a chart: so many columns for so many ticks. */
export interface Scale {
  readonly columns: number;
  readonly ticks: number;
  /** Everything begins and ends at a border between columns. */
  readonly isExact: boolean;
}

/** A part of the run that fills one breadth of the terminal. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly scale: Scale;
}

/** Columns per unit: what a short label needs, what is used where there is room, and what long labels may ask for. */
const COLUMNS_LEAST = 3;
const COLUMNS_ENOUGH = 4;
const COLUMNS_MOST = 8;
/** So many bands are better than narrower units, and so many better than losing detail. */
const BANDS_FEW = 3;
const BANDS_MANY = 10;

interface Room {
  /** Of the run. */
  readonly ticks: number;
  /** Ticks of which every time in the chart is a multiple. */
  readonly unit: number;
  readonly columns: number;
  /** Columns per unit that the shortest segment wants for its label. */
  readonly wanted: number;
}

/** As wide as fits; rather in a few bands than too narrow for the labels, and in as few columns as that takes. */
export function scaleFor({ ticks, unit, columns, wanted }: Room): Scale {
  const bands = (scale: Scale) => Math.ceil(ticks / ticksIn(scale, columns));
  const perUnit = (wide: number): Scale => ({ columns: wide, ticks: unit, isExact: true });
  const most = Math.min(COLUMNS_MOST, Math.max(COLUMNS_ENOUGH, wanted));
  const scales = Array.from({ length: most }, (_, less) => perUnit(most - less));
  const whole = scales.find((scale) => bands(scale) === 1);
  if (whole && whole.columns >= Math.min(wanted, COLUMNS_LEAST)) return whole;
  const broken = scales.find((scale) => scale.columns <= Math.min(wanted, COLUMNS_LEAST) && bands(scale) <= BANDS_FEW);
  if (broken) return broken;
  if (bands(perUnit(1)) <= BANDS_MANY) return perUnit(1);
  return { columns: 1, ticks: roundUp(Math.ceil(ticks / (columns * BANDS_FEW))), isExact: false };
}

/** Bands of about the same length, each but the last a whole number of steps of the ruler. */
export function bandsOf(end: number, scale: Scale, columns: number): Band[] {
  const fits = ticksIn(scale, columns);
  const step = Math.min(stepOf(scale, end), fits);
  const count = Math.ceil(end / (fits - (fits % step)));
  const length = fits >= end ? end : Math.ceil(end / (count * step)) * step;
  return Array.from({ length: Math.ceil(end / length) }, (_, at) => ({
    from: at * length,
    to: Math.min(end, (at + 1) * length),
    scale,
  }));
}

/** The column of a tick, from 0 at the band's start. */
export const columnOf = ({ from, scale }: Band, tick: number) =>
  Math.floor(((tick - from) * scale.columns) / scale.ticks);

export const columnsOf = (band: Band) => Math.ceil(((band.to - band.from) * band.scale.columns) / band.scale.ticks);

/** Ticks between two numbers of the ruler, so that each has room. */
export function stepOf({ columns, ticks }: Scale, end: number): number {
  return ticks * roundUp(Math.ceil((String(end).length + 2) / columns));
}

const ticksIn = (scale: Scale, columns: number) => Math.max(1, Math.floor((columns - 1) / scale.columns)) * scale.ticks;

/** The next of 1, 2, 5, 10, 20, 50, ... */
function roundUp(least: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((digit) => digit * power).find((one) => one >= least);
    if (step !== undefined) return step;
  }
}
