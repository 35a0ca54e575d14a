import type { Trace } from '../trace';
import { problems, type Problem } from './problems';
import { parseRecording } from './recording';
import type { Migration, RealThreadInfo } from './real-thread';
import { replay } from './replay';
import { traceOf } from './trace-of';
import { isTicksPerSecond, sensibleTicksPerSecond, tickOf, tickUnit, type TickUnit } from './units';

export interface RealTrace {
  readonly ok: true;
  readonly trace: Trace;
  readonly unit: TickUnit;
  /** In the order in which they are met. */
  readonly threads: readonly RealThreadInfo[];
  /** The machine's own number of each CPU of the trace. */
  readonly cpuNumbers: readonly number[];
  readonly migrations: readonly Migration[];
  /** False where the recording has no wakeups: then nobody is known to have waited after a sleep. */
  readonly wakeups: boolean;
  readonly skipped: {
    /** Events that tell nothing of scheduling, by name. */
    readonly events: Readonly<Record<string, number>>;
    /** Lines that are no event: comments, call stacks, what the tool says of itself. */
    readonly lines: number;
  };
  /** Events that the tool says it has lost, and places at which one must be missing. */
  readonly lost: number;
  readonly gaps: number;
}

export type ReadResult = RealTrace | { readonly ok: false; readonly problems: readonly Problem[] };

export interface ReadOptions {
  /** Ticks of the trace in a second; by default microseconds, or milliseconds for a long recording. */
  readonly ticksPerSecond?: number | undefined;
}

/**
 * Reads what `perf sched script`, `perf script`, `trace-cmd report` or ftrace's own `trace` print of the scheduler's
 * events, at most 100,000 lines. Time starts at the first event. The rules are [ENG130] and following in SPEC.md.
 */
export function readPerfSched(text: string, options: ReadOptions = {}): ReadResult {
  if (options.ticksPerSecond !== undefined && !isTicksPerSecond(options.ticksPerSecond)) {
    return { ok: false, problems: [problems.badUnit(options.ticksPerSecond)] };
  }
  const recording = parseRecording(text);
  if (!('occurrences' in recording)) return { ok: false, problems: recording };
  const ticksPerSecond = options.ticksPerSecond ?? sensibleTicksPerSecond(recording.occurrences.at(-1)?.at ?? 0);
  const { course, threads, migrations, gaps } = replay(recording, (nanos) => tickOf(nanos, ticksPerSecond));
  return {
    ok: true,
    trace: traceOf(course),
    unit: tickUnit(ticksPerSecond),
    threads,
    cpuNumbers: recording.cpus,
    migrations,
    wakeups: recording.occurrences.some(({ is }) => is === 'wakeup' || is === 'waking'),
    skipped: { events: recording.skipped, lines: recording.otherLines },
    lost: recording.lost,
    gaps,
  };
}
