import type { Burst, PolicyKind, Scenario } from '@timeslice/engine';
import type { Way } from '../model';
import { edited, hasIo, hasTasks, type Perturb, switchesCost, underRules } from '../perturbation';

/** Each thread with other bursts; CPU bursts that come to stand side by side are one. */
function withBursts(scenario: Scenario, change: (burst: Burst) => readonly Burst[]): Scenario {
  const processes = scenario.processes.map((process) => ({
    ...process,
    threads: process.threads.map((thread) => ({ ...thread, bursts: joined(thread.bursts.flatMap(change)) })),
  }));
  return { ...scenario, processes };
}

function joined(bursts: readonly Burst[]): Burst[] {
  const whole: Burst[] = [];
  for (const burst of bursts) {
    const last = whole.at(-1);
    if (burst[0] === 'cpu' && last?.[0] === 'cpu') whole[whole.length - 1] = ['cpu', last[1] + burst[1]];
    else whole.push(burst);
  }
  return whole;
}

const changesIo =
  (change: (burst: Burst) => readonly Burst[]): Perturb =>
  (scenario) => {
    if (!hasIo(scenario) || hasTasks(scenario)) return null;
    return edited(withBursts(scenario, change));
  };

/** Policies in which the place of a thread that comes back from I/O means something. */
const unplaced: readonly PolicyKind[] = ['fixed-order', 'next-id', 'lottery', 'edf', 'rm'];

const returnsFromIo =
  (ioReturn: 'head' | 'preempts'): Perturb =>
  (scenario) => {
    const { policy, conventions } = scenario;
    if (!hasIo(scenario) || !conventions.switchOnIo || conventions.ioReturn === ioReturn) return null;
    return unplaced.includes(policy.kind) ? null : underRules({ conventions: { ioReturn } });
  };

const paidAtEveryExpiry: Perturb = (scenario) => {
  const { machine, conventions, policy } = scenario;
  const sliced: readonly PolicyKind[] = ['rr', 'priority-rr', 'priority-preemptive-rr', 'lottery'];
  if (!sliced.includes(policy.kind) || machine.contextSwitch.thread === 0) return null;
  if (machine.contextSwitch.chargeSame && conventions.onExpiryEmpty === 'redispatch') return null;
  return underRules({ contextSwitch: { chargeSame: true }, conventions: { onExpiryEmpty: 'redispatch' } });
};

const threadsCostAsMuch: Perturb = (scenario) => {
  const { machine, processes } = scenario;
  const { process, thread } = machine.contextSwitch;
  if (processes.every(({ threads }) => threads.length === 1)) return null;
  if (thread >= process && machine.cache === null) return null;
  const contextSwitch = { ...machine.contextSwitch, thread: Math.max(thread, process) };
  return machine.cache === null
    ? underRules({ contextSwitch })
    : edited({ ...scenario, machine: { ...machine, contextSwitch, cache: null } });
};

export const switching = {
  'C01-no-switch-time': (scenario) =>
    switchesCost(scenario) ? underRules({ contextSwitch: { process: 0, thread: 0 } }) : null,
  'C02-switch-to-itself': paidAtEveryExpiry,
  'C03-switch-at-start': ({ machine: { contextSwitch } }) =>
    contextSwitch.process > 0 && !contextSwitch.chargeFirst
      ? underRules({ contextSwitch: { chargeFirst: true } })
      : null,
  'C05-io-holds-cpu': (scenario) =>
    scenario.conventions.switchOnIo
      ? changesIo((burst) => (burst[0] === 'io' ? [['cpu', burst[1]]] : [burst]))(scenario)
      : null,
  'C06-io-free': changesIo((burst) => (burst[0] === 'io' ? [] : [burst])),
  'C07-io-to-running': returnsFromIo('preempts'),
  'C09-io-head': returnsFromIo('head'),
  'C11-thread-switch-equal': threadsCostAsMuch,
} satisfies Partial<Record<Way, Perturb>>;
