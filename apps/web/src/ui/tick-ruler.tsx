import { numberedTicks } from './ticks';

interface TickRulerProps {
  readonly max: number;
  /** Filled from 0 to here. */
  readonly value?: number;
  readonly numbers?: boolean;
}

/** The motif: a ruler whose ticks and numbers stand on the boundaries. A drawing; say its value in text beside it. */
export function TickRuler({ max, value = 0, numbers = true }: TickRulerProps) {
  const length = Math.max(max, 1);
  const numbered = new Set(numberedTicks(0, length, 16));
  return (
    <div aria-hidden="true" className={numbers ? 'relative h-7' : 'relative h-2'}>
      <div className="absolute inset-x-0 top-0 h-px bg-ink" />
      <div className="absolute -top-px left-0 h-[3px] bg-ink" style={{ width: `${(value / length) * 100}%` }} />
      {Array.from({ length: length + 1 }, (_, tick) => (
        <span
          key={tick}
          className="absolute top-0 w-px bg-ink"
          style={{ left: `${(tick / length) * 100}%`, height: numbered.has(tick) ? 8 : 4 }}
        >
          {numbers && numbered.has(tick) && (
            <span className="mono absolute top-2 left-0 -translate-x-1/2 text-2xs leading-ui whitespace-nowrap text-muted">
              {tick}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}
