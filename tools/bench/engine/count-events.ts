import type { Scenario } from '@timeslice/engine';
// eslint-disable-next-line @nx/enforce-module-boundaries -- a whole trace of 50,000 processes fits into no memory.
import { Run } from '../../../libs/engine/src/run';

export interface Counts {
  /** Entries of `trace.events`. */
  readonly events: number;
  /** Mean number of ready threads once an instant has been processed. */
  readonly ready: number;
}

/** Counts what `simulate` would write down, without the lists of ready threads. */
export function countsOf(scenario: Scenario): Counts {
  const run = new Run(scenario, { log: true });
  const { queues } = run.parts;
  const log = run.core.log!;
  let [instants, ready] = [0, 0];
  queues.inOrder = () => [];
  log.queueAt = () => {
    instants++;
    for (const cpu of run.core.cpus) ready += queues.sizeOf(cpu);
  };
  run.toEnd();
  return { events: log.events.length, ready: ready / instants };
}
