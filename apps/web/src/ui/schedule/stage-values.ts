import type { PartialTrace, PolicySpec, Scenario, Thread } from '@timeslice/engine';

/** Ticks that a thread has run on any CPU before `t`. */
export function executedBefore({ timeline }: Pick<PartialTrace, 'timeline'>, name: string, t: number): number {
  return timeline.reduce(
    (sum, [start, end, thread]) => (thread === name ? sum + Math.max(0, Math.min(end, t) - start) : sum),
    0,
  );
}

/** Ticks that a thread had run when it last left its CPU, or never came to one: what its control block holds. */
export function executedAtSave(trace: Pick<PartialTrace, 'timeline'>, name: string, t: number): number {
  const current = trace.timeline.findLast(([start, end, thread]) => thread === name && start <= t && t < end);
  return executedBefore(trace, name, current ? current[0] : t);
}

export interface Registers {
  readonly pc: string;
  readonly ax: string;
}

/** An example: the same for the same process after the same number of ticks, and different for another. */
export function registersAfter(executed: number, process: number): Registers {
  const ticks = Math.floor(executed);
  const hex = (value: number, digits: number) => `0x${value.toString(16).toUpperCase().padStart(digits, '0')}`;
  return { pc: hex(0x1000 * (process + 1) + 4 * ticks, 4), ax: hex((ticks * 37 + process * 11 + 5) % 256, 2) };
}

/** The CPU burst that a thread is in after `executed` ticks, and what is left of it. */
export function burstAfter(thread: Thread, executed: number): { readonly length: number; readonly left: number } {
  let done = executed;
  for (const burst of thread.bursts) {
    if (burst[0] !== 'cpu') continue;
    if (done < burst[1]) return { length: burst[1], left: burst[1] - done };
    done -= burst[1];
  }
  return { length: 0, left: 0 };
}

/** What a policy compares among the ready: null where their order in the queue is all that counts. */
export function comparedBy({ kind }: PolicySpec): 'burst' | 'remaining' | 'priority' | null {
  switch (kind) {
    case 'sjf':
      return 'burst';
    case 'srtf':
      return 'remaining';
    case 'priority':
    case 'priority-preemptive':
      return 'priority';
    case 'fcfs':
    case 'rr':
      return null;
  }
}

/** What a ready thread has of it. */
export function candidateOf(scenario: Scenario, trace: PartialTrace, name: string, t: number): number | null {
  const thread = scenario.processes.flatMap((process) => process.threads).find((one) => one.name === name);
  const by = comparedBy(scenario.policy);
  if (!thread || by === null) return null;
  if (by === 'priority') return thread.priority;
  const burst = burstAfter(thread, executedBefore(trace, name, t));
  return by === 'burst' ? burst.length : burst.left;
}
