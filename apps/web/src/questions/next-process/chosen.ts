import type { PartialTrace } from '@timeslice/engine';
import { IDLE, type Prompt } from '@timeslice/questions';

/** Who has the CPU from then on, newly or still, as far as a trace tells; null where it does not reach there yet. */
export function chosenAt(trace: PartialTrace, { at, cpu }: Pick<Prompt<'next-process'>, 'at' | 'cpu'>): string | null {
  const decision = trace.decisions.find((one) => one.at === at && one.cpu === cpu);
  if (decision) return decision.chosen;
  if (trace.until <= at) return null;
  return trace.timeline.find(([start, end, , on]) => on === cpu && start <= at && at < end)?.[2] ?? IDLE;
}
