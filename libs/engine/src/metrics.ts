import type { Cpu } from './cpu';
import type { Conventions } from './scenario';
import { NEVER, type ThreadRun } from './thread-run';
import type { CpuMetrics, ThreadMetrics, Trace } from './trace';

export function threadMetricsOf(thread: ThreadRun, { response }: Conventions): ThreadMetrics {
  const { arrival, completion, ticks, dispatches } = thread;
  const firstRun = thread.firstRun === NEVER ? completion : thread.firstRun;
  const firstSliceEnd = thread.firstSliceEnd === NEVER ? completion : thread.firstSliceEnd;
  const respondedAt = { 'first-run': firstRun, 'first-slice-end': firstSliceEnd, completion }[response];
  return {
    firstRun,
    completion,
    turnaround: completion - arrival,
    waiting: ticks.ready,
    response: respondedAt - arrival,
    blocked: ticks.blocked,
    cpu: ticks.running,
    dispatches,
  };
}

export function averagesOf(threads: readonly ThreadMetrics[]): Trace['averages'] {
  const mean = (of: (one: ThreadMetrics) => number) => threads.reduce((sum, one) => sum + of(one), 0) / threads.length;
  return {
    turnaround: mean((one) => one.turnaround),
    waiting: mean((one) => one.waiting),
    response: mean((one) => one.response),
  };
}

export function cpuMetricsOf(cpu: Cpu, makespan: number, { utilizationUntil }: Conventions): CpuMetrics {
  const { busy, switching, counted } = cpu;
  const until = utilizationUntil === 'last-completion' ? makespan : utilizationUntil;
  const utilization = until === 0 ? 0 : counted / until;
  return { busy, switching, idle: makespan - busy - switching, warm: 0, utilization };
}
