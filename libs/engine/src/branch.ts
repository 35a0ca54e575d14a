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
  if (!same(run.spec, scenario.policy)) startAnew(core);
  else Object.assign(core.policy.memory ?? {}, run.core.policy.memory);
  if (!same(run.core.conventions.sjfEstimate, core.conventions.sjfEstimate)) predictAgain(core);
  const { aging, priorityOrder } = run.core.conventions;
  const sameAging = same([aging, priorityOrder], [core.conventions.aging, core.conventions.priorityOrder]);
  if (core.policy.aging && !sameAging) for (const thread of runnableOf(core)) core.policy.joins?.(thread, 'preempted');
  branch.parts.queues.copyFrom(run.parts.queues, copyOf, sameAging);
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

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** In the order in which they joined. */
const runnableOf = ({ threads }: Core) =>
  threads.filter(({ state }) => state === 'ready' || state === 'running').sort((a, b) => a.place - b.place);

/** Bursts that have been done are known to the new predictions too. */
function predictAgain({ threads, policy }: Core): void {
  for (const thread of threads) {
    thread.estimate = null;
    const begun = thread.thread.bursts.slice(0, thread.next).filter(([kind]) => kind === 'cpu') as ['cpu', number][];
    const inOne = (thread.state === 'ready' || thread.state === 'running') && !thread.calls;
    for (const [, ticks] of inOne ? begun.slice(0, -1) : begun) policy.burstEnds?.(thread, ticks);
  }
}

/** Another policy meets the threads as if they had just come, in the order in which they joined. */
function startAnew(core: Core): void {
  const { policy, threads, processes, cpus } = core;
  for (const process of processes) Object.assign(process, { use: 0, runnable: 0 });
  for (const thread of threads) {
    Object.assign(thread, { level: 0, slices: 0, virtual: 0n, virtualDeadline: 0n, lag: 0n, use: 0, quantum: 0 });
  }
  for (const thread of runnableOf(core)) policy.joins?.(thread, 'arrival');
  for (const { is, thread } of cpus) if (is === 'running') thread!.quantum = policy.slice?.(thread!) ?? Infinity;
}
