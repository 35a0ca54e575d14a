import type { TimelineSegment } from '../../src/trace';
import type { One, Several } from './cpus';
import { utilizationOf, type OracleMetrics, type OracleResult } from './result';
import { runsOf } from './states';

export function resultOfSeveral(s: Several): OracleResult {
  return {
    makespan: s.t,
    timeline: s.cpus
      .flatMap(({ number, ran }) =>
        runsOf(ran).flatMap(([start, end, name]): TimelineSegment[] =>
          name === null ? [] : [[start, end, name, number]],
        ),
      )
      .sort(([a, , , onA], [b, , , onB]) => a - b || onA - onB),
    switches: s.switches,
    threads: Object.fromEntries(s.ones.map((one) => [one.name, metricsOf(s, one)])),
    cpus: s.cpus.map(({ ran, busy, switching, warm }) => {
      const utilization = utilizationOf(s.scenario, ran);
      return { busy, switching, warm, idle: s.t - busy - switching, utilization };
    }),
    states: Object.fromEntries(
      s.ones.map(({ name, index }) => [name, runsOf(s.states.map((states) => states[index]!))]),
    ),
    choices: s.choices,
    misses: [],
    deadlock: null,
  };
}

function metricsOf(s: Several, one: One): OracleMetrics {
  const { completion, arrival, waiting, blocked, ticks: cpu, dispatches } = one;
  const firstRun = one.firstRun ?? completion;
  const answered = {
    'first-run': firstRun,
    'first-slice-end': one.firstSliceEnd ?? completion,
    completion,
  }[s.scenario.conventions.response];
  const response = answered - arrival;
  return { firstRun, completion, turnaround: completion - arrival, waiting, response, blocked, cpu, dispatches };
}
