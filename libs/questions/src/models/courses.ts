import { type Scenario, simulate, type Trace, withRules } from '@timeslice/engine';
import type { ModelId } from './model';

/** PLACEHOLDER until the real one is here. */
export function courseUnder(model: ModelId, scenario: Scenario): Trace | null {
  const { kind } = scenario.policy;
  if (model === 'S01-sjf-preempts' && kind === 'sjf') return simulate(withRules(scenario, { policy: { kind: 'srtf' } }));
  if (model === 'S11-rr-is-fcfs' && kind === 'rr') return simulate(withRules(scenario, { policy: { kind: 'fcfs' } }));
  if (model === 'S07-expired-first' && kind === 'rr')
    return simulate(withRules(scenario, { conventions: { enqueueOrder: ['expired', 'arrival', 'io'] } }));
  return null;
}
