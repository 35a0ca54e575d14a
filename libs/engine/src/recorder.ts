import type { Cpu } from './cpu';
import { RunTooLarge } from './run-too-large';
import type { ThreadRun } from './thread-run';
import type { Decision, QueueRecord, StateSegment, SwitchSegment, TimelineSegment, TraceEvent } from './trace';

/** A trace that lists more would fit neither into memory nor into a line of JSON. */
const NAMES_MAX = 20_000_000;

/** Writes a run down: what the trace shows and nothing that the run depends on. */
export class Recorder {
  readonly switches: SwitchSegment[] = [];
  readonly decisions: Decision[] = [];
  readonly events: TraceEvent[] = [];
  readonly queue: QueueRecord[] = [];
  private readonly segments: TimelineSegment[] = [];
  /** Index in `segments` of the last one of each CPU. */
  private readonly lastOnCpu: number[] = [];
  private readonly stateSegments: StateSegment[][];
  /** Whether ready and running threads have levels. */
  private readonly leveled: boolean;
  private queueVersion = 0;
  /** Names listed in decisions. */
  private names = 0;

  constructor(threads: number, leveled: boolean) {
    this.stateSegments = Array.from({ length: threads }, () => []);
    this.leveled = leveled;
  }

  decision(decision: Decision): void {
    this.names += decision.ready.length;
    if (this.names > NAMES_MAX) {
      throw new RunTooLarge(
        `the decisions of the run list more than ${NAMES_MAX} ready threads: give it fewer processes or longer quanta`,
      );
    }
    this.decisions.push(decision);
  }

  event(event: TraceEvent): void {
    this.events.push(event);
  }

  /** A thread leaves the state in which it has been since `thread.since`. */
  state(thread: ThreadRun, end: number): void {
    const { state, since: start } = thread;
    if (start === end) return;
    const segments = this.stateSegments[thread.index]!;
    const last = segments.at(-1);
    const more = state === 'blocked' ? thread.on : this.levelOf(thread);
    const joins = last !== undefined && last[1] === start && last[2] === state && last[3] === more;
    const begin = joins ? segments.pop()![0] : start;
    if (state === 'blocked') segments.push([begin, end, state, thread.on]);
    else if (typeof more === 'number') segments.push([begin, end, state as 'ready' | 'running', more]);
    else segments.push([begin, end, state]);
  }

  ran(thread: ThreadRun, cpu: number, end: number): void {
    const start = thread.since;
    if (start === end) return;
    const lastIndex = this.lastOnCpu[cpu] ?? -1;
    const last = this.segments[lastIndex];
    if (last && last[1] === start && last[2] === thread.name) {
      this.segments[lastIndex] = [last[0], end, thread.name, cpu];
      return;
    }
    this.lastOnCpu[cpu] = this.segments.push([start, end, thread.name, cpu]) - 1;
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
    if (version === this.queueVersion) return;
    this.queueVersion = version;
    const names: string[] = [];
    const list = inOrder();
    for (let at = 0; at < list.length; at++) names.push(list[at]!.name);
    this.queue.push([now, names]);
  }

  /** The last record of the ready queue, in another order. */
  queueAs(names: readonly string[]): void {
    const last = this.queue.at(-1);
    if (last) this.queue[this.queue.length - 1] = [last[0], names];
  }

  timeline(): readonly TimelineSegment[] {
    return this.segments.toSorted((a, b) => a[0] - b[0] || a[3] - b[3]);
  }

  states(threads: readonly ThreadRun[]): Readonly<Record<string, readonly StateSegment[]>> {
    const states: Record<string, readonly StateSegment[]> = {};
    for (const { name, index } of threads) states[name] = this.stateSegments[index]!;
    return states;
  }

  private levelOf({ state, shownLevel }: ThreadRun): number | undefined {
    return this.leveled && (state === 'ready' || state === 'running') ? shownLevel : undefined;
  }
}
