import { Draws } from '../draws';
import type { Scenario } from '../scenario';
import { processRunsOf } from '../thread-run';
import { startPolicy } from './policies';

/** What a policy does with these parameters, for those who explain it. */
export interface PolicyTraits {
  readonly preempts: boolean;
  /** Threads run in slices. */
  readonly slices: boolean;
  /** The one quantum of all threads, in ticks; null where there is none, or several. */
  readonly quantum: number | null;
  /** Its own rules on the place and the quantum of those who leave the CPU win over the conventions. */
  readonly byLevel: boolean;
  /** Equals stand in a queue in the order of joining; else any of them may be next, and the tie rules say which. */
  readonly queuesEquals: boolean;
}

export function policyTraits(scenario: Scenario): PolicyTraits {
  const { policy, conventions, quirks = {} } = scenario;
  const processes = processRunsOf(scenario.processes);
  const threads = processes.flatMap((process) => process.threads);
  const started = startPolicy(policy, {
    processes,
    threads,
    conventions,
    quirks,
    draws: new Draws(scenario),
    eachInFront: () => {},
  });
  const { preempts, slice, quantum, byLevel = false, queueRule } = started;
  return { preempts, slices: slice !== null, quantum, byLevel, queuesEquals: queueRule !== 'tie-fifo' };
}
