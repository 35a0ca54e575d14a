import type { StateSegment, SwitchSegment, TimelineSegment, Trace } from '../trace';
import { addStretch, leaveKey, type Course, type Leave } from './course';
import { traceOf } from './trace-of';

export interface Focus {
  /** The names of the threads to be kept, or how many: those that run longest in the window. All, where absent. */
  readonly threads?: readonly string[] | number | undefined;
  /** The window in ticks of the trace; by default all of it. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** How many ticks the result may have: several of the trace become one. By default they stay as they are. */
  readonly width?: number | undefined;
}

export interface Focused {
  readonly trace: Trace;
  /** The window, `to` not included; the last tick of the result may stand for fewer than `step`. */
  readonly from: number;
  readonly to: number;
  /** How many ticks of the original are one tick of the result: 1, 2, 5, 10, 20, ... */
  readonly step: number;
  /** Names that stand for all other threads, one for each CPU on which one of them runs. */
  readonly others: readonly string[];
}

/**
 * A piece of a trace that is small enough to be looked at. Threads that are left out appear as one for each CPU,
 * so that the CPU is not shown as idle; what is shorter than a tick of the result may vanish. Decisions are dropped.
 */
export function focus(trace: Trace, wish: Focus = {}): Focused {
  const window = windowOf(trace, wish);
  const kept = keptThreads(trace, wish.threads, window);
  const others = othersOf(trace, kept);
  const { makespan, tick } = window;
  const timeline = cutTimeline(trace, window, (thread, cpu) => (kept.has(thread) ? thread : others[cpu]!));
  const shown = new Set(timeline.map(([, , thread]) => thread));
  const aside = new Set(others.filter((name) => shown.has(name)));
  const rename = (thread: string, cpu: number): string | null => {
    if (kept.has(thread)) return thread;
    return aside.has(others[cpu]!) ? others[cpu]! : null;
  };
  const states = Object.fromEntries([
    ...[...kept].map((name) => [name, cutStates(trace.states[name]!, window)] as const),
    ...[...aside].map((name) => [name, statesOfOthers(name, timeline, makespan)] as const),
  ]);
  const course: Course = {
    makespan,
    cpus: trace.cpus.length,
    states,
    aside,
    completions: Object.fromEntries(
      Object.keys(states).map((name) => {
        const ended = endOf(trace, name);
        return [name, ended === null || ended > window.to ? null : tick(ended)];
      }),
    ),
    timeline,
    switches: cutSwitches(trace.switches, window, rename),
    leaves: leavesOf(trace, window, rename),
  };
  return { trace: traceOf(course), from: window.from, to: window.to, step: window.step, others: [...aside] };
}

/** When a thread ended for good: a task goes on after the completion of its last job. */
function endOf({ threads, states }: Trace, name: string): number | null {
  const completion = threads[name]?.completion ?? null;
  const goesOn = states[name]?.some(([, end, state]) => state !== 'terminated' && end > (completion ?? 0));
  return goesOn ? null : completion;
}

interface Window {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly makespan: number;
  /** Never falls; the ticks before the window become 0, those after it its end. */
  readonly tick: (at: number) => number;
}

function windowOf(trace: Trace, { from = 0, to = trace.makespan, width }: Focus): Window {
  const start = Math.max(0, Math.min(Math.floor(from), trace.makespan));
  const end = Math.max(start, Math.min(Math.ceil(to), trace.makespan));
  const step = width === undefined ? 1 : roundStep((end - start) / Math.max(1, Math.floor(width)));
  const makespan = Math.ceil((end - start) / step);
  const tick = (at: number): number => (at >= end ? makespan : Math.max(0, Math.floor((at - start) / step)));
  return { from: start, to: end, step, makespan, tick };
}

/** The least of 1, 2, 5, 10, 20, 50, ... that is not less. */
function roundStep(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) if (digit * power >= least) return digit * power;
  }
}

/** In the order of the trace; those that are not there in the window are left out in any case. */
function keptThreads(trace: Trace, wish: Focus['threads'], { from, to }: Window): ReadonlySet<string> {
  const present = Object.keys(trace.states).filter((name) =>
    trace.states[name]!.some(
      ([start, end, state]) => start < to && end > from && state !== 'new' && state !== 'terminated',
    ),
  );
  if (wish === undefined) return new Set(present);
  if (typeof wish !== 'number') return new Set(present.filter((name) => wish.includes(name)));
  const busy = new Map<string, number>();
  for (const [start, end, thread] of trace.timeline) {
    const ticks = Math.min(end, to) - Math.max(start, from);
    if (ticks > 0) busy.set(thread, (busy.get(thread) ?? 0) + ticks);
  }
  const busiest = present.toSorted((a, b) => (busy.get(b) ?? 0) - (busy.get(a) ?? 0)).slice(0, Math.max(0, wish));
  return new Set(present.filter((name) => busiest.includes(name)));
}

/** A name for the threads that are left out, for each CPU. */
function othersOf({ cpus, states }: Trace, kept: ReadonlySet<string>): string[] {
  return cpus.map((_, cpu) => {
    let name = cpus.length === 1 ? 'others' : `others/${cpu}`;
    while (kept.has(name) || Object.hasOwn(states, name)) name = `${name}'`;
    return name;
  });
}

function cutTimeline(
  { timeline, cpus }: Trace,
  { tick }: Window,
  rename: (thread: string, cpu: number) => string,
): TimelineSegment[] {
  const byCpu = cpus.map((): TimelineSegment[] => []);
  for (const [start, end, thread, cpu] of timeline) {
    addStretch<TimelineSegment>(byCpu[cpu]!, [tick(start), tick(end), rename(thread, cpu), cpu]);
  }
  return byCpu.flat().toSorted((a, b) => a[0] - b[0] || a[3] - b[3]);
}

function cutStates(segments: readonly StateSegment[], { tick }: Window): StateSegment[] {
  const cut: StateSegment[] = [];
  for (const segment of segments) {
    const [start, end] = [tick(segment[0]), tick(segment[1])];
    if (segment.length === 3) addStretch<StateSegment>(cut, [start, end, segment[2]]);
    else if (segment[2] === 'blocked') addStretch<StateSegment>(cut, [start, end, segment[2], segment[3]]);
    else addStretch<StateSegment>(cut, [start, end, segment[2], segment[3]]);
  }
  return cut;
}

/** They count as asleep while none of them runs on that CPU. */
function statesOfOthers(name: string, timeline: readonly TimelineSegment[], makespan: number): StateSegment[] {
  const states: StateSegment[] = [];
  let since = 0;
  for (const [start, end, thread] of timeline) {
    if (thread !== name) continue;
    addStretch<StateSegment>(states, [since, start, 'blocked', 'io']);
    addStretch<StateSegment>(states, [start, end, 'running']);
    since = end;
  }
  addStretch<StateSegment>(states, [since, makespan, 'blocked', 'io']);
  return states;
}

/** Null for one of those left out that is not shown. */
type Rename = (thread: string, cpu: number) => string | null;

function cutSwitches(switches: Trace['switches'], { from, to, tick }: Window, rename: Rename): SwitchSegment[] {
  return switches.flatMap(([start, end, before, after, cpu, cause]): SwitchSegment[] => {
    if (start >= to || (start < from && end <= from)) return [];
    const [source, target] = [before && rename(before, cpu), rename(after, cpu)];
    const [begin, until] = [tick(start), tick(end)];
    if (target === null || (source === target && begin === until)) return [];
    return [[begin, until, source, target, cpu, cause]];
  });
}

/** Why threads went back to the ready queue, as the events of the trace tell. */
function leavesOf({ events }: Trace, { tick }: Window, rename: Rename): Map<string, Leave> {
  const leaves = new Map<string, Leave>();
  for (const event of events) {
    if (event.type === 'expire' && !event.stays) {
      leaves.set(leaveKey(event.thread, tick(event.at)), { cause: 'quantum', by: null });
    }
    if (event.type === 'preempt') {
      leaves.set(leaveKey(event.thread, tick(event.at)), { cause: 'preemption', by: rename(event.by, event.cpu) });
    }
  }
  return leaves;
}
