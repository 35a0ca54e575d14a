import type { Process, Scenario } from './scenario';

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

const runnable = new Set(['cpu', 'io', 'fork', 'exit']);

/** What this engine would not simulate rightly, and so does not simulate at all. Empty: the scenario runs. */
export function unsupported({ machine, policy, conventions, processes }: Scenario): Refusal[] {
  const refusals: Refusal[] = [];
  const refuse = (path: string, value: unknown, allowed: string) => refusals.push({ path, value, allowed });
  if (machine.queues !== 'central') refuse('machine.queues', machine.queues, '"central"');
  if (machine.steal !== null) refuse('machine.steal', machine.steal, 'null');
  if (machine.cache !== null) refuse('machine.cache', machine.cache, 'null');
  if (conventions.quantumClock === 'global' && 'quantum' in policy) {
    const { process, thread } = machine.contextSwitch;
    for (const [key, cost] of Object.entries({ process, thread })) {
      if (cost === 0 || cost % policy.quantum !== 0) continue;
      const allowed = `0 or no multiple of the quantum ${policy.quantum}: with the global quantum clock no thread would ever run`;
      refuse(`machine.contextSwitch.${key}`, cost, allowed);
    }
  }
  if ('quantum' in policy) {
    const least = Math.ceil(cpuTicks(processes) / SLICES_MAX);
    if (policy.quantum < least) refuse('policy.quantum', policy.quantum, `at least ${least} for so much CPU time`);
  }
  processes.forEach((process, index) => {
    const path = `processes[${index}]`;
    if (process.affinity !== null) refuse(`${path}.affinity`, process.affinity, 'no affinity');
    process.threads.forEach((thread, threadIndex) => {
      const owner = process.threads.length === 1 ? path : `${path}.threads[${threadIndex}]`;
      thread.bursts.forEach((burst, burstIndex) => {
        if (!runnable.has(burst[0])) refuse(`${owner}.bursts[${burstIndex}]`, burst, 'cpu, io, fork or exit');
      });
    });
  });
  return refusals;
}

function cpuTicks(processes: readonly Process[]): number {
  const bursts = processes.flatMap(({ threads }) => threads.flatMap((thread) => thread.bursts));
  return bursts.reduce((sum, burst) => (burst[0] === 'cpu' ? sum + burst[1] : sum), 0);
}
