import { averagesOf } from '../metrics';
import type { StateSegment, ThreadMetrics, TimelineSegment, Trace } from '../trace';
import { ENGINE_VERSION } from '../version';
import type { Course } from './course';
import { eventsOf } from './events-of';

/** Counts what happened. Why Linux chose a thread is not recorded, so the trace has no decisions. */
export function traceOf(course: Course): Trace {
  const { makespan, cpus, states, aside, completions, timeline, switches } = course;
  const runs = new Map(Object.keys(states).map((name): [string, TimelineSegment[]] => [name, []]));
  for (const segment of timeline) runs.get(segment[2])?.push(segment);
  const metrics = Object.entries(states).map(([name, segments]) => {
    const life: Life = { segments, runs: runs.get(name) ?? [], completion: completions[name] ?? null, makespan };
    return [name, metricsOf(life)] as const;
  });
  const counted = metrics.filter(([name]) => !aside.has(name)).map(([, one]) => one);
  const { events, queue } = eventsOf(course);
  return {
    format: 'timeslice/trace@1',
    engine: ENGINE_VERSION,
    makespan,
    timeline,
    switches,
    threads: Object.fromEntries(metrics),
    averages: counted.length > 0 ? averagesOf(counted) : { turnaround: 0, waiting: 0, response: 0 },
    cpus: Array.from({ length: cpus }, (_, cpu) => {
      const busy = lengthOf(timeline.filter((one) => one[3] === cpu));
      const switching = lengthOf(switches.filter((one) => one[4] === cpu));
      const utilization = makespan === 0 ? 0 : busy / makespan;
      return { busy, switching, idle: makespan - busy - switching, warm: 0, utilization };
    }),
    states,
    decisions: [],
    events,
    queue,
    misses: [],
    deadlock: null,
    generator: null,
  };
}

const lengthOf = (segments: readonly (readonly [number, number, ...unknown[]])[]): number =>
  segments.reduce((sum, [start, end]) => sum + end - start, 0);

interface Life {
  readonly segments: readonly StateSegment[];
  readonly runs: readonly TimelineSegment[];
  readonly completion: number | null;
  readonly makespan: number;
}

/** A thread arrives with the recording, where it was there before, and its spans reach to the end where it stays. */
function metricsOf({ segments, runs, completion, makespan }: Life): ThreadMetrics {
  const end = completion ?? makespan;
  const arrival = segments.find(([, , state]) => state !== 'new')?.[0] ?? end;
  const spent = (state: StateSegment[2]) => lengthOf(segments.filter((one) => one[2] === state));
  const firstRun = runs[0]?.[0] ?? end;
  return {
    firstRun,
    completion,
    turnaround: end - arrival,
    waiting: spent('ready'),
    response: firstRun - arrival,
    blocked: spent('blocked'),
    cpu: spent('running'),
    dispatches: runs.length,
  };
}
