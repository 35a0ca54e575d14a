import type { Process, Scenario } from '@timeslice/engine';
import type { Way } from '../model';
import { edited, hasIo, type Perturb, threadsOf, underRules } from '../perturbation';

const hasSiblings = ({ threads }: Process) => threads.length > 1;

/** As many CPUs as threads, and nothing that binds a thread to one of them. */
const aCpuForEachThread: Perturb = (scenario) => {
  const { machine, processes } = scenario;
  if (machine.cpus > 1 || !processes.some(hasSiblings)) return null;
  return edited({
    ...scenario,
    machine: { ...machine, cpus: threadsOf(scenario).length, queues: 'central', steal: null },
    processes: processes.map((process) => ({ ...process, affinity: null, gil: null })),
  });
};

const isLocked = (process: Process) => process.gil !== null && hasSiblings(process);

const withoutGil = (scenario: Scenario): Scenario => ({
  ...scenario,
  processes: scenario.processes.map((process) => ({ ...process, gil: null })),
});

export const parallel = {
  'T11-parallel-on-one-cpu': aCpuForEachThread,
  'T12-gil-speedup': (scenario) =>
    scenario.machine.cpus > 1 && scenario.processes.some(isLocked) ? edited(withoutGil(scenario)) : null,
  'T14-gil-blocks-io': (scenario) =>
    scenario.processes.some(isLocked) && hasIo(scenario) ? underRules({ quirks: { gilKeptInIo: true } }) : null,
} satisfies Partial<Record<Way, Perturb>>;
