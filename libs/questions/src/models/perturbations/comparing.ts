import type { PolicyKind, PolicySpec, Rules, Scenario } from '@timeslice/engine';
import type { Way } from '../model';
import { edited, hasIo, hasTasks, type Perturb, threadsOf, underRules } from '../perturbation';

/** In place of each policy another one, where there is one. */
const otherPolicy =
  (others: Partial<Record<PolicyKind, PolicySpec>>): Perturb =>
  ({ policy }) => {
    const other = others[policy.kind];
    return other ? underRules({ policy: other }) : null;
  };

const preemptive: readonly PolicyKind[] = ['srtf', 'lrtf', 'priority-preemptive', 'priority-preemptive-rr'];
const byPriority: readonly PolicyKind[] = ['priority', 'priority-preemptive', 'priority-rr', 'priority-preemptive-rr'];

const oneOf =
  (kinds: readonly PolicyKind[], rules: (scenario: Scenario) => Rules | null): Perturb =>
  (scenario) => {
    const changed = kinds.includes(scenario.policy.kind) ? rules(scenario) : null;
    return changed && underRules(changed);
  };

const withoutPreemption: Perturb = ({ policy }) => {
  switch (policy.kind) {
    case 'priority-preemptive':
      return underRules({ policy: { kind: 'priority' } });
    case 'priority-preemptive-rr':
      return underRules({ policy: { kind: 'priority-rr', quantum: policy.quantum } });
    default:
      return null;
  }
};

const everyArrivalPreempts: Perturb = (scenario) => {
  const { policy } = scenario;
  if (hasTasks(scenario) || scenario.machine.queues === 'per-cpu') return null;
  const wouldPreempt = preemptive.includes(policy.kind);
  // Somebody back from I/O preempts by the policy, which this model says nothing about.
  if (wouldPreempt && (hasIo(scenario) || scenario.conventions.aging !== null)) return null;
  const others: readonly PolicyKind[] = ['fcfs', 'sjf', 'ljf', 'hrrn', 'rr', 'priority', 'priority-rr'];
  return wouldPreempt || others.includes(policy.kind) ? underRules({ quirks: { arrivalsPreempt: true } }) : null;
};

/** All arrive at 0: the scheduler knows what will come. The metrics of such a run are not those of the true arrivals. */
const clairvoyant: Perturb = (scenario) => {
  const { processes } = scenario;
  if (hasTasks(scenario) || processes.every(({ arrival }) => !arrival)) return null;
  const early = processes.map((process) => ({ ...process, arrival: process.arrival === null ? null : 0 }));
  return edited({ ...scenario, processes: early });
};

const severalBursts = (scenario: Scenario) =>
  threadsOf(scenario).some(({ bursts }) => bursts.filter(([kind]) => kind === 'cpu').length > 1);

export const comparing = {
  'S01-sjf-preempts': otherPolicy({ sjf: { kind: 'srtf' } }),
  'S02-srtf-no-preempt': otherPolicy({ srtf: { kind: 'sjf' }, lrtf: { kind: 'ljf' } }),
  'S03-original-burst': oneOf(['srtf'], ({ conventions: { srtfKey, sjfEstimate } }) =>
    srtfKey === 'burst' && sjfEstimate === null ? { quirks: { srtfComparesWholeBursts: true } } : null,
  ),
  'S04-clairvoyant': clairvoyant,
  'S05-list-order': oneOf(['fcfs'], ({ conventions }) =>
    conventions.tie[0] === 'id' ? null : { conventions: { tie: ['id'] } },
  ),
  'S09-arrival-preempts-rr': everyArrivalPreempts,
  'S12-tie-preempts': oneOf(preemptive, ({ machine }) =>
    machine.cpus === 1 ? { quirks: { equalsPreempt: true } } : null,
  ),
  'S13-keeps-place': oneOf(preemptive, ({ conventions }) =>
    conventions.preemptedPlace === 'head' ? null : { conventions: { preemptedPlace: 'head' } },
  ),
  'S14-priority-inverted': oneOf(byPriority, ({ conventions }) => ({
    conventions: { priorityOrder: conventions.priorityOrder === 'low' ? 'high' : 'low' },
  })),
  'S15-priority-no-preempt': withoutPreemption,
  'S16-hrrn-longest-wait': otherPolicy({ hrrn: { kind: 'fcfs' } }),
  'S17-hrrn-shortest': otherPolicy({ hrrn: { kind: 'sjf' } }),
  'S18-longest-first': otherPolicy({ sjf: { kind: 'ljf' }, srtf: { kind: 'lrtf' } }),
  'C10-whole-remaining-work': oneOf(['srtf'], (scenario) =>
    scenario.conventions.srtfKey === 'burst' && severalBursts(scenario) ? { conventions: { srtfKey: 'total' } } : null,
  ),
} satisfies Partial<Record<Way, Perturb>>;
