import type { Policy } from './policies/policy';
import type { Conventions, TieKey } from './scenario';
import type { JoinKind, ThreadRun } from './thread-run';
import type { Rule } from './trace';

type Compare = (a: ThreadRun, b: ThreadRun) => number;

/** Who goes before whom: the policy first, then the tie rules. */
export interface Order {
  /** Total over the ready threads of a run. */
  readonly compare: Compare;
  /** The tie rules alone; total. */
  readonly compareTies: Compare;
  /** Whether the policy makes no difference between them. */
  readonly equal: (a: ThreadRun, b: ThreadRun) => boolean;
  /** Whether a ready thread takes the CPU from a running one under a preemptive policy. */
  readonly beats: (ready: ThreadRun, running: ThreadRun) => boolean;
  /** Why a running thread keeps the CPU under a preemptive policy; null where the ready one beats it. */
  readonly keeps: (running: ThreadRun, ready: ThreadRun) => Rule | null;
  /** Why `first` goes before `second`. */
  readonly rule: (first: ThreadRun, second: ThreadRun) => Rule;
}

const tieComparisons: { readonly [K in TieKey]: Compare } = {
  fifo: (a, b) => a.place - b.place,
  arrival: (a, b) => a.arrival - b.arrival,
  id: (a, b) => a.index - b.index,
};

export function orderOf(policy: Policy, conventions: Conventions): Order {
  const { tie, runningWinsTies } = policy.byLevel ? byLevel : conventions;
  const { compare: comparePolicy } = policy;
  const keys = decisive([...tie, 'fifo']);
  const compareTies = inTurn(keys);
  const equal = comparePolicy === null ? () => true : (a: ThreadRun, b: ThreadRun) => comparePolicy(a, b) === 0;
  const beats: Order['beats'] = (ready, running) => {
    if (policy.mayPreempt && !policy.mayPreempt(ready, running)) return false;
    const difference = comparePolicy === null ? 0 : comparePolicy(ready, running);
    if (difference !== 0) return difference < 0;
    return !runningWinsTies && compareTies(ready, running) < 0;
  };
  const rule: Order['rule'] = (first, second) => {
    const picked = policy.picks?.();
    if (picked) return picked;
    if (!equal(first, second)) return policy.ruleBetween?.(first, second) ?? policy.rule;
    const key = keyBetween(keys, first, second);
    if (key === 'arrival') return 'tie-arrival';
    if (key === 'id' || key === undefined) return 'tie-id';
    return joiningRule(first, second) ?? policy.queueRule;
  };
  return {
    compare: comparePolicy === null ? compareTies : (a, b) => comparePolicy(a, b) || compareTies(a, b),
    compareTies,
    equal,
    beats,
    keeps: (running, ready) => {
      if (beats(ready, running)) return null;
      return equal(running, ready) && runningWinsTies ? 'running-wins-ties' : rule(running, ready);
    },
    rule,
  };
}

/** Under `mlfq` the head of a level comes first, also before the one that runs. */
const byLevel = { tie: ['fifo'], runningWinsTies: false } as const;

/** Up to the first key that no two threads share. */
function decisive(keys: readonly TieKey[]): readonly TieKey[] {
  const last = keys.findIndex((key) => key !== 'arrival');
  return [...new Set(keys.slice(0, last + 1))];
}

function inTurn(keys: readonly TieKey[]): Compare {
  const [first, second] = keys.map((key) => tieComparisons[key]);
  return second === undefined ? first! : (a, b) => first!(a, b) || second(a, b);
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

function keyBetween(keys: readonly TieKey[], first: ThreadRun, second: ThreadRun): TieKey | undefined {
  for (const key of keys) if (tieComparisons[key](first, second) !== 0) return key;
  return undefined;
}
