import type { Scenario } from '@timeslice/engine';
import { courseUnder } from './courses';
import type { ModelId } from './model';

/** PLACEHOLDER until the real one is here. */
export function choiceUnder(model: ModelId, scenario: Scenario, { at, cpu }: { readonly at: number; readonly cpu: number }): string | null {
  const trace = courseUnder(model, scenario);
  if (!trace) return null;
  return trace.timeline.find(([start, end, , on]) => on === cpu && start <= at && at < end)?.[2] ?? 'idle';
}
