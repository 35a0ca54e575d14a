import { numberedEvery, numberedTicks } from './ticks';

interface TickRulerProps {
  readonly max: number;
  /** Filled from 0 to here. */
  readonly value?: number;
  readonly numbers?: boolean;
  /** Numbers that have room beside each other. */
  readonly most?: number;
}

/** More lines than this would be a grey bar. */
const MOST = 200;

/** The motif: a ruler whose ticks and numbers stand on the boundaries. A drawing; say its value in text beside it. */
export function TickRuler({ max, value = 0, numbers = true, most = 16 }: TickRulerProps) {
  const length = Math.max(max, 1);
  const numbered = new Set(numberedTicks(0, length, most));
  const every = numberedEvery(length, MOST);
  const lines = Array.from({ length: Math.floor(length / every) + 1 }, (_, n) => n * every);
  return (
    <div aria-hidden="true" className={numbers ? 'relative h-7' : 'relative h-2'}>
      <div className="absolute inset-x-0 top-0 h-px bg-ink" />
      <div className="absolute -top-px left-0 h-[3px] bg-ink" style={{ width: `${(value / length) * 100}%` }} />
      {[...new Set([...lines, ...numbered])].map((tick) => (
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
