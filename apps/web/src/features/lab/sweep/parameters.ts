import type { PolicyKind, PolicySpec, SweepParameter } from '@timeslice/engine';
import { burstsOf } from '../model/concerns';
import { numberIn, type ScenarioDraft } from '../model/draft';
import { withValueAt } from '../model/path';
import { kindsOfPolicies, readsOf, shelves } from '../model/policies';
import { isOfTasks } from '../model/processes';

export type NumericParameter = Exclude<SweepParameter, 'policy'>;

/** Values of a parameter, from the first to the last; the step is at least 1. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

const VALUES_MOST = 200;

export function valuesIn({ from, to, step }: Range): readonly number[] {
  const count = Math.min(Math.floor((to - from) / Math.max(step, 1)) + 1, VALUES_MOST);
  return Array.from({ length: Math.max(count, 0) }, (_, n) => from + n * Math.max(step, 1));
}

/** A range that shows the whole of the curve: for the quantum, up to the longest burst, where it is first come, first served. */
export function rangeOf(parameter: NumericParameter, draft: ScenarioDraft): Range {
  switch (parameter) {
    case 'quantum': {
      const longest = Math.max(2, ...burstsOf(draft).map((burst) => (burst[0] === 'cpu' ? numberIn(burst[1], 0) : 0)));
      const step = Math.max(1, Math.ceil(longest / 40));
      return { from: 1, to: Math.min(longest + 1, 1 + step * 40), step };
    }
    case 'switchCost':
      return { from: 0, to: 8, step: 1 };
    case 'cpus':
      return { from: 1, to: Math.min(8, Math.max(2, draft.processes.length)), step: 1 };
  }
}

/** The policies that can run these processes without being told more. */
export function comparablePolicies(draft: ScenarioDraft): readonly PolicyKind[] {
  const tasks = isOfTasks(draft);
  const inOrder = [...new Set([...Object.values(shelves).flat(), ...kindsOfPolicies])];
  return inOrder.filter((kind) => {
    if (kind === 'fixed-order' || kind === 'mlq') return kind === draft.policy.kind;
    const reads = readsOf(kind);
    return tasks ? reads.includes('task') || reads.includes('priority') : !reads.includes('task');
  });
}

/** The value that the draft has; null where it has none, or none that is a number. */
export function currentValue(parameter: NumericParameter, draft: ScenarioDraft): number | null {
  switch (parameter) {
    case 'quantum': {
      const { policy } = draft;
      const value = policy.kind === 'eevdf' ? policy.slice : 'quantum' in policy ? policy.quantum : null;
      return typeof value === 'number' ? value : null;
    }
    case 'switchCost':
      return numberIn(draft.machine?.contextSwitch?.process, 0);
    case 'cpus':
      return numberIn(draft.machine?.cpus, 1);
  }
}

/** The draft at another value of the parameter: what a point of the curve opens. */
export function atValue(draft: ScenarioDraft, parameter: SweepParameter, value: number | PolicySpec): ScenarioDraft {
  if (typeof value === 'object') return { ...draft, policy: value };
  switch (parameter) {
    case 'quantum':
      return withValueAt(draft, ['policy', draft.policy.kind === 'eevdf' ? 'slice' : 'quantum'], value);
    case 'switchCost': {
      const { thread } = draft.machine?.contextSwitch ?? {};
      const next = withValueAt(draft, ['machine', 'contextSwitch', 'process'], value);
      return typeof thread === 'number' && thread > value
        ? withValueAt(next, ['machine', 'contextSwitch', 'thread'], value)
        : next;
    }
    case 'cpus':
      return withValueAt(draft, ['machine', 'cpus'], value);
    case 'policy':
      return draft;
  }
}
