import { numberedEvery } from '../../../ui/ticks';

/** A value of the parameter and what the run came to there; null where it could not run. */
export interface CurvePoint {
  readonly value: number;
  readonly y: number | null;
}

export interface CurveInput {
  readonly points: readonly CurvePoint[];
  readonly width: number;
  readonly height: number;
  readonly em: number;
  /** Shares are drawn from 0 to 1, whatever they are. */
  readonly isShare: boolean;
}

/** Pixels, but for `value` and `y` of a point and the texts of the axes, which are those of the data. */
export interface CurveLayout {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly points: readonly { readonly value: number; readonly x: number; readonly y: number | null }[];
  /** Pieces of the curve: a value that could not run parts it. */
  readonly paths: readonly string[];
  readonly xTicks: readonly { readonly value: number; readonly x: number }[];
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
}

const PAD_LEFT_EM = 3.6;
/** What is less is drawn as 0. */
const NOTHING = 1e-9;

export function layoutCurve({ points, width, height, em, isShare }: CurveInput): CurveLayout {
  const plot = { left: em * PAD_LEFT_EM, right: Math.max(width - em, em * 5), top: em * 0.8, bottom: height - em * 2 };
  const values = points.map(({ value }) => value);
  const [least, most] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const spread = most - least || 1;
  const xOf = (value: number) =>
    most === least ? (plot.left + plot.right) / 2 : plot.left + ((value - least) / spread) * (plot.right - plot.left);

  const ys = points.flatMap(({ y }) => (y === null ? [] : [y]));
  const yTickValues = ticksUpTo(Math.max(0, ...ys), isShare);
  const top = yTickValues.at(-1) ?? 1;
  const yOf = (y: number) => plot.bottom - (y / top) * (plot.bottom - plot.top);

  const placed = points.map(({ value, y }) => ({ value, x: xOf(value), y: y === null ? null : yOf(y) }));
  const room = Math.max(2, Math.floor((plot.right - plot.left) / (em * 2.4)));
  return {
    plot,
    points: placed,
    paths: pathsThrough(placed),
    xTicks: thinned(values, room).map((value) => ({ value, x: xOf(value) })),
    yTicks: yTickValues.map((value) => ({ value, y: yOf(value) })),
  };
}

/** From 0 on, a few round values, the last at or above the highest: the axis always begins at 0. */
export function ticksUpTo(highest: number, isShare: boolean): readonly number[] {
  if (isShare && highest > 0.25) return [0, 0.25, 0.5, 0.75, 1];
  if (highest < NOTHING) return [0, isShare ? 0.1 : 1];
  const rough = highest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough * 0.999) ?? rough;
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, n) => Number((n * step).toPrecision(6)));
}

function pathsThrough(points: CurveLayout['points']): readonly string[] {
  const paths: string[] = [];
  let open = '';
  for (const { x, y } of points) {
    if (y === null) {
      if (open !== '') paths.push(open);
      open = '';
    } else open += `${open === '' ? 'M' : 'L'}${round(x)} ${round(y)}`;
  }
  return open === '' ? paths : [...paths, open];
}

const round = (pixels: number) => Math.round(pixels * 100) / 100;

/** The values that carry a number: all, or so many that they stand apart, the first and the last among them. */
function thinned(values: readonly number[], most: number): readonly number[] {
  if (values.length <= most) return values;
  const every = numberedEvery(values.length, most);
  const last = values.length - 1;
  return values.filter((_, n) => n === last || (n % every === 0 && last - n >= every * 0.6));
}
