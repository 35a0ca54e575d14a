import type { SwitchCause, SwitchSegment, ThreadState, TimelineSegment } from '../trace';
import { addStretch, leaveKey, type Leave } from './course';
import type { Task } from './happenings';
import { leftAs, type LeftAs } from './left-as';
import { uniqueNames } from './names';
import type { Place, RealThread, Replayed } from './real-thread';
import type { Occurrence, Recording } from './recording';

/** What a sleeping thread waits for is not in a recording; it is called I/O, as a sleep for input or a timer is. */
const SLEEP = 'io';

/** Nanoseconds: shorter than the timer's period on most machines. */
const JUST_WOKEN = 1_000_000;

/** Plays a recording through and writes down who was where. `tickOf` never falls: nanoseconds to ticks. */
export function replay(recording: Recording, tickOf: (nanos: number) => number): Replayed {
  const run = new Replay(recording, tickOf);
  for (const one of recording.occurrences) run.happen(one);
  return run.end();
}

class Replay {
  readonly #tickOf: (nanos: number) => number;
  readonly #places: ReadonlyMap<number, Place>;
  readonly #threads: RealThread[] = [];
  readonly #alive = new Map<number, RealThread>();
  readonly #timeline: [start: number, end: number, thread: number, cpu: number][] = [];
  readonly #switches: { at: number; from: RealThread | null; to: RealThread; cpu: number; cause: SwitchCause }[] = [];
  readonly #leaves: { at: number; thread: RealThread; cause: Leave['cause']; by: RealThread | null }[] = [];
  readonly #migrations: { at: number; thread: RealThread; from: number | null; to: number | null }[] = [];
  /** Which events the recording has at all; perf sched record of today writes `waking` and no `wakeup`. */
  readonly #wakes: 'wakeup' | 'waking' | null;
  readonly #tellsNew: boolean;
  #now = 0;
  #gaps = 0;

  constructor({ occurrences, cpus }: Recording, tickOf: (nanos: number) => number) {
    this.#tickOf = tickOf;
    const kinds = new Set(occurrences.map(({ is }) => is));
    this.#wakes = kinds.has('wakeup') ? 'wakeup' : kinds.has('waking') ? 'waking' : null;
    this.#tellsNew = kinds.has('wakeup-new');
    this.#places = new Map(
      cpus.map((cpu, index) => [cpu, { index, thread: null, since: 0, fresh: true, loaded: null, left: 'start' }]),
    );
  }

  happen(one: Occurrence): void {
    this.#now = one.at;
    const place = this.#places.get(one.cpu)!;
    switch (one.is) {
      case 'seen':
        return this.#occupy(place, one.task);
      case 'switch':
        this.#occupy(place, one.prev);
        return this.#switch(place, leftAs(one.state) ?? 'ready', one.next);
      case 'waking':
      case 'wakeup':
        if (one.is === this.#wakes) this.#wake(this.#meet(one.task, 'blocked'));
        return;
      case 'wakeup-new':
        return this.#wake(this.#meet(one.task, 'new'));
      case 'fork': {
        const child = this.#meet(one.child, 'new');
        if (!this.#tellsNew) this.#wake(child);
        return;
      }
      case 'exit': {
        const thread = this.#alive.get(one.task.pid);
        if (thread) thread.exiting = true;
        return;
      }
      case 'migrate': {
        const [from, to] = [this.#places.get(one.from)?.index ?? null, this.#places.get(one.to)?.index ?? null];
        this.#migrations.push({ at: this.#now, thread: this.#meet(one.task, 'blocked'), from, to });
      }
    }
  }

  /** The thread of that number; one that is met for the first time has been in state `was` since the beginning. */
  #meet({ pid, comm, priority }: Task, was: ThreadState): RealThread {
    const known = this.#alive.get(pid);
    if (known) {
      if (comm !== '') known.comm = comm;
      known.priority = priority ?? known.priority;
      return known;
    }
    const thread: RealThread = {
      index: this.#threads.length,
      pid,
      comm: comm === '' ? String(pid) : comm,
      priority,
      state: was,
      since: 0,
      cpu: null,
      readySince: -1,
      runsSince: -1,
      unsure: false,
      exiting: false,
      completion: null,
      segments: [],
    };
    this.#threads.push(thread);
    this.#alive.set(pid, thread);
    return thread;
  }

  #enter(thread: RealThread, state: ThreadState, at = this.#now): void {
    const [start, end] = [this.#tickOf(thread.since), this.#tickOf(at)];
    addStretch(
      thread.segments,
      thread.state === 'blocked' ? [start, end, 'blocked', SLEEP] : [start, end, thread.state],
    );
    thread.state = state;
    thread.since = at;
    thread.unsure = false;
    if (state === 'ready') thread.readySince = at;
  }

  #wake(thread: RealThread): void {
    if (thread.state === 'new' || thread.state === 'blocked') this.#enter(thread, 'ready');
  }

  /**
   * That thread is on that CPU now, whatever has been told of how it got there. A ready one has been there since an
   * idle CPU could take it, any other since now. The one that it finds there has left unseen.
   */
  #occupy(place: Place, task: Task): void {
    const isIdle = task.pid === 0;
    if (place.fresh) {
      place.fresh = false;
      if (isIdle) return;
      const known = this.#alive.has(task.pid);
      const thread = this.#meet(task, 'running');
      if (known) {
        this.#gaps++;
        return this.#put(place, thread);
      }
      place.thread = place.loaded = thread;
      thread.cpu = place;
      return;
    }
    if (place.thread === null ? isIdle : place.thread.pid === task.pid) {
      if (!isIdle) this.#meet(task, 'running');
      return;
    }
    this.#gaps++;
    const thread = isIdle ? null : this.#meet(task, 'blocked');
    const gone = place.thread;
    if (gone) this.#leave(gone, 'blocked', thread);
    if (gone && thread) gone.unsure = true;
    if (!thread) return;
    const couldStart = !gone && thread.state === 'ready' ? Math.max(thread.since, place.since) : this.#now;
    this.#put(place, thread, couldStart);
  }

  #switch(place: Place, left: LeftAs, task: Task): void {
    const before = task.pid === 0 || this.#wakes === null ? 'blocked' : 'ready';
    const next = task.pid === 0 ? null : this.#meet(task, before);
    if (place.thread) this.#leave(place.thread, left, next);
    if (next) this.#put(place, next);
  }

  #leave(thread: RealThread, as: LeftAs, by: RealThread | null): void {
    const place = this.#vacate(thread);
    const cause = as === 'ready' ? this.#whyLeft(thread, by) : as === 'ended' ? 'exit' : 'io';
    if (place) place.left = cause;
    if (cause === 'quantum' || cause === 'preemption') this.#leaves.push({ at: this.#now, thread, cause, by });
    this.#enter(thread, as === 'ended' ? 'terminated' : as);
    if (as === 'ended') this.#bury(thread, this.#now);
  }

  /**
   * The kernel does not say why. A thread that gives way to one that has just been woken is preempted; one that had
   * been waiting gets the CPU because the other's time is over, as does an idle CPU (a quota is used up).
   */
  #whyLeft(thread: RealThread, by: RealThread | null): Leave['cause'] {
    if (by === null) return 'quantum';
    const wokenNow = by.readySince > thread.runsSince && this.#now - by.readySince <= JUST_WOKEN;
    return this.#wakes === null || wokenNow ? 'preemption' : 'quantum';
  }

  #put(place: Place, thread: RealThread, at = this.#now): void {
    if (thread.cpu) {
      this.#gaps++;
      this.#leave(thread, 'ready', null);
    }
    if (thread.unsure) thread.state = 'ready';
    this.#wake(thread);
    this.#enter(thread, 'running', at);
    thread.runsSince = at;
    thread.cpu = place;
    if (place.loaded !== thread) {
      const cause = place.loaded === null ? 'start' : place.left;
      this.#switches.push({ at, from: place.loaded, to: thread, cpu: place.index, cause });
    }
    place.thread = place.loaded = thread;
    place.since = at;
  }

  /** Takes a thread off its CPU, and writes down that it was there. */
  #vacate(thread: RealThread): Place | null {
    const place = thread.cpu;
    if (!place) return null;
    this.#timeline.push([this.#tickOf(thread.since), this.#tickOf(this.#now), thread.index, place.index]);
    place.thread = thread.cpu = null;
    place.since = this.#now;
    return place;
  }

  #bury(thread: RealThread, at: number): void {
    thread.completion = at;
    this.#alive.delete(thread.pid);
  }

  end(): Replayed {
    for (const thread of this.#threads) {
      this.#vacate(thread);
      if (thread.exiting && thread.state === 'blocked') {
        thread.state = 'terminated';
        this.#bury(thread, thread.since);
      }
      this.#enter(thread, thread.state);
    }
    const names = uniqueNames(this.#threads);
    const nameOf = ({ index }: RealThread): string => names[index]!;
    const tick = this.#tickOf;
    const per = <V>(value: (thread: RealThread) => V) =>
      Object.fromEntries(this.#threads.map((thread) => [nameOf(thread), value(thread)] as const));
    return {
      course: {
        makespan: tick(this.#now),
        cpus: this.#places.size,
        states: per(({ segments }) => segments),
        aside: new Set(),
        completions: per(({ completion }) => (completion === null ? null : tick(completion))),
        timeline: timelineOf(this.#timeline, names),
        switches: this.#switches
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, from, to, cpu, cause }): SwitchSegment => [
            tick(at),
            tick(at),
            from && nameOf(from),
            nameOf(to),
            cpu,
            cause,
          ]),
        leaves: new Map(
          this.#leaves.map(({ at, thread, cause, by }) => [
            leaveKey(nameOf(thread), tick(at)),
            { cause, by: by && nameOf(by) },
          ]),
        ),
      },
      threads: this.#threads.map((one) => ({
        name: nameOf(one),
        pid: one.pid,
        comm: one.comm,
        priority: one.priority,
      })),
      migrations: this.#migrations.map(({ at, thread, from, to }) => [tick(at), nameOf(thread), from, to]),
      gaps: this.#gaps,
    };
  }
}

function timelineOf(
  runs: readonly (readonly [start: number, end: number, thread: number, cpu: number])[],
  names: readonly string[],
): TimelineSegment[] {
  const byCpu: TimelineSegment[][] = [];
  for (const [start, end, thread, cpu] of runs) {
    addStretch<TimelineSegment>((byCpu[cpu] ??= []), [start, end, names[thread]!, cpu]);
  }
  return byCpu.flat().toSorted((a, b) => a[0] - b[0] || a[3] - b[3]);
}
