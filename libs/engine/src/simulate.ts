import { averagesOf, cpuMetricsOf, threadMetricsOf } from './metrics';
import { Run, type RunOptions } from './run';
import { NEVER } from './thread-run';
import type { Scenario } from './scenario';
import type { Measures, ThreadMetrics, Trace } from './trace';
import { unsupported } from './unsupported';
import { ENGINE_VERSION } from './version';

/**
 * Runs a scenario to its end; the same scenario gives the same trace everywhere.
 * Throws `RunTooLarge` where it has more than `most` instants, and where `unsupported(scenario)` is not empty: ask it before, where the scenario comes from outside.
 */
export function simulate(scenario: Scenario, bounds: Pick<RunOptions, 'most'> = {}): Trace {
  return traceOf(ran(supported(scenario), { ...bounds, log: true }), scenario);
}

/**
 * What a scenario comes to, without its course: many times faster, for comparing many. Does not look whether it is
 * supported: `unsupported(scenario)` must be empty.
 */
export function measure(scenario: Scenario): Measures {
  return measuresOf(ran(scenario, { log: false }), scenario);
}

/** The trace of a run that has come to its end, written down. */
export function traceOf(run: Run, scenario: Scenario): Trace {
  const recorder = run.core.log!;
  return {
    format: 'timeslice/trace@1',
    ...measuresOf(run, scenario),
    timeline: recorder.timeline(),
    switches: recorder.switches.map(([start, end, ...rest]) => [start, Math.min(end, run.core.now), ...rest]),
    states: recorder.states(run.core.threads),
    decisions: recorder.decisions,
    events: recorder.events,
    queue: recorder.queue,
  };
}

/** The scenario itself; throws where `unsupported` is not empty. */
export function supported(scenario: Scenario): Scenario {
  const [refusal] = unsupported(scenario);
  if (refusal) throw new RangeError(`${refusal.path}: ${JSON.stringify(refusal.value)} is not ${refusal.allowed}`);
  return scenario;
}

/** A run of it that has come to its end. */
export function ran(scenario: Scenario, options: RunOptions): Run {
  const run = new Run(scenario, options);
  run.toEnd();
  return run;
}

export function measuresOf({ core, parts, deadlock }: Run, { conventions }: Scenario): Measures {
  const { now: makespan, threads, cpus, draws } = core;
  const all: ThreadMetrics[] = [];
  const named: Record<string, ThreadMetrics> = {};
  for (const thread of threads) {
    const metrics = threadMetricsOf(thread, conventions, makespan);
    if (thread.arrival !== NEVER || thread.process.process.task) all.push(metrics);
    named[thread.name] = metrics;
  }
  return {
    engine: ENGINE_VERSION,
    makespan,
    threads: named,
    averages: averagesOf(all),
    cpus: cpus.map((cpu) => cpuMetricsOf(cpu, makespan, conventions)),
    misses: parts.tasks.misses,
    deadlock,
    generator: draws.source(),
  };
}
