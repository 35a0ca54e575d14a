import type { PartialTrace, Trace, TraceEvent } from '../trace';

type Seen = Trace | PartialTrace;

/** Ticks that a thread has run on any CPU before `at`. */
export function executedBefore({ timeline }: Pick<Seen, 'timeline'>, thread: string, at: number): number {
  return timeline.reduce(
    (sum, [start, end, name]) => (name === thread ? sum + Math.max(0, Math.min(end, at) - start) : sum),
    0,
  );
}

/** The last tick up to `at` at which a thread left a CPU; null where it never has. */
export function lastLeft(
  trace: Seen,
  thread: string,
  { at, runs }: { readonly at: number; readonly runs: boolean },
): number | null {
  let last: number | null = null;
  for (const [, end, state] of trace.states[thread] ?? []) {
    if (state === 'running' && (end < at || (end === at && !runs))) last = end;
  }
  const ranUntil = (tick: number) =>
    trace.timeline.some(([start, end, name]) => name === thread && start < tick && tick <= end);
  for (const event of trace.events) {
    if (event.at > at) break;
    if (!isLeaving(event, thread) && !(isPutOn(event, thread) && ranUntil(event.at))) continue;
    last = Math.max(last ?? 0, event.at);
  }
  return last;
}

/** The thread whose context was put last into a CPU, and until when it was there; null where there was none. */
export function lastOn(
  { timeline, events }: Seen,
  cpu: number,
  at: number,
): { readonly thread: string; readonly until: number } | null {
  const run = timeline.findLast(([start, , , on]) => on === cpu && start < at);
  const put = events.findLast((event) => event.at <= at && putsOn(event, cpu));
  if (put && putsOn(put) && put.at >= (run?.[1] ?? 0)) return { thread: put.thread, until: put.at };
  return run ? { thread: run[2], until: Math.min(run[1], at) } : null;
}

/** The last tick up to `at` at which that thread left that CPU. */
export function leftCpu(
  trace: Seen,
  thread: string,
  { cpu, at }: { readonly cpu: number; readonly at: number },
): number {
  const run = trace.timeline.findLast(([start, , name, on]) => name === thread && on === cpu && start < at);
  const put = trace.events.findLast((event) => event.at <= at && putsOn(event, cpu) && event.thread === thread);
  return Math.max(Math.min(run?.[1] ?? 0, at), put?.at ?? 0);
}

export const wasOnCpuBefore = ({ events }: Seen, thread: string, at: number): boolean =>
  events.some((event) => event.at < at && putsOn(event) && event.thread === thread);

function isLeaving(event: TraceEvent, thread: string): boolean {
  switch (event.type) {
    case 'preempt':
    case 'block':
    case 'terminate':
      return event.thread === thread && event.cpu !== null;
    case 'expire':
      return event.thread === thread && !event.stays;
    default:
      return false;
  }
}

/** A task whose next job is there at once leaves its CPU and is dispatched again. */
const isPutOn = (event: TraceEvent, thread: string): boolean => event.type === 'dispatch' && event.thread === thread;

type Putting = Extract<TraceEvent, { type: 'dispatch' | 'run' }>;

const putsOn = (event: TraceEvent, cpu?: number): event is Putting =>
  (event.type === 'dispatch' || event.type === 'run') && (cpu === undefined || event.cpu === cpu);

/** Ticks that a thread has spent in a state before `at`; a task that waits for its next job does not count as blocked. */
export function spent({ states }: Seen, thread: string, state: 'ready' | 'blocked', at: number): number {
  return (states[thread] ?? []).reduce(
    (sum, [start, end, is, on]) =>
      is === state && on !== 'release' ? sum + Math.max(0, Math.min(end, at) - start) : sum,
    0,
  );
}
