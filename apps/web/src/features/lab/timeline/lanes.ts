import type { PartialTrace, Scenario, StateSegment, ThreadState } from '@timeslice/engine';
import { segmentsOf } from '../../../ui/schedule/gantt-rows';
import type { Identities } from '../../../ui/schedule/process-style';

/** A stretch of a lane; times in ticks. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly is: 'idle' | 'switch' | 'run' | 'ready' | 'blocked';
  /** Whose it is; none of an idle CPU. */
  readonly thread: string | null;
  /** What a blocked thread waits for, or the level of one under feedback queues. */
  readonly note: string | null;
}

/** A point of a lane: an arrival, a deadline, a deadline that was missed, the end of a thread. */
export interface Mark {
  readonly at: number;
  readonly is: 'arrival' | 'deadline' | 'miss' | 'end';
}

export interface Lane {
  readonly id: string;
  readonly kind: 'cpu' | 'thread';
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly marks: readonly Mark[];
  /** Where the running thread finds its working set in the cache of this CPU. */
  readonly warm?: readonly View[];
}

type Course = Pick<PartialTrace, 'timeline' | 'switches' | 'states' | 'events'>;

export function cpuLanes(trace: Course, cpus: number, length: number): Lane[] {
  return Array.from({ length: cpus }, (_, cpu) => ({
    id: `cpu ${cpu}`,
    kind: 'cpu',
    warm: warmOn(trace, cpu, length),
    name: cpus === 1 ? 'CPU' : `CPU ${cpu}`,
    marks: [],
    pieces: segmentsOf(trace, length, cpu).flatMap((segment): Piece[] => {
      const { from, to, kind } = segment;
      if (kind === 'open') return [];
      return [{ from, to, is: kind, thread: 'name' in segment ? segment.name : null, note: null }];
    }),
  }));
}

/** The runs of a CPU, as far as they fall into times in which their process is warm there. */
function warmOn({ timeline, events }: Course, cpu: number, length: number): View[] {
  const since = new Map<string, number>();
  const warm: (View & { readonly process: string })[] = [];
  for (const event of events) {
    if ((event.type !== 'warm' && event.type !== 'evict') || event.cpu !== cpu) continue;
    const from = since.get(event.process);
    if (from !== undefined) warm.push({ process: event.process, from, to: event.at });
    if (event.type === 'warm') since.set(event.process, event.at);
    else since.delete(event.process);
  }
  for (const [process, from] of since) warm.push({ process, from, to: length });
  return timeline.flatMap(([from, to, thread, on]) => {
    if (on !== cpu) return [];
    const own = warm.filter(({ process }) => thread === process || thread.startsWith(`${process}.`));
    return own
      .map((one) => ({ from: Math.max(from, one.from), to: Math.min(to, one.to) }))
      .filter((one) => one.from < one.to);
  });
}

const forms: { readonly [S in ThreadState]: Piece['is'] | null } = {
  new: null,
  ready: 'ready',
  running: 'run',
  blocked: 'blocked',
  terminated: null,
};

/** What each thread went through, one lane for each. */
export function threadLanes(trace: Course, identities: Identities, deadlines: Deadlines = noDeadlines): Lane[] {
  const marks = marksByThread(trace);
  return [...identities.keys()].map((name) => ({
    id: `thread ${name}`,
    kind: 'thread',
    name,
    marks: [...(marks.get(name) ?? []), ...(deadlines.get(name) ?? [])],
    pieces: (trace.states[name] ?? []).flatMap((segment): Piece[] => {
      const is = forms[segment[2]];
      const isBetweenJobs = segment[3] === 'release'; // a task with no job is not there
      return is === null || isBetweenJobs
        ? []
        : [{ from: segment[0], to: segment[1], is, thread: name, note: noteOf(segment) }];
    }),
  }));
}

function noteOf({ 3: more }: StateSegment | readonly [number, number, ThreadState, undefined]): string | null {
  if (more === undefined) return null;
  return typeof more === 'number' ? String(more) : more;
}

function marksByThread({ events }: Course): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  const add = (thread: string, mark: Mark) => marks.set(thread, [...(marks.get(thread) ?? []), mark]);
  for (const event of events) {
    if (event.type === 'arrive') add(event.thread, { at: event.at, is: 'arrival' });
    if (event.type === 'terminate') add(event.thread, { at: event.at, is: 'end' });
  }
  return marks;
}

export type Deadlines = ReadonlyMap<string, readonly Mark[]>;
const noDeadlines: Deadlines = new Map();

/** The deadlines of periodic tasks up to the end of the run, and which were missed. */
export function deadlinesOf(
  { processes }: Scenario,
  { makespan, misses }: { readonly makespan: number; readonly misses: readonly (readonly [number, string])[] },
): Deadlines {
  const missed = new Set(misses.map(([at, thread]) => `${thread} ${at}`));
  return new Map(
    processes.flatMap(({ task, threads }) => {
      const name = threads[0]?.name;
      if (!task || name === undefined) return [];
      const marks: Mark[] = [];
      for (let at = task.deadline; at <= makespan; at += task.period) {
        marks.push({ at, is: missed.has(`${name} ${at}`) ? 'miss' : 'deadline' });
      }
      return [[name, marks] as const];
    }),
  );
}

/** The part of the run that is drawn; ticks. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/** Drawn pieces beyond these make a drawing slow and grey. */
const PIECES_MOST = 1200;

/** Ticks that one view may show: all, or as many as can still be drawn. */
export function widestView(lanes: readonly Lane[], length: number): number {
  const pieces = lanes.reduce((sum, lane) => sum + lane.pieces.length, 0);
  return pieces <= PIECES_MOST ? length : Math.max(10, Math.floor((length * PIECES_MOST) / pieces));
}

/** The page of `span` ticks on which `tick` stands: turned like a page when the playhead leaves it. */
export function viewAt(tick: number, span: number, length: number): View {
  if (span >= length) return { from: 0, to: Math.max(length, 1) };
  const page = Math.floor(Math.min(tick, length - 1) / span);
  return { from: page * span, to: page * span + span };
}

/** What of the lanes can be seen in a view; lanes of threads that do nothing there are left out where there are many. */
export function lanesIn(lanes: readonly Lane[], { from, to }: View, most: number): { shown: Lane[]; hidden: number } {
  const cut = lanes.map((lane) => ({
    ...lane,
    pieces: lane.pieces.filter((piece) => piece.to > from && piece.from < to),
    marks: lane.marks.filter(({ at }) => at >= from && at <= to),
    ...(lane.warm && { warm: lane.warm.filter((one) => one.to > from && one.from < to) }),
  }));
  if (cut.length <= most) return { shown: cut, hidden: 0 };
  const busy = cut.filter(({ kind, pieces }) => kind === 'cpu' || pieces.length > 0);
  const shown = busy.slice(0, most);
  return { shown, hidden: cut.length - shown.length };
}
