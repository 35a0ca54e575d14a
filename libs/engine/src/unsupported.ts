import type { PolicySpec, Process, Scenario } from './scenario';
import { decimal } from './fraction';
import { SLICE } from './policies/eevdf';
import { QUANTUM } from './policies/fair-share';
import { hyperperiod } from './tasks';

/** Something that a scenario asks for and that does not exist, or not yet. */
export interface Refusal {
  /** Of the field, e.g. `processes[0].bursts[2]`. */
  readonly path: string;
  readonly value: unknown;
  /** What may stand there. */
  readonly allowed: string;
}

/** A run of more slices than this would not end in reasonable time, nor fit into memory. */
const SLICES_MAX = 5_000_000;

/** Decimals of an exact prediction. */
const DECIMALS_MAX = 1_000;
/** Jobs of all tasks in one hyperperiod. */
const JOBS_MAX = 100_000;

/** What this engine would not simulate rightly, and so does not simulate at all. Empty: the scenario runs. */
export function unsupported(scenario: Scenario): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (path, value, allowed) => refusals.push({ path, value, allowed });
  refuseQuanta(scenario, refuse);
  refuseEstimates(scenario, refuse);
  refuseTasks(scenario, refuse);
  refuseAffinities(scenario, refuse);
  refusePolicy(scenario, refuse);
  return refusals;
}

type Refuse = (path: string, value: unknown, allowed: string) => void;

function refuseQuanta({ machine, policy, conventions, processes }: Scenario, refuse: Refuse): void {
  const least = leastQuantum(policy);
  if (conventions.quantumClock === 'global' && least !== null && policy.kind !== 'mlfq') {
    const { process, thread, chargeFirst, chargeSame } = machine.contextSwitch;
    const ofProcesses = processes.length > 1 || chargeFirst ? process : 0;
    const ofThreads = chargeSame || processes.some(({ threads }) => threads.length > 1) ? thread : 0;
    for (const [key, cost] of Object.entries({ process: ofProcesses, thread: ofThreads })) {
      if (cost === 0 || cost % least.ticks !== 0) continue;
      const allowed = `0 or no multiple of the quantum ${least.ticks}: with the global quantum clock no thread would ever run`;
      refuse(`machine.contextSwitch.${key}`, cost, allowed);
    }
  }
  if (least !== null) {
    const needed = Math.ceil(cpuTicks(processes) / SLICES_MAX);
    if (least.ticks < needed) refuse(least.path, least.ticks, `at least ${needed} for so much CPU time`);
  }
}

/** Predictions are exact: each burst adds the decimals of alpha to their length. */
function refuseEstimates({ conventions, processes }: Scenario, refuse: Refuse): void {
  if (conventions.sjfEstimate === null) return;
  const { alpha } = conventions.sjfEstimate;
  const decimals = String(decimal(alpha).under).length - 1;
  const counts = processes.flatMap(({ threads }) =>
    threads.map(({ bursts }) => bursts.filter(([kind]) => kind === 'cpu').length),
  );
  const longest = counts.reduce((most, count) => Math.max(most, count), 0);
  if (decimals * longest <= DECIMALS_MAX) return;
  const allowed = `at most ${Math.floor(DECIMALS_MAX / longest)} decimals for ${longest} CPU bursts`;
  refuse('conventions.sjfEstimate.alpha', alpha, allowed);
}

function refuseTasks({ processes }: Scenario, refuse: Refuse): void {
  const tasks = processes.flatMap(({ task }, index) => (task ? [{ ...task, index }] : []));
  const horizon = hyperperiod(tasks.map(({ period }) => period));
  const jobs = tasks.reduce((sum, { period }) => sum + horizon / period, 0);
  const last = tasks.at(-1);
  if (jobs <= JOBS_MAX || !last) return;
  const allowed = `periods with a common multiple of at most ${JOBS_MAX} jobs`;
  refuse(`processes[${last.index}].period`, last.period, allowed);
}

function refuseAffinities({ machine, processes }: Scenario, refuse: Refuse): void {
  processes.forEach(({ affinity }, index) => {
    affinity?.forEach((cpu, at) => {
      if (cpu >= machine.cpus)
        refuse(`processes[${index}].affinity[${at}]`, cpu, `a CPU from 0 to ${machine.cpus - 1}`);
    });
  });
}

/** What a policy asks of the processes. */
function refusePolicy({ policy, processes, conventions }: Scenario, refuse: Refuse): void {
  if (policy.kind === 'fixed-order') {
    const names = processes.flatMap(({ threads }) => threads.map(({ name }) => name));
    policy.order.forEach((name, at) => {
      if (!names.includes(name)) refuse(`policy.order[${at}]`, name, `one of ${names.join(', ')}`);
    });
  }
  processes.forEach(({ task, priority }, index) => {
    if ((policy.kind === 'edf' || policy.kind === 'rm') && task === null) {
      refuse(`processes[${index}].period`, undefined, `a period and a wcet: "${policy.kind}" needs tasks`);
    }
    if (policy.kind !== 'mlq') return;
    const last = policy.levels.length - 1;
    const top = conventions.priorityOrder === 'high' ? last : 0;
    if (priority >= 0 && priority <= last) return;
    refuse(
      `processes[${index}].priority`,
      priority,
      `the number of a level: ${top} is the top, ${last - top} the bottom`,
    );
  });
}

function leastQuantum(policy: PolicySpec): { readonly path: string; readonly ticks: number } | null {
  if (policy.kind === 'mlfq') {
    const ticks = policy.quantum === '2^i' ? 1 : Math.min(...policy.quantum);
    return policy.quantum === '2^i' ? null : { path: 'policy.quantum', ticks };
  }
  if (policy.kind === 'eevdf') return { path: 'policy.slice', ticks: policy.slice ?? SLICE };
  if (policy.kind === 'fair-share') return { path: 'policy.quantum', ticks: policy.quantum ?? QUANTUM };
  return 'quantum' in policy ? { path: 'policy.quantum', ticks: policy.quantum } : null;
}

function cpuTicks(processes: readonly Process[]): number {
  let ticks = 0;
  for (const { threads } of processes) {
    for (const { bursts } of threads) for (const burst of bursts) if (burst[0] === 'cpu') ticks += burst[1];
  }
  return ticks;
}
