import { averagesOf, cpuMetricsOf, threadMetricsOf } from './metrics';
import { Run } from './run';
import type { Scenario } from './scenario';
import type { Trace } from './trace';
import { unsupported } from './unsupported';
import { ENGINE_VERSION } from './version';

/**
 * Runs a scenario to its end; the same scenario gives the same trace everywhere.
 * Throws where `unsupported(scenario)` is not empty: ask it before, where the scenario comes from outside.
 */
export function simulate(scenario: Scenario): Trace {
  const [refusal] = unsupported(scenario);
  if (refusal) throw new RangeError(`${refusal.path}: ${JSON.stringify(refusal.value)} is not ${refusal.allowed}`);
  const run = new Run(scenario);
  run.toEnd();
  const { recorder, threads, cpus, now: makespan } = run;
  const metrics = threads.map((thread) => [thread.name, threadMetricsOf(thread, scenario.conventions)] as const);
  return {
    format: 'timeslice/trace@1',
    engine: ENGINE_VERSION,
    makespan,
    timeline: recorder.timeline(),
    switches: recorder.switches,
    threads: Object.fromEntries(metrics),
    averages: averagesOf(metrics.map(([, one]) => one)),
    cpus: cpus.map((cpu) => cpuMetricsOf(cpu, makespan, scenario.conventions)),
    states: recorder.states(threads),
    decisions: recorder.decisions,
    events: recorder.events,
    queue: recorder.queue,
    misses: [],
  };
}
