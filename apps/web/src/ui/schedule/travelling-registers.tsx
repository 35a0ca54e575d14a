import type { Box, StagePlan } from './stage-layout';
import type { Beat } from './stage-scene';

interface TravellingRegistersProps {
  readonly plan: StagePlan;
  readonly unit: number;
  readonly beat: Beat | null;
  readonly cpu: number;
  /** Is there anyone whose registers are to be saved? */
  readonly hasSource: boolean;
}

const middle = ({ x, y, w, h }: Box) => ({ x: x + w / 2 - 2, y: y + h / 2 - 0.6 });

/** The registers on their way: from the CPU into a control block, or back. A drawing; the caption says it in words. */
export function TravellingRegisters({ plan, unit, beat, cpu: number, hasSource }: TravellingRegistersProps) {
  const cpu = middle(plan.cpus[number] ?? plan.boxes.cpu);
  const [left, right] = plan.pcbs;
  const way = beat === 'save' && hasSource ? [cpu, middle(left)] : beat === 'restore' ? [middle(right), cpu] : null;
  const [from, to] = way ?? [];
  if (!from || !to) return null;
  return (
    <span
      key={beat}
      aria-hidden="true"
      className="travelling mono"
      style={{
        fontSize: `max(${unit * 0.66}px, var(--stage-min))`,
        '--from-x': `${from.x * unit}px`,
        '--from-y': `${from.y * unit}px`,
        '--to-x': `${to.x * unit}px`,
        '--to-y': `${to.y * unit}px`,
      }}
    >
      PC · AX
    </span>
  );
}
