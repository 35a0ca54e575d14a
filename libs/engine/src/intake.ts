import type { Calls, Parts } from './calls';
import type { Cpu } from './cpu';
import type { EnqueueKind } from './scenario';
import { enter, GIL, noteRun, type ThreadRun } from './thread-run';

/** Who joins the ready queue at an instant, and in which order; SPEC.md [ENG10], step enqueue. */
export class Intake {
  /** Tick of the next boost. */
  boostAt: number;
  /** Those that come by themselves, by arrival and then in file order; `arrived` of them have come. */
  arrived = 0;
  private readonly arrivals: readonly ThreadRun[];
  private readonly order: readonly EnqueueKind[];
  private readonly parts: Parts;
  private readonly calls: Calls;
  private readonly returned: ThreadRun[] = [];
  private readonly newcomers: ThreadRun[] = [];
  /** Threads that take a CPU at once, the last one first: back from I/O (`ioReturn: preempts`), arrivals by a quirk. */
  readonly claims: ThreadRun[] = [];

  constructor(parts: Parts, calls: Calls) {
    this.parts = parts;
    this.calls = calls;
    this.boostAt = parts.core.policy.boost?.every ?? Infinity;
    this.arrivals = arrivalsOf(parts.core.threads);
    const { enqueueOrder } = parts.core.conventions;
    this.order = parts.core.policy.byLevel ? firstOrLast(enqueueOrder) : enqueueOrder;
  }

  nextArrival(): number {
    return this.arrivals[this.arrived]?.arrival ?? Infinity;
  }

  /** Whether somebody joins at this instant, or all are boosted. */
  isDue(expired: readonly Cpu[]): boolean {
    const { core, devices, tasks } = this.parts;
    return (
      expired.length > 0 ||
      this.nextArrival() === core.now ||
      devices.nextEnd() === core.now ||
      this.calls.some ||
      tasks.some ||
      this.boostAt === core.now
    );
  }

  /** Everybody joins; of the CPUs in `expired`, the threads leave them or stay. */
  enqueue(expired: Cpu[]): void {
    const { core, queues } = this.parts;
    let boosted = false;
    let eventIndex = 0;
    for (const kind of this.order) {
      if (kind === 'expired') {
        for (const { thread } of this.leaving(expired)) if (thread) thread.place = queues.nextPlace('tail');
        eventIndex = core.log?.events.length ?? 0;
        continue;
      }
      if (core.now === this.boostAt) {
        this.boost(expired);
        boosted = true;
      }
      if (kind === 'arrival') this.arrive();
      else this.return();
    }
    if (expired.length > 0) this.settle(expired, eventIndex, boosted);
  }

  /** The expired ones join at the places kept for them, or stay where nothing else has become ready. */
  private settle(expired: Cpu[], eventIndex: number, boosted: boolean): void {
    const { core, queues } = this.parts;
    // Others that expire at this instant do not count as ready: all are judged before one of them joins.
    for (const cpu of expired) cpu.alone = queues.isEmptyFor(cpu);
    let index = eventIndex;
    for (const cpu of expired) {
      if (cpu.is !== 'running') continue;
      const thread = cpu.thread!;
      const stays = cpu.alone && core.conventions.onExpiryEmpty === 'continue';
      const { shownLevel } = thread;
      if (!boosted) core.policy.expires?.(thread, cpu.alone);
      if (core.log) index = this.tellExpiry(cpu, stays, index);
      if (stays) this.stay(cpu, thread, shownLevel);
      else this.leave(cpu, thread);
    }
    while (expired.length > 0) expired.pop();
  }

  private stay(cpu: Cpu, thread: ThreadRun, shownLevel: number): void {
    const { core } = this.parts;
    if (thread.level !== shownLevel) this.split(thread, cpu);
    thread.quantum = core.policy.slice!(thread);
  }

  private leave(cpu: Cpu, thread: ThreadRun): void {
    const { core, processors, queues } = this.parts;
    thread.quantum = 0;
    processors.leave(cpu, 'quantum');
    enter(thread, 'ready', core.now, core.log);
    queues.join(thread, 'expired', thread.place);
  }

  /** Where the expired ones had their turn among the events; gives the index after it. */
  private tellExpiry(cpu: Cpu, stays: boolean, index: number): number {
    const { now: at, log } = this.parts.core;
    const { name: thread, level, shownLevel } = cpu.thread!;
    log!.events.splice(index, 0, { type: 'expire', at, thread, cpu: cpu.index, stays });
    if (level <= shownLevel) return index + 1;
    log!.events.splice(index + 1, 0, { type: 'demote', at, thread, level });
    return index + 2;
  }

  private arrive(): void {
    const { core, queues, tasks } = this.parts;
    const { newcomers, arrivals } = this;
    const { coming } = this.calls;
    while (this.nextArrival() === core.now) newcomers.push(arrivals[this.arrived++]!);
    const mixed = tasks.some || coming.length > 0;
    if (tasks.some) tasks.release(newcomers);
    while (coming.length > 0) newcomers.push(coming.pop()!);
    if (newcomers.length === 0) return;
    if (mixed) newcomers.sort(byIndex);
    const preempt = core.quirks.arrivalsPreempt === true && core.cpus.every(({ is }) => is !== 'free');
    for (const thread of this.together(newcomers)) {
      core.log?.event({ type: 'arrive', at: core.now, thread: thread.name });
      if (!this.calls.goOn(thread, null)) continue;
      enter(thread, 'ready', core.now, core.log);
      queues.join(thread, 'arrival', queues.nextPlace('tail'));
      if (preempt) this.claims.unshift(thread);
    }
    while (newcomers.length > 0) newcomers.pop();
  }

  /** The CPUs whose threads have expired, in the order in which these join. */
  private leaving(expired: readonly Cpu[]): readonly Cpu[] {
    if (!this.parts.core.ties || expired.length < 2) return expired;
    const threads = this.together(expired.flatMap(({ thread }) => thread ?? []));
    return threads.map((thread) => expired.find((cpu) => cpu.thread === thread)!);
  }

  /** Those who join at one instant, in turn. */
  private together(threads: readonly ThreadRun[]): readonly ThreadRun[] {
    const { ties, now } = this.parts.core;
    return ties ? ties.joining(now, threads) : threads;
  }

  private return(): void {
    const { returned } = this;
    this.parts.devices.finish(this.parts.core.now, returned);
    const { woken } = this.calls;
    if (woken.length > 0) {
      while (woken.length > 0) returned.push(woken.pop()!);
      returned.sort(byIndex);
    }
    if (returned.length === 0) return;
    for (const thread of this.together(returned)) this.returns(thread);
    while (returned.length > 0) returned.pop();
  }

  private returns(thread: ThreadRun): void {
    const { core, queues, processors } = this.parts;
    const { log, now, conventions, policy } = core;
    const from = thread.on;
    log?.event({ type: 'unblock', at: now, thread: thread.name, from });
    const held = conventions.switchOnIo ? null : processors.cpuOf(thread);
    if (from !== GIL && !this.calls.goOn(thread, null)) {
      const goesOnHolding = thread.state === 'blocked' && thread.on.startsWith('io');
      if (held && !goesOnHolding) processors.leave(held, 'exit');
      return;
    }
    if (held) {
      policy.resumes?.(thread);
      processors.putOn(held, thread);
      log?.event({ type: 'run', at: now, thread: thread.name, cpu: held.index });
      return;
    }
    const ioReturn = from.startsWith('io') ? conventions.ioReturn : 'tail';
    enter(thread, 'ready', now, log);
    queues.join(thread, 'io', queues.nextPlace(ioReturn === 'head' ? 'head' : 'tail'));
    if (ioReturn === 'preempts') this.claims.unshift(thread);
  }

  /** Everybody to the top: the lower levels are appended to it one by one, each in its order. */
  private boost(expired: readonly Cpu[]): void {
    const { core, queues } = this.parts;
    const { policy, cpus, log, now } = core;
    const { order, every, rise } = policy.boost!;
    this.boostAt += every;
    for (const { thread } of expired) policy.expires?.(thread!, false);
    // Those at the top stay where they are.
    const fallen = core.threads.filter(({ slot, level }) => slot >= 0 && level > 0);
    for (const thread of fallen) queues.remove(thread);
    if (core.threads.some(({ slot }) => slot >= 0)) queues.version++;
    const running = cpus.filter(({ is }) => is === 'running');
    const sign = order === 'low-first' ? -1 : 1;
    const lower = [...fallen, ...running.map(({ thread }) => thread!)].filter(({ level }) => level > 0);
    lower.sort((a, b) => sign * (a.level - b.level) || a.place - b.place);
    for (const thread of lower) {
      thread.place = queues.nextPlace('tail');
      thread.joinedAt = now;
      thread.joinedAs = 'preempted';
    }
    log?.event({ type: 'boost', at: now });
    for (const thread of core.threads) if (thread.state !== 'terminated' && thread.state !== 'new') rise(thread);
    for (const { is, thread } of cpus) {
      if (is === 'switching' && thread!.state !== 'terminated') enter(thread!, 'ready', now, log);
    }
    for (const cpu of running) {
      const thread = cpu.thread!;
      this.split(thread, cpu);
      if (!expired.includes(cpu)) thread.quantum ||= policy.slice!(thread);
    }
    for (const thread of fallen) {
      enter(thread, 'ready', now, log);
      queues.restore(thread);
    }
  }

  /** Cuts the state of a thread that goes on running, at another level. */
  private split(thread: ThreadRun, cpu: Cpu): void {
    const { log, now } = this.parts.core;
    log?.ran(thread, cpu.index, now);
    noteRun(thread, now);
    enter(thread, 'running', now, log);
  }
}

/** Under `mlfq` the expired one joins before a boost where it is first, else after all others. */
export const firstOrLast = (order: readonly EnqueueKind[]): readonly EnqueueKind[] =>
  order[0] === 'expired' ? order : [...order.filter((kind) => kind !== 'expired'), 'expired'];

const byIndex = (a: ThreadRun, b: ThreadRun) => a.index - b.index;
const byArrival = (a: ThreadRun, b: ThreadRun) => a.arrival - b.arrival || a.index - b.index;

function arrivalsOf(threads: readonly ThreadRun[]): ThreadRun[] {
  const arrivals: ThreadRun[] = [];
  let sorted = true;
  for (let at = 0; at < threads.length; at++) {
    const thread = threads[at]!;
    const { process } = thread.process;
    if (process.arrival === null || process.task) continue;
    if (arrivals.length > 0 && arrivals[arrivals.length - 1]!.arrival > thread.arrival) sorted = false;
    arrivals.push(thread);
  }
  return sorted ? arrivals : arrivals.sort(byArrival);
}
