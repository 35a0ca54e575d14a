import { meets, type Aim } from './aims';
import type { Growth } from './growth';
import type { Measurement } from './measurements';
import { median } from './rounds';

const NAME = 20;
const whole = (number: number) => Math.round(number).toLocaleString('en');

/** The first cell to the left, the others to the right. */
function row(cells: readonly string[], width: number): string {
  const [name = '', ...rest] = cells;
  return (name.padEnd(NAME) + rest.map((cell) => cell.padStart(width)).join('')).trimEnd();
}

export const sizeTitle = ({ size, trace }: Measurement): string => {
  const heads = ['', 'events', 'ready', 'heap ns', 'engine ns', 'ratio', 'least', 'most', 'runs/s'];
  return `${whole(size)} processes, trace ${trace ? 'on' : 'off'}\n${row(heads, 11)}`;
};

export const measurementRow = ({ policy, events, ready, compared, scenariosPerSecond }: Measurement): string =>
  row(
    [
      policy,
      whole(events),
      whole(ready),
      compared.heap.toFixed(0),
      compared.engine.toFixed(0),
      compared.ratio.toFixed(2),
      compared.least.toFixed(2),
      compared.greatest.toFixed(2),
      scenariosPerSecond < 10 ? scenariosPerSecond.toFixed(1) : whole(scenariosPerSecond),
    ],
    11,
  );

/** Nanoseconds per event from size to size, how often as many at the last as at the first, and the same of the heap. */
export function growthTable(growths: readonly Growth[]): string {
  const lines = growths.map(({ policy, points, exponent }) => {
    const [first, last] = [points[0]!, points.at(-1)!];
    const sizes = points.map(({ compared }) => compared.engine.toFixed(0));
    return row(
      [
        policy,
        ...Array.from({ length: 3 }, (_, index) => sizes[index] ?? ''),
        (last.compared.engine / first.compared.engine).toFixed(2),
        (last.compared.heap / first.compared.heap).toFixed(2),
        (Math.log(last.size) / Math.log(first.size)).toFixed(2),
        `n^${exponent.toFixed(2)}`,
      ],
      11,
    );
  });
  const heads = ['', '50', '1,000', '50,000', 'grew', 'heap grew', 'log n grew', 'over heap'];
  return [`growth of the time per event (ns), trace off`, row(heads, 11), ...lines].join('\n');
}

export function aimLines(aim: Aim): string {
  const { text, reached, is } = aim;
  const worst = reached.toSorted(([, a], [, b]) => (is === 'least' ? a - b : b - a))[0];
  if (!worst) return `${text}: not measured`;
  const missed = reached.filter(([, number]) => !meets(aim, number)).map(([policy]) => policy);
  const show = (number: number) => (number < 100 ? number.toFixed(2) : whole(number));
  const verdict = missed.length === 0 ? 'met by all' : `missed by ${missed.length} of ${reached.length}`;
  const middle = show(median(reached.map(([, number]) => number)));
  return [
    text,
    `  ${verdict}; median ${middle}, worst ${show(worst[1])} (${worst[0]})`,
    ...(missed.length > 0 ? [`  missed by: ${missed.join('; ')}`] : []),
  ].join('\n');
}
