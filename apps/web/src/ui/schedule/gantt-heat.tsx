import { textWidth } from './gantt-layout';

interface HeatProps {
  /** Per tick, 0 to 1. */
  readonly shares: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly x: (tick: number) => number;
  readonly y: number;
  readonly height: number;
  readonly em: number;
}

/** The share of the class that had each tick right: the height of a bar, and the number where it fits. */
export function Heat({ shares, from, to, x, y, height, em }: HeatProps) {
  const size = em * 0.8;
  const cell = x(from + 1) - x(from);
  const withNumbers = cell >= textWidth('100', size) + 2;
  return (
    <g>
      {shares.slice(from, to).map((share, n) => {
        const left = x(from + n);
        const bar = (height - (withNumbers ? size * 1.15 : 0)) * share;
        return (
          <g key={left}>
            <rect x={left + 1} y={y + height - bar} width={Math.max(cell - 2, 1)} height={bar} fill="var(--muted)" />
            {withNumbers && (
              <text
                x={left + cell / 2}
                y={y + height - bar - size * 0.25}
                fontSize={size}
                textAnchor="middle"
                className="gantt-number"
              >
                {Math.round(share * 100)}
              </text>
            )}
          </g>
        );
      })}
      <path d={`M${x(from)} ${y + height}H${x(to)}`} stroke="var(--ink)" strokeWidth="1" />
    </g>
  );
}
