import type { ThreadState, Trace } from '@timeslice/engine';

/** The state of a thread during tick `[at, at + 1)`, once instant `at` has been processed; after the end of the run, how it ended. */
export function stateAt({ states }: Pick<Trace, 'states'>, thread: string, at: number): ThreadState {
  const segments = states[thread] ?? [];
  const covering = segments.find(([start, end]) => start <= at && at < end);
  if (covering) return covering[2];
  return segments.some(([start]) => start <= at) ? 'terminated' : 'new';
}

/** Whether a thread is ready at tick `at` because the CPU was taken from it: by a timer, or for another thread. */
export function isPreemptedAt({ states }: Pick<Trace, 'states'>, thread: string, at: number): boolean {
  const segments = states[thread] ?? [];
  const place = segments.findIndex(([start, end]) => start <= at && at < end);
  if (segments[place]?.[2] !== 'ready') return false;
  // a change of level splits a span
  const before = segments.slice(0, place).findLast(([, , state]) => state !== 'ready');
  return before?.[2] === 'running';
}

/** More threads than this nobody follows by hand. */
export const THREADS_MAX = 24;
