import type { PartialTrace } from '@timeslice/engine';
import { IDLE, type Prompt } from '@timeslice/questions';

/** Whom the scheduler took, as far as a trace tells; null where it does not reach there yet. */
export function chosenAt(trace: PartialTrace, { at, cpu }: Pick<Prompt<'next-process'>, 'at' | 'cpu'>): string | null {
  const decision = trace.decisions.find((one) => one.at === at && one.cpu === cpu);
  if (decision) return decision.chosen;
  return trace.until > at ? IDLE : null;
}
