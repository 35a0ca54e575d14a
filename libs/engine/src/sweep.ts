import { RunTooLarge } from './run-too-large';
import { measure } from './simulate';
import { policyTraits } from './policies/traits';
import type { PolicySpec, Scenario } from './scenario';
import type { Measures } from './trace';
import { unsupported, type Refusal } from './unsupported';
import { withRules } from './simulation';

/** What can be varied: ticks of the quantum, ticks of a process switch, the number of CPUs, the policy. */
export interface SweepValues {
  readonly quantum: number;
  readonly switchCost: number;
  readonly cpus: number;
  readonly policy: PolicySpec;
}
export type SweepParameter = keyof SweepValues;

/** What the scenario comes to with that value, or why it cannot have it. */
export type SweepPoint<P extends SweepParameter> = { readonly value: SweepValues[P] } & (
  { readonly measures: Measures } | { readonly refusal: Refusal }
);

/** The parameters that a scenario has. */
export const sweepable = (scenario: Scenario): SweepParameter[] => [
  ...(policyTraits(scenario).quantum === null ? [] : (['quantum'] as const)),
  'switchCost',
  'cpus',
  'policy',
];

/**
 * The measures of a scenario over the values of one parameter: the curves of the founding note, where too many switches
 * are overhead and too few hurt the response. Yields one by one, so that a caller can show progress and stop.
 */
export function* sweep<P extends SweepParameter>(
  scenario: Scenario,
  parameter: P,
  values: readonly SweepValues[P][],
): Generator<SweepPoint<P>> {
  for (const value of values) {
    const varied = variations[parameter](scenario, value);
    const [refusal] = unsupported(varied);
    yield refusal ? { value, refusal } : { value, ...measuredOr(varied) };
  }
}

function measuredOr(scenario: Scenario): { readonly measures: Measures } | { readonly refusal: Refusal } {
  try {
    return { measures: measure(scenario) };
  } catch (error) {
    if (error instanceof RunTooLarge) return { refusal: error.refusal };
    throw error;
  }
}

const variations: { readonly [P in SweepParameter]: (scenario: Scenario, value: SweepValues[P]) => Scenario } = {
  quantum: (scenario, quantum) => withRules(scenario, { policy: withQuantum(scenario.policy, quantum) }),
  switchCost: (scenario, cost) => {
    const { process, thread } = scenario.machine.contextSwitch;
    return withRules(scenario, {
      contextSwitch: { process: cost, thread: thread === process ? cost : Math.min(thread, cost) },
    });
  },
  cpus: (scenario, cpus) => ({ ...scenario, machine: { ...scenario.machine, cpus } }),
  policy: (scenario, policy) => withRules(scenario, { policy }),
};

function withQuantum(policy: PolicySpec, quantum: number): PolicySpec {
  if (policy.kind === 'eevdf') return { ...policy, slice: quantum };
  return policy.kind === 'fair-share' || ('quantum' in policy && policy.kind !== 'mlfq')
    ? { ...policy, quantum }
    : policy;
}
