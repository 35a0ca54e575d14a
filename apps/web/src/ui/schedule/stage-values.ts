import {
  hexOf,
  type Layout,
  type PartialTrace,
  type PolicySpec,
  type Scenario,
  type StateSegment,
  type Thread,
} from '@timeslice/engine';

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

/** An example, the same that the engine's control blocks hold: what a thread's registers are after so many ticks. */
export function registersAfter(layout: Layout, thread: string, executed: number): Registers {
  const { pc, ax } = layout.registersAfter(thread, Math.floor(executed));
  return { pc: hexOf(pc), ax: String(ax) };
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

/** What a policy compares among the ready, where it can be told of each by a number that stands in the scenario. */
export type Compared = 'burst' | 'remaining' | 'ratio' | 'priority' | 'tickets' | 'period' | 'deadline' | 'level';

/** Null where their order in the queue is all that counts, or what counts is a running account of the policy. */
export function comparedBy({ kind }: PolicySpec): Compared | null {
  switch (kind) {
    case 'sjf':
    case 'ljf':
      return 'burst';
    case 'srtf':
    case 'lrtf':
      return 'remaining';
    case 'hrrn':
      return 'ratio';
    case 'priority':
    case 'priority-preemptive':
    case 'priority-rr':
    case 'priority-preemptive-rr':
    case 'mlq':
      return 'priority';
    case 'lottery':
      return 'tickets';
    case 'rm':
      return 'period';
    case 'edf':
      return 'deadline';
    case 'mlfq':
      return 'level';
    case 'fcfs':
    case 'rr':
    case 'stride':
    case 'cfs':
    case 'eevdf':
    case 'fair-share':
    case 'next-id':
    case 'fixed-order':
      return null;
  }
}

/** What a ready thread has of it, short enough to stand under its token. */
export function candidateOf(scenario: Scenario, trace: PartialTrace, name: string, t: number): string | null {
  const by = comparedBy(scenario.policy);
  const process = scenario.processes.find(({ threads }) => threads.some((one) => one.name === name));
  const thread = process?.threads.find((one) => one.name === name);
  if (!process || !thread || by === null) return null;
  const burst = () => burstAfter(thread, executedBefore(trace, name, t));
  switch (by) {
    case 'priority':
      return String(thread.priority);
    case 'tickets':
      return String(process.tickets);
    case 'period':
      return process.task && String(process.task.period);
    case 'deadline':
      return process.task && String(Math.floor(t / process.task.period) * process.task.period + process.task.deadline);
    case 'burst':
      return String(burst().length);
    case 'remaining':
      return String(burst().left);
    case 'ratio': {
      const ready = stateAt(trace, name, t);
      const { length } = burst();
      if (ready?.[2] !== 'ready' || length === 0) return null;
      return ((Math.floor(t) - ready[0] + length) / length).toFixed(2);
    }
    case 'level': {
      const level = stateAt(trace, name, t)?.[3];
      return typeof level === 'number' ? String(level) : null;
    }
  }
}

/** The state that a thread is in during the tick at `t`. */
function stateAt({ states }: Pick<PartialTrace, 'states'>, name: string, t: number): StateSegment | undefined {
  return states[name]?.find(([start, end]) => start <= t && t < end);
}
