import type { Scenario } from '../../src/scenario';
import type { SwitchSegment, TimelineSegment } from '../../src/trace';
import { runsOf } from './states';
import type { Job, World } from './world';

/** A choice of the scheduler: all that were ready, in file order. */
export interface Choice {
  readonly at: number;
  readonly cpu: number;
  readonly chosen: string;
  readonly ready: readonly string[];
}

export interface Deadlock {
  readonly at: number;
  readonly waits: readonly { readonly thread: string; readonly on: string; readonly heldBy: string | null }[];
}

export interface OracleMetrics {
  readonly firstRun: number;
  readonly completion: number | null;
  readonly turnaround: number;
  readonly waiting: number;
  readonly response: number;
  readonly blocked: number;
  readonly cpu: number;
  readonly dispatches: number;
}

/** The part of a trace that the oracle knows, under the same names. */
export interface OracleResult {
  readonly makespan: number;
  readonly timeline: readonly TimelineSegment[];
  readonly switches: readonly SwitchSegment[];
  readonly threads: Readonly<Record<string, OracleMetrics>>;
  readonly cpus: readonly {
    readonly busy: number;
    readonly switching: number;
    readonly idle: number;
    readonly warm: number;
    readonly utilization: number;
  }[];
  /** `[start, end, state]`, the state with its level or what it waits for in one string. */
  readonly states: Readonly<Record<string, readonly (readonly [start: number, end: number, state: string])[]>>;
  readonly choices: readonly Choice[];
  readonly misses: readonly (readonly [deadline: number, thread: string])[];
  readonly deadlock: Deadlock | null;
}

export function resultOf(w: World): OracleResult {
  const ran = w.ticks.map((tick) => tick.running);
  const busy = ran.filter((name) => name !== null).length;
  const switching = w.ticks.filter((tick) => tick.switching).length;
  return {
    makespan: w.t,
    timeline: runsOf(ran).flatMap(([start, end, name]): TimelineSegment[] =>
      name === null ? [] : [[start, end, name, 0]],
    ),
    switches: w.switches.map(([start, end, ...rest]) => [start, Math.min(end, w.t), ...rest]),
    threads: Object.fromEntries(w.jobs.map((job) => [job.name, metricsOf(w, job)])),
    cpus: [{ busy, switching, idle: w.t - busy - switching, warm: 0, utilization: utilizationOf(w.scenario, ran) }],
    states: Object.fromEntries(
      w.jobs.map(({ name, index }) => [name, runsOf(w.ticks.map(({ states }) => states[index]!))]),
    ),
    choices: w.choices,
    misses: w.misses,
    deadlock: w.deadlock,
  };
}

/** User work in the ticks that count, by their number. */
export function utilizationOf({ conventions }: Scenario, ran: readonly (string | null)[]): number {
  const until = conventions.utilizationUntil === 'last-completion' ? ran.length : conventions.utilizationUntil;
  return until === 0 ? 0 : ran.slice(0, until).filter((name) => name !== null).length / until;
}

function metricsOf(w: World, job: Job): OracleMetrics {
  const { waiting, blocked, cpu, dispatches } = job;
  const unfinished = job.task ? job.jobs.length > 0 : job.where !== 'ended';
  const firstEnd = job.firstCompletion ?? w.t;
  const firstRun = job.firstRun ?? firstEnd;
  const arrived = job.where === 'new' ? w.t : job.task ? 0 : job.arrival!;
  const answered = {
    'first-run': firstRun,
    'first-slice-end': job.firstSliceEnd ?? firstEnd,
    completion: firstEnd,
  }[w.scenario.conventions.response];
  return {
    firstRun,
    completion: unfinished ? null : job.completion,
    turnaround: job.task ? cpu + waiting : (unfinished ? w.t : job.completion!) - arrived,
    waiting,
    response: answered - arrived,
    blocked,
    cpu,
    dispatches,
  };
}
