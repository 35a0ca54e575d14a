import type { Process, Scenario } from './scenario';
import type { ThreadRun } from './thread-run';

/** Whether nothing in a run may name a process: one CPU, and processes that compute and wait for devices alone. */
export const namesNobody = ({ machine, processes }: Scenario): boolean =>
  machine.cpus === 1 && processes.every(isPlain);

const isPlain = ({ threads, task, forkedBy }: Process): boolean =>
  task === null &&
  forkedBy === null &&
  threads.length === 1 &&
  // before anybody has run nobody stands in the queue of a device, where ties are broken by name
  threads[0]!.bursts.every(([what], place) => what === 'cpu' || (what === 'io' && place > 0));

/**
 * Whether nothing but a name tells two threads apart, in a run that names nobody: they came together and have not run
 * yet. Whichever goes first, what follows is the same with the names changed over.
 */
export function areAlike(one: ThreadRun, other: ThreadRun): boolean {
  if (one.dispatches > 0 || other.dispatches > 0) return false;
  if (one.arrival !== other.arrival || one.joinedAt !== other.joinedAt) return false;
  return descriptionOf(one) === descriptionOf(other);
}

/** All of a process but its name. */
function descriptionOf({ process: { process }, thread: { priority, bursts } }: ThreadRun): string {
  return JSON.stringify({ ...process, id: null, threads: [priority, bursts] });
}
