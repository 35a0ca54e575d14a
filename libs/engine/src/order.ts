import type { Policy } from './policies/policy';
import type { Conventions, TieKey } from './scenario';
import type { JoinKind, ThreadRun } from './thread-run';
import type { Rule } from './trace';

/** Who goes before whom: the policy first, then the tie rules. */
export interface Order {
  /** Total over the ready threads of a run. */
  readonly compare: (a: ThreadRun, b: ThreadRun) => number;
  /** Whether a ready thread takes the CPU from a running one under a preemptive policy. */
  readonly beats: (ready: ThreadRun, running: ThreadRun) => boolean;
  /** Why a running thread keeps the CPU under a preemptive policy; null where the ready one beats it. */
  readonly keeps: (running: ThreadRun, ready: ThreadRun) => Rule | null;
  /** Why `first` goes before `second`. */
  readonly rule: (first: ThreadRun, second: ThreadRun) => Rule;
}

const tieComparisons: { readonly [K in TieKey]: (a: ThreadRun, b: ThreadRun) => number } = {
  fifo: (a, b) => a.place - b.place,
  arrival: (a, b) => a.arrival - b.arrival,
  id: (a, b) => a.index - b.index,
};

export function orderOf(policy: Policy, { tie, runningWinsTies }: Conventions): Order {
  const keys: readonly TieKey[] = [...new Set<TieKey>([...tie, 'fifo'])];
  const ties = keys.map((key) => tieComparisons[key]);
  const compareTies = (a: ThreadRun, b: ThreadRun) => {
    for (const compare of ties) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const beats: Order['beats'] = (ready, running) => {
    const difference = policy.compare(ready, running);
    if (difference !== 0) return difference < 0;
    return !runningWinsTies && compareTies(ready, running) < 0;
  };
  const rule: Order['rule'] = (first, second) => {
    if (policy.compare(first, second) !== 0) return policy.rule;
    const key = keys.find((key) => tieComparisons[key](first, second) !== 0);
    if (key === 'arrival') return 'tie-arrival';
    if (key === 'id' || key === undefined) return 'tie-id';
    return joiningRule(first, second) ?? policy.queueRule;
  };
  return {
    compare: (a, b) => policy.compare(a, b) || compareTies(a, b),
    beats,
    keeps: (running, ready) => {
      if (beats(ready, running)) return null;
      const equal = policy.compare(running, ready) === 0;
      return equal && runningWinsTies ? 'running-wins-ties' : rule(running, ready);
    },
    rule,
  };
}

const joiningRules: { readonly [A in JoinKind]: { readonly [B in JoinKind]: Rule } } = {
  arrival: {
    arrival: 'tie-id',
    io: 'arrival-before-io',
    expired: 'arrival-before-expired',
    preempted: 'preempted-joins-last',
  },
  io: {
    arrival: 'io-before-arrival',
    io: 'tie-id',
    expired: 'io-before-expired',
    preempted: 'preempted-joins-last',
  },
  expired: {
    arrival: 'expired-before-arrival',
    io: 'expired-before-io',
    expired: 'tie-id',
    preempted: 'preempted-joins-last',
  },
  preempted: { arrival: 'tie-fifo', io: 'tie-fifo', expired: 'tie-fifo', preempted: 'tie-fifo' },
};

/** Of two that joined at one instant, or of which the later one joined at the head; null: who came earlier is first. */
function joiningRule(first: ThreadRun, second: ThreadRun): Rule | null {
  if (first.joinedAt < second.joinedAt) return null;
  if (first.joinedAt > second.joinedAt) return 'io-joins-at-head';
  return joiningRules[first.joinedAs][second.joinedAs];
}
