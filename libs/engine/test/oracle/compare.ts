import type { StateSegment, Trace } from '../../src/trace';
import type { OracleResult } from './result';

/** The part of the engine's trace that the oracle knows too. */
export function comparable(trace: Trace): OracleResult {
  const { makespan, timeline, switches, threads, cpus, states, decisions, misses, deadlock } = trace;
  const inFileOrder = (names: readonly string[]) => Object.keys(threads).filter((name) => names.includes(name));
  return {
    makespan,
    timeline,
    switches,
    threads,
    cpus,
    states: Object.fromEntries(Object.entries(states).map(([name, segments]) => [name, merged(segments)])),
    choices: decisions.map(({ at, cpu, chosen, ready }) => ({ at, cpu, chosen, ready: inFileOrder(ready) })),
    misses,
    deadlock,
  };
}

function merged(segments: readonly StateSegment[]): OracleResult['states'][string] {
  const runs: [number, number, string][] = [];
  for (const [start, end, ...words] of segments) {
    const last = runs.at(-1);
    const state = words.join(' ');
    if (last?.[2] === state) last[1] = end;
    else runs.push([start, end, state]);
  }
  return runs;
}

/** Where there are several CPUs: of a choice, who was chosen; all in the order of time and CPU. */
export function onSeveralCpus(run: OracleResult): OracleResult {
  return {
    ...run,
    timeline: run.timeline.toSorted((a, b) => a[0] - b[0] || a[3] - b[3]),
    switches: run.switches.toSorted((a, b) => a[0] - b[0] || a[4] - b[4]),
    choices: run.choices.map((choice) => ({ ...choice, ready: [] })),
  };
}
