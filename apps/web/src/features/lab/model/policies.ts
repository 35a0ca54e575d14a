import {
  policyKinds,
  policyTraits,
  resolve,
  suggestedPolicy,
  type LevelSpec,
  type Parameter,
  type PolicyKind,
  type PolicyTraits,
} from '@timeslice/engine';
import type { Loose, PolicyDraft, ScenarioDraft } from './draft';

export const kindsOfPolicies = Object.keys(policyKinds) as readonly PolicyKind[]; // the keys of the record are the kinds

/** The shelves of the picker, from the plainest on; a policy on none of them comes at the end. */
export const shelves = {
  inTurn: ['fcfs', 'rr', 'next-id', 'fixed-order'],
  byLength: ['sjf', 'srtf', 'ljf', 'lrtf', 'hrrn'],
  byPriority: ['priority', 'priority-preemptive', 'priority-rr', 'priority-preemptive-rr'],
  severalQueues: ['mlfq', 'mlq'],
  shares: ['lottery', 'stride', 'fair-share', 'cfs', 'eevdf'],
  deadlines: ['rm', 'edf'],
} as const satisfies { readonly [shelf: string]: readonly PolicyKind[] };
export type Shelf = keyof typeof shelves;

export const parametersOf = (kind: PolicyKind): readonly (readonly [string, Parameter])[] =>
  Object.entries(policyKinds[kind].parameters);

/** A policy of that kind to begin with, with the quantum that the one before it had. */
export function policyOf(kind: PolicyKind, { policy, processes }: ScenarioDraft): PolicyDraft {
  if (policy.kind === kind) return policy;
  return withQuantumOf(policy, suggestedPolicy(kind, processes.flatMap(namesOf)));
}

/** The same for one queue among several. */
export function levelOf(kind: LevelSpec['kind'], before: Loose<LevelSpec>): Loose<LevelSpec> {
  return withQuantumOf(before, suggestedPolicy(kind, []) as LevelSpec); // a spec of the kind that was asked for
}

function withQuantumOf<T extends PolicyDraft>(before: PolicyDraft, policy: T): T {
  const quantum = 'quantum' in before ? before.quantum : undefined;
  return 'quantum' in policy && typeof policy.quantum === 'number' && typeof quantum === 'number'
    ? { ...policy, quantum }
    : policy;
}

/** Of a process's threads, as traces call them. */
function namesOf({ id, threads }: ScenarioDraft['processes'][number]): readonly string[] {
  return threads && threads.length > 1 ? threads.map((thread) => `${id}.${thread.id}`) : [id];
}

export const readsOf = (kind: PolicyKind): readonly ('priority' | 'tickets' | 'nice' | 'task')[] =>
  policyKinds[kind].reads ?? [];

const known = new Map<PolicyKind, PolicyTraits>();

/** What policies of a kind do, however their parameters stand. */
export function traitsOf(kind: PolicyKind): PolicyTraits {
  const traits = known.get(kind) ?? policyTraits(smallestWith(kind));
  known.set(kind, traits);
  return traits;
}

const smallestWith = (kind: PolicyKind) =>
  resolve({
    format: 'timeslice/scenario@1',
    policy: suggestedPolicy(kind, ['P1']),
    processes: readsOf(kind).includes('task')
      ? [{ id: 'P1', period: 2, wcet: 1 }]
      : [{ id: 'P1', bursts: [['cpu', 1]] }],
  });
