import type { EnqueueKind, MlfqSpec, PolicySpec, Scenario } from '@timeslice/engine';
import type { Way } from '../model';
import { type Chooser, hasIo, isPlain, type Perturb, threadsOf, underRules } from '../perturbation';

const sliced = ['rr', 'priority-rr', 'priority-preemptive-rr'] as const;
type Sliced = Extract<PolicySpec, { kind: (typeof sliced)[number] }>;
const isSliced = (policy: PolicySpec): policy is Sliced => sliced.some((kind) => kind === policy.kind);

/** The next one in the list after whoever had the CPU last, round and round. */
const inCircle =
  (names: readonly string[]): Chooser =>
  (past) => {
    let last = past.at(-1) ?? null;
    return ({ ready }) => {
      const from = last === null ? 0 : names.indexOf(last) + 1;
      last = [...names.slice(from), ...names.slice(0, from)].find((name) => ready.includes(name)) ?? null;
      return last;
    };
  };

/** Whoever has not had the CPU yet goes first, of several the last one to come; nobody such: by the queue. */
const newestFirst = ({ processes }: Scenario): Chooser => {
  const arrivals = new Map(
    processes.flatMap(({ threads, arrival }) => threads.map(({ name }) => [name, arrival ?? 0])),
  );
  const order = [...arrivals]
    .toReversed()
    .toSorted((a, b) => b[1] - a[1])
    .map(([name]) => name);
  return (past) => {
    const served = new Set(past);
    return ({ ready, chosen }) => {
      const next = order.find((name) => ready.includes(name) && !served.has(name)) ?? chosen;
      served.add(next);
      return next;
    };
  };
};

/** The most tickets among the ready; of equals the first in the file. */
const mostTickets = ({ processes }: Scenario): Chooser => {
  const order = processes
    .toSorted((a, b) => b.tickets - a.tickets)
    .flatMap(({ threads }) => threads.map(({ name }) => name));
  return () =>
    ({ ready }) =>
      order.find((name) => ready.includes(name)) ?? null;
};

const expiredFirst: Perturb = ({ policy, conventions: { enqueueOrder, tie } }) => {
  if (!isSliced(policy) && policy.kind !== 'mlfq') return null;
  if (enqueueOrder[0] === 'expired' || (policy.kind !== 'mlfq' && tie[0] !== 'fifo')) return null;
  const others = enqueueOrder.filter((kind): kind is Exclude<EnqueueKind, 'expired'> => kind !== 'expired');
  return underRules({ conventions: { enqueueOrder: ['expired', ...others] } });
};

const quantumIgnored: Perturb = ({ policy }) => {
  switch (policy.kind) {
    case 'rr':
      return underRules({ policy: { kind: 'fcfs' } });
    case 'priority-rr':
      return underRules({ policy: { kind: 'priority' } });
    case 'priority-preemptive-rr':
      return underRules({ policy: { kind: 'priority-preemptive' } });
    default:
      return null;
  }
};

const mlfq =
  (changed: (policy: MlfqSpec, scenario: Scenario) => Partial<MlfqSpec> | null): Perturb =>
  (scenario) => {
    const { policy } = scenario;
    const change = policy.kind === 'mlfq' ? changed(policy, scenario) : null;
    return change && policy.kind === 'mlfq' ? underRules({ policy: { ...policy, ...change } }) : null;
  };

export const slicing = {
  'S06-cyclic-sweep': (scenario) => {
    if (scenario.policy.kind !== 'rr' || !isPlain(scenario)) return null;
    return { how: 'rules', rules: {}, chooser: inCircle(threadsOf(scenario).map(({ name }) => name)) };
  },
  'S07-expired-first': expiredFirst,
  'S08-newcomer-first': (scenario) => {
    const { policy } = scenario;
    if ((policy.kind !== 'rr' && policy.kind !== 'fcfs') || !isPlain(scenario)) return null;
    return { how: 'rules', rules: {}, chooser: newestFirst(scenario) };
  },
  'S10-global-slices': ({ policy, conventions }) =>
    isSliced(policy) && conventions.quantumClock === 'dispatch'
      ? underRules({ conventions: { quantumClock: 'global' } })
      : null,
  'S11-rr-is-fcfs': quantumIgnored,
  'S19-mlfq-io-resets': mlfq(({ stayAfterIo = false }, scenario) =>
    stayAfterIo || !hasIo(scenario) ? null : { stayAfterIo: true },
  ),
  'S20-mlfq-no-boost': mlfq(({ boostEvery = 0 }) => (boostEvery === 0 ? null : { boostEvery: 0 })),
  'S20-boost-keeps-allotment': ({ policy }) =>
    policy.kind === 'mlfq' && (policy.boostEvery ?? 0) > 0
      ? underRules({ quirks: { boostKeepsAllotment: true } })
      : null,
  'S21-mlfq-no-preempt': mlfq(({ arrivalPreempts = true }) => (arrivalPreempts ? { arrivalPreempts: false } : null)),
  'S22-lottery-most-tickets': (scenario) =>
    scenario.policy.kind === 'lottery' && isPlain(scenario)
      ? { how: 'rules', rules: {}, chooser: mostTickets(scenario) }
      : null,
} satisfies Partial<Record<Way, Perturb>>;
