import type { QueueRecord, StateSegment, TimelineSegment, TraceEvent } from '../trace';
import { leaveKey, type Course } from './course';

/** A thread goes from one state into another at one tick. */
interface Change {
  readonly thread: string;
  readonly from: StateSegment[2];
  readonly to: StateSegment[2];
  /** What it waits for from now on, and what it has waited for. */
  readonly on: string;
  readonly was: string;
}

interface Instant {
  readonly changes: Change[];
  readonly starts: TimelineSegment[];
  readonly ends: TimelineSegment[];
}

/**
 * The events that lead through the states and the timeline, and the ready threads in the order in which they became
 * so: in which order Linux would take them is not recorded. What is shorter than a tick has no event.
 */
export function eventsOf(course: Course): { readonly events: TraceEvent[]; readonly queue: QueueRecord[] } {
  const events: TraceEvent[] = [];
  const queue: QueueRecord[] = [];
  let ready: readonly string[] = [];
  for (const [at, instant] of instantsOf(course)) {
    events.push(...eventsAt(at, instant, course));
    const moved = new Set(instant.changes.map(({ thread }) => thread));
    const joined = instant.changes
      .filter(({ to }) => to === 'ready')
      .toSorted((a, b) => Number(a.from === 'running') - Number(b.from === 'running'))
      .map(({ thread }) => thread);
    const now = [...ready.filter((thread) => !moved.has(thread)), ...joined];
    if (now.length !== ready.length || joined.length > 0) queue.push([at, now]);
    ready = now;
  }
  return { events, queue };
}

function instantsOf({ states, timeline, completions, makespan }: Course): [number, Instant][] {
  const instants = new Map<number, Instant>();
  const instant = (at: number): Instant => {
    const known = instants.get(at) ?? { changes: [], starts: [], ends: [] };
    instants.set(at, known);
    return known;
  };
  instant(0);
  for (const [thread, segments] of Object.entries(states)) {
    let [from, was]: [StateSegment[2], string] = ['new', ''];
    for (const [start, , to, detail] of segments) {
      const on = typeof detail === 'string' ? detail : '';
      if (to !== 'new') instant(start).changes.push({ thread, from, to, on, was });
      [from, was] = [to, on];
    }
    const endsLast = completions[thread] === makespan && from !== 'terminated';
    if (endsLast) instant(makespan).changes.push({ thread, from, to: 'terminated', on: '', was });
  }
  for (const segment of timeline) {
    instant(segment[0]).starts.push(segment);
    if (segment[1] < makespan || completions[segment[2]] === makespan) instant(segment[1]).ends.push(segment);
  }
  return [...instants].toSorted(([a], [b]) => a - b);
}

/** At one tick threads end or fall asleep, others become ready, some give way to them, and threads come to the CPUs. */
function eventsAt(at: number, { changes, starts, ends }: Instant, course: Course): TraceEvent[] {
  const changed = new Map(changes.map((change) => [change.thread, change]));
  const leaving = ends.map((segment) => leaveEvent(at, segment, { changed, starts, course }));
  const giveWay = leaving.filter(({ type }) => type === 'preempt' || type === 'expire');
  const others = changes.flatMap((change) => (change.from === 'running' ? [] : offCpuEvents(at, change)));
  const coming = starts.map(([, , thread, cpu]): TraceEvent => ({ type: 'run', at, thread, cpu }));
  const emptied = at === 0 ? Array.from({ length: course.cpus }, (_, cpu) => cpu) : ends.map((one) => one[3]);
  const idle = emptied.filter((cpu) => at < course.makespan && !starts.some((one) => one[3] === cpu));
  return [
    ...leaving.filter((event) => !giveWay.includes(event)),
    ...others,
    ...giveWay,
    ...coming,
    ...idle.map((cpu): TraceEvent => ({ type: 'idle', at, cpu })),
  ];
}

interface Around {
  readonly changed: ReadonlyMap<string, Change>;
  readonly starts: readonly TimelineSegment[];
  readonly course: Course;
}

function leaveEvent(at: number, [, , thread, cpu]: TimelineSegment, { changed, starts, course }: Around): TraceEvent {
  const change = changed.get(thread);
  if (change?.to === 'blocked') return { type: 'block', at, thread, on: change.on, cpu };
  if (change?.to === 'terminated') return { type: 'terminate', at, thread, cpu };
  const by = course.leaves.get(leaveKey(thread, at))?.by ?? starts.find((one) => one[3] === cpu)?.[2] ?? null;
  const isPreempted = by !== null && course.leaves.get(leaveKey(thread, at))?.cause === 'preemption';
  return isPreempted ? { type: 'preempt', at, thread, by, cpu } : { type: 'expire', at, thread, cpu, stays: false };
}

function offCpuEvents(at: number, { thread, from, to, on, was }: Change): TraceEvent[] {
  const events: TraceEvent[] = [];
  if (from === 'new') events.push({ type: 'arrive', at, thread });
  if (from === 'blocked') events.push({ type: 'unblock', at, thread, from: was });
  if (to === 'blocked') events.push({ type: 'block', at, thread, on, cpu: null });
  if (to === 'terminated') events.push({ type: 'terminate', at, thread, cpu: null });
  return events;
}
