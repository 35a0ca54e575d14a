import type { Cpu } from './cpu';
import type { Conventions } from './scenario';
import { isResting } from './tasks';
import { NEVER, type ThreadRun } from './thread-run';
import type { CpuMetrics, ThreadMetrics, Trace } from './trace';

/** `makespan` is the tick at which the run ended. */
export function threadMetricsOf(thread: ThreadRun, { response }: Conventions, makespan: number): ThreadMetrics {
  const { arrival, ready, running, blocked, dispatches, process } = thread;
  const { task } = process.process;
  const completion = thread.state === 'terminated' || (task !== null && isResting(thread)) ? thread.completion : null;
  const end = completion ?? makespan;
  const came = task ? 0 : arrival === NEVER ? end : arrival;
  const firstRun = thread.firstRun === NEVER ? end : thread.firstRun;
  const firstSliceEnd = thread.firstSliceEnd === NEVER ? end : thread.firstSliceEnd;
  const done = task && thread.firstDone !== NEVER ? thread.firstDone : end;
  const respondedAt = response === 'first-run' ? firstRun : response === 'completion' ? done : firstSliceEnd;
  return {
    firstRun,
    completion,
    turnaround: task ? ready + running : end - came,
    waiting: ready,
    response: respondedAt - came,
    blocked,
    cpu: running,
    dispatches,
  };
}

export function averagesOf(threads: readonly ThreadMetrics[]): Trace['averages'] {
  let [turnaround, waiting, response] = [0, 0, 0];
  for (const one of threads) {
    turnaround += one.turnaround;
    waiting += one.waiting;
    response += one.response;
  }
  const count = threads.length;
  return { turnaround: turnaround / count, waiting: waiting / count, response: response / count };
}

export function cpuMetricsOf(cpu: Cpu, makespan: number, { utilizationUntil }: Conventions): CpuMetrics {
  const { busy, switching, warm, counted } = cpu;
  const until = utilizationUntil === 'last-completion' ? makespan : utilizationUntil;
  const utilization = until === 0 ? 0 : counted / until;
  return { busy, switching, idle: makespan - busy - switching, warm, utilization };
}
