import type { PolicyKind, PolicySpec } from '../../src/scenario';
import { mlqLevel } from './keys';
import { fullSlice } from './mlfq';
import { cfsSlice, chargeSlice } from './shares';
import type { Job, World } from './world';

/** The fixed quantum that a policy states, and that the global clock ticks in; null where it has none. */
function statedQuantum(policy: PolicySpec): number | null {
  switch (policy.kind) {
    case 'rr':
    case 'priority-rr':
    case 'priority-preemptive-rr':
    case 'lottery':
    case 'stride':
      return policy.quantum;
    case 'fair-share':
      return policy.quantum ?? 1;
    case 'eevdf':
      return policy.slice ?? 3;
    default:
      return null;
  }
}

export function globalQuantum({ scenario: { policy, conventions } }: World): number | null {
  return conventions.quantumClock === 'global' ? statedQuantum(policy) : null;
}

/** Ticks of a fresh slice that begins now. */
function freshSlice(w: World, job: Job): number {
  const { policy } = w.scenario;
  switch (policy.kind) {
    case 'mlfq':
      return fullSlice(policy, job.level);
    case 'mlq':
      return statedQuantum(policy.levels[mlqLevel(w, job)]!.policy) ?? Infinity;
    case 'cfs':
      return cfsSlice(w, job, policy.schedLatency ?? 48, policy.minGranularity ?? 6);
    default:
      return statedQuantum(policy) ?? Infinity;
  }
}

/** The thread goes on with what is left of its slice, or with a fresh one. */
export function beginSlice(w: World, job: Job): void {
  if (job.quantum === 0) job.quantum = freshSlice(w, job);
}

/** The thread leaves the CPU, starts I/O or has used up its quantum. */
export function endSlice(w: World, job: Job): void {
  if (job.ranInSlice === 0) return;
  job.ranInSlice = 0;
  job.firstSliceEnd ??= w.t;
  chargeSlice(w, job);
}

/** The kinds under which a better ready thread takes the CPU. */
export const preemptive: ReadonlySet<PolicyKind> = new Set<PolicyKind>([
  'srtf',
  'lrtf',
  'priority-preemptive',
  'priority-preemptive-rr',
  'edf',
  'rm',
  'mlfq',
  'mlq',
]);
