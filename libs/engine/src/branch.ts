import type { Core } from './core';
import { Run } from './run';
import type { Scenario } from './scenario';
import type { ProcessRun, ThreadRun } from './thread-run';

/**
 * A copy of a run where it stands, which goes on under the rules of `scenario`: policy, conventions and switch costs
 * may be others; processes, CPUs and devices are the same. The original is left as it is. What has happened is kept,
 * what the new rules count for themselves (levels, passes, slices) begins anew where the policy is another.
 */
export function branchOf(run: Run, scenario: Scenario, { log }: { readonly log: boolean }): Run {
  const branch = new Run(scenario, { log });
  const { core } = branch;
  const copyOf = (thread: ThreadRun): ThreadRun => core.threads[thread.index]!;
  core.now = run.core.now;
  core.draws.taken = run.core.draws.taken;
  copyThreads(run.core, core);
  copyCpus(run.core, core, copyOf);
  branch.parts.devices.copyFrom(run.parts.devices, copyOf);
  branch.parts.processors.copyFrom(run.parts.processors, core);
  branch.parts.tasks.copyFrom(run.parts.tasks);
  branch.calls.copyFrom(run.calls, copyOf);
  branch.intake.arrived = run.intake.arrived;
  branch.copyTimes(run);
  const samePolicy = JSON.stringify(run.spec) === JSON.stringify(scenario.policy);
  if (samePolicy) Object.assign(core.policy.memory ?? {}, run.core.policy.memory);
  else startAnew(core);
  branch.parts.queues.copyFrom(run.parts.queues, copyOf);
  return branch;
}

function copyThreads(from: Core, to: Core): void {
  from.threads.forEach((thread, index) => {
    const copy = to.threads[index]!;
    const { thread: own, process } = copy;
    Object.assign(copy, thread, { thread: own, process, slot: -1 });
  });
  from.processes.forEach(({ unfinished, use, runnable, gilHolder, gilSince, gilLine }, index) => {
    const copy = to.processes[index]!;
    const copyOf = (thread: ThreadRun) => to.threads[thread.index]!;
    const state: Partial<ProcessRun> = {
      unfinished,
      use,
      runnable,
      gilSince,
      gilHolder: gilHolder && copyOf(gilHolder),
    };
    Object.assign(copy, state);
    copy.gilLine.push(...gilLine.map(copyOf));
  });
}

function copyCpus(from: Core, to: Core, copyOf: (thread: ThreadRun) => ThreadRun): void {
  from.cpus.forEach((cpu, index) => {
    const { thread, loaded, claim } = cpu;
    Object.assign(to.cpus[index]!, cpu, {
      thread: thread && copyOf(thread),
      loaded: loaded && copyOf(loaded),
      claim: claim && copyOf(claim),
    });
  });
}

/** Another policy meets the threads as if they had just come, in the order in which they joined. */
function startAnew({ policy, threads, processes, cpus }: Core): void {
  for (const process of processes) Object.assign(process, { use: 0, runnable: 0 });
  for (const thread of threads) {
    Object.assign(thread, { level: 0, slices: 0, virtual: 0n, virtualDeadline: 0n, lag: 0n, use: 0, quantum: 0 });
  }
  const runnable = threads.filter(({ state }) => state === 'ready' || state === 'running');
  for (const thread of runnable.toSorted((a, b) => a.place - b.place)) policy.joins?.(thread, 'arrival');
  for (const { is, thread } of cpus) if (is === 'running') thread!.quantum = policy.slice?.(thread!) ?? Infinity;
}
