import type { ThreadRun } from '../thread-run';

/** Ready threads, kept so that the next one is found fast. `now` is the tick at which it is asked. */
export interface Container {
  readonly size: number;
  add(thread: ThreadRun): void;
  remove(thread: ThreadRun): void;
  /** A thread that is inside has changed its rank. */
  moved(thread: ThreadRun): void;
  /** Who would be taken; undefined where nobody is ready, or the policy waits for somebody who is not. */
  best(now: number): ThreadRun | undefined;
  /** All of them, in the order in which they would be taken as things stand. */
  inOrder(now: number): ThreadRun[];
}
