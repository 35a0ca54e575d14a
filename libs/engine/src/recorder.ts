import type { Cpu } from './cpu';
import type { ThreadRun } from './thread-run';
import type {
  Decision,
  QueueRecord,
  StateSegment,
  SwitchSegment,
  ThreadState,
  TimelineSegment,
  TraceEvent,
} from './trace';

/** Writes a run down: what the trace shows and nothing that the run depends on. */
export class Recorder {
  readonly #timeline: TimelineSegment[] = [];
  /** Index in the timeline of the last segment of each CPU. */
  readonly #lastOnCpu: number[] = [];
  readonly #states = new Map<ThreadRun, StateSegment[]>();
  readonly switches: SwitchSegment[] = [];
  readonly decisions: Decision[] = [];
  readonly events: TraceEvent[] = [];
  readonly queue: QueueRecord[] = [];
  #queueVersion = 0;

  event(event: TraceEvent): void {
    this.events.push(event);
  }

  /** A thread leaves the state in which it has been since `thread.since`. */
  state(thread: ThreadRun, state: ThreadState, end: number): void {
    const start = thread.since;
    if (start === end) return;
    const segments = this.#states.get(thread) ?? [];
    this.#states.set(thread, segments);
    const last = segments.at(-1);
    const on = state === 'blocked' ? thread.on : undefined;
    const begin = last && last[1] === start && last[2] === state && last[3] === on ? segments.pop()![0] : start;
    segments.push(state === 'blocked' ? [begin, end, state, thread.on] : [begin, end, state]);
  }

  ran(thread: ThreadRun, cpu: number, end: number): void {
    const start = thread.since;
    if (start === end) return;
    const lastIndex = this.#lastOnCpu[cpu] ?? -1;
    const last = this.#timeline[lastIndex];
    if (last && last[1] === start && last[2] === thread.name) {
      this.#timeline[lastIndex] = [last[0], end, thread.name, cpu];
      return;
    }
    this.#lastOnCpu[cpu] = this.#timeline.push([start, end, thread.name, cpu]) - 1;
  }

  /** A CPU begins to switch to a thread; a free switch is listed, a charged one is also an event. */
  switched(cpu: Cpu, to: ThreadRun, { at, until }: { readonly at: number; readonly until: number }): void {
    const { loaded, index, left } = cpu;
    if (loaded === to && at === until) return;
    const from = loaded?.name ?? null;
    const cause = loaded === null ? 'start' : left;
    this.switches.push([at, until, from, to.name, index, cause]);
    if (at < until) this.event({ type: 'switch', at, from, to: to.name, cpu: index, until, cause });
  }

  /** The ready queue once an instant has been processed. */
  queueAt(now: number, version: number, inOrder: () => readonly ThreadRun[]): void {
    if (version === this.#queueVersion) return;
    this.#queueVersion = version;
    this.queue.push([now, inOrder().map(({ name }) => name)]);
  }

  timeline(): readonly TimelineSegment[] {
    return this.#timeline.toSorted((a, b) => a[0] - b[0] || a[3] - b[3]);
  }

  states(threads: readonly ThreadRun[]): Readonly<Record<string, readonly StateSegment[]>> {
    return Object.fromEntries(threads.map((thread) => [thread.name, this.#states.get(thread) ?? []]));
  }
}
