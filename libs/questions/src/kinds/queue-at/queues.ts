import type { Trace } from '@timeslice/engine';

/**
 * The ready queue in the order of service, once instant `at` has been processed. A thread to which a CPU is switching
 * has left it. `cpu`: only those that wait in the queue of that CPU; null for one queue.
 */
export function queueIn(trace: Trace, at: number, cpu: number | null): readonly string[] {
  const all = trace.queue.findLast(([since]) => since <= at)?.[1] ?? [];
  return cpu === null ? all : all.filter((thread) => homeOf(trace, thread, at) === cpu);
}

/** In whose queue a ready thread waits: that of the CPU which takes it next, or from which it is stolen. */
function homeOf({ events }: Trace, thread: string, at: number): number | null {
  const next = events.find(
    (event) => event.at > at && (event.type === 'steal' || event.type === 'dispatch') && event.thread === thread,
  );
  if (next?.type === 'steal') return next.from;
  return next?.type === 'dispatch' ? next.cpu : null;
}
