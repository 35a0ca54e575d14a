import { Calls, type Parts } from './calls';
import type { Core } from './core';
import { newCpu, type Cpu } from './cpu';
import { deadlockOf } from './deadlock';
import { Devices } from './devices';
import { Dispatcher } from './dispatcher';
import { Draws } from './draws';
import { Intake } from './intake';
import { orderOf } from './order';
import { startPolicy } from './policies/policies';
import { Processors } from './processors';
import { ReadyQueues } from './ready-queues';
import { Recorder } from './recorder';
import { RunTooLarge } from './run-too-large';
import type { PolicySpec, Scenario } from './scenario';
import { Stealing } from './stealing';
import { Tasks } from './tasks';
import { Ties } from './ties';
import { enter, GIL, noteRun, processRunsOf, type ThreadRun } from './thread-run';
import type { Deadlock } from './trace';

const none: readonly Cpu[] = [];
const BARREN = 10_000;
/** Instants of one run; of one that is written down. */
const INSTANTS_MAX = 20_000_000;
const LOGGED_MAX = 500_000;

const tooLarge = (instants: number) =>
  new RunTooLarge(`the run has more than ${instants} instants: give it shorter bursts, or longer quanta and intervals`);

export interface RunOptions {
  /** Writes everything down; else only what can be measured at the end is kept. */
  readonly log: boolean;
  /** It is given up after so many instants; where left out, after as many as there is time and memory for. */
  readonly most?: number | undefined;
}

/** One run of a scenario, instant by instant; SPEC.md [ENG10] to [ENG19]. */
export class Run {
  readonly spec: PolicySpec;
  readonly core: Core;
  readonly parts: Parts;
  readonly calls: Calls;
  readonly intake: Intake;
  readonly dispatcher: Dispatcher;
  readonly stealing: Stealing;
  deadlock: Deadlock | null = null;
  /** CPUs whose thread has used up its quantum at this instant. */
  private readonly expired: Cpu[] = [];
  /** How many it has had after its first. */
  instants = 0;
  /** The first instant has been processed. */
  private begun = false;
  private readonly most: number;
  /** Some switches take time, or one that was begun under other rules does. */
  private costs: boolean;

  constructor(scenario: Scenario, { log, most = log ? LOGGED_MAX : INSTANTS_MAX }: RunOptions) {
    this.most = most;
    const { machine, conventions, policy, quirks = {} } = scenario;
    this.spec = policy;
    const processes = processRunsOf(scenario.processes);
    const threads: ThreadRun[] = [];
    for (const process of processes) for (const thread of process.threads) threads.push(thread);
    const cpus: Cpu[] = [];
    for (let index = 0; index < machine.cpus; index++) cpus.push(newCpu(index));
    const draws = new Draws(scenario);
    const eachInFront = (visit: (thread: ThreadRun) => void) => {
      this.parts.queues.eachBest(visit);
      for (const { is, thread } of cpus) if (thread && is !== 'held') visit(thread);
    };
    const started = startPolicy(policy, { processes, threads, conventions, quirks, draws, eachInFront });
    const order = orderOf(started, conventions);
    this.core = {
      now: 0,
      barren: 0,
      machine,
      conventions,
      quirks,
      policy: started,
      order,
      threads,
      processes,
      cpus,
      draws,
      ties: scenario.ties ? new Ties(scenario.ties, { ...conventions, policy: started, order }) : null,
      log: log ? new Recorder(threads.length, policy.kind === 'mlfq') : null,
    };
    this.parts = {
      core: this.core,
      processors: new Processors(this.core),
      queues: new ReadyQueues(this.core),
      devices: new Devices(machine.devices),
      tasks: new Tasks(this.core),
    };
    this.calls = new Calls(this.parts);
    this.intake = new Intake(this.parts, this.calls);
    this.dispatcher = new Dispatcher(this.parts);
    this.stealing = new Stealing(this.core, this.parts.queues);
    this.costs = machine.contextSwitch.process > 0 || machine.contextSwitch.thread > 0;
  }

  /** The times of this run go on where those of another are. */
  copyTimes({ begun, stealing, intake, core, costs }: Run): void {
    this.begun = begun;
    this.costs ||= costs;
    this.stealing.at = stealing.at;
    const every = this.core.policy.boost?.every;
    if (every === undefined) return;
    const next = (Math.floor(this.core.now / every) + 1) * every;
    this.intake.boostAt = core.policy.boost?.every === every ? intake.boostAt : next;
  }

  /** Runs to the end: until all threads have ended, the hyperperiod of the tasks is over, or nothing more can happen. */
  toEnd(): void {
    const { core, parts } = this;
    this.instantsUntil(Infinity);
    for (const { is, thread, index } of core.cpus) {
      if (is !== 'running') continue;
      core.log?.ran(thread!, index, core.now);
      noteRun(thread!, core.now);
    }
    const ends = this.calls.unfinished === 0;
    for (const thread of core.threads) enter(thread, ends ? 'terminated' : thread.state, core.now, core.log);
    if (!ends && core.now < parts.tasks.horizon) this.reportDeadlock();
  }

  /** Stops at tick `at`, its instant processed. */
  toTick(at: number): void {
    this.instantsUntil(at);
    if (at > this.core.now && this.calls.unfinished > 0 && this.nextInstant() < Infinity) this.pass(at);
  }

  private instantsUntil(last: number): void {
    const { core, calls } = this;
    const { horizon } = this.parts.tasks;
    if (!this.begun) {
      this.begun = true;
      this.instant();
    }
    while (calls.unfinished > 0 && core.now < horizon) {
      const next = Math.min(this.nextInstant(), horizon);
      if (next === Infinity || next > last || this.comesToNothing()) return;
      if (++this.instants > this.most) throw tooLarge(this.most);
      if (core.ties?.ordersQueue && core.now <= core.ties.until && next > core.ties.until) this.orderQueue(core.ties);
      this.pass(next);
      this.instant();
    }
  }

  private orderQueue(ties: Ties): void {
    const { core, parts } = this;
    const lines = parts.queues.kind === 'per-cpu' ? core.cpus : core.cpus.slice(0, 1);
    const ordered = lines.flatMap((cpu) => ties.queue(core.now, parts.queues.inOrder(cpu)));
    core.log?.queueAs(ordered.map(({ name }) => name));
  }

  private pass(next: number): void {
    if (this.parts.processors.pass(next)) this.core.barren = 0;
    this.core.now = next;
  }

  /** Switches, preemptions and aging can follow each other for ever without a tick of work: such a run ends. */
  private comesToNothing(): boolean {
    const { barren, threads } = this.core;
    if (barren < BARREN) return false;
    return barren > threads.reduce((sum, { thread }) => sum + thread.bursts.length, BARREN);
  }

  /** Everything that happens at `now`, in the order of [ENG10]. */
  private instant(): void {
    const { core, parts, intake, dispatcher, stealing } = this;
    if (this.costs) this.endSwitches();
    this.complete();
    if (parts.tasks.some) parts.tasks.judge();
    if (core.now >= parts.tasks.horizon) return;
    this.expire();
    do {
      if (intake.isDue(this.expired)) {
        do intake.enqueue(this.expired);
        while (this.calls.some);
      }
      if (core.now === stealing.at) stealing.steal();
      if (core.policy.aging) parts.queues.age();
      if (intake.claims.length > 0) dispatcher.seatClaims(intake.claims);
      if (core.policy.preempts && !core.quirks.arrivalsPreempt) dispatcher.preempt();
      dispatcher.dispatch();
    } while (this.complete() || this.calls.some);
    parts.devices.serve(core.now);
    if (!core.log) return;
    if (this.calls.unfinished > 0) this.reportIdle();
    core.log.queueAt(core.now, parts.queues.version, () => parts.queues.all());
  }

  private nextInstant(): number {
    const { core, parts, intake, stealing } = this;
    const { policy, now } = core;
    let next = Math.min(intake.nextArrival(), parts.devices.nextEnd());
    if (this.calls.gils.some) next = Math.min(next, this.calls.gils.next());
    if (parts.tasks.some) next = Math.min(next, parts.tasks.next());
    for (const cpu of core.cpus) {
      if (cpu.is === 'switching') next = Math.min(next, cpu.until);
      if (cpu.is !== 'running') continue;
      const thread = cpu.thread!;
      next = Math.min(next, now + parts.processors.ticksLeft(cpu, thread));
      if (policy.slice !== null) next = Math.min(next, this.quantumEnd(thread));
      if (policy.preempts) next = Math.min(next, this.overtaken(cpu, thread));
    }
    // A boost, a theft or growing older alone brings nothing forward.
    return next === Infinity ? next : Math.min(next, stealing.at, intake.boostAt, parts.queues.nextAging());
  }

  private quantumEnd(thread: ThreadRun): number {
    const { policy, conventions, now } = this.core;
    if (conventions.quantumClock === 'dispatch' || policy.quantum === null) return now + thread.quantum;
    return (Math.floor(now / policy.quantum) + 1) * policy.quantum;
  }

  /** The first tick at which the best ready thread beats a running one. */
  private overtaken(cpu: Cpu, running: ThreadRun): number {
    const { core, parts } = this;
    const { policy, order, now } = core;
    const best = parts.queues.bestFor(cpu);
    if (!best) return Infinity;
    const equals = core.quirks.equalsPreempt === true;
    // an open tie is settled as it arises, but for a CPU that was claimed at this instant: there a tick later
    const open = running.claimedAt !== now && (core.ties?.mayTakeFrom(best, running) ?? false);
    const tied = order.equal(best, running);
    if (tied ? equals || (!open && order.beats(best, running)) : order.beats(best, running)) return now + 1;
    const margin = policy.margin?.(running, best) ?? Infinity;
    if (margin === Infinity) return Infinity;
    const tiePreempts = equals || (!core.conventions.runningWinsTies && order.compareTies(best, running) < 0);
    const needed = (open ? !tied : tiePreempts) ? margin : margin + 1;
    return now + parts.processors.ticksFor(needed, cpu, running);
  }

  private endSwitches(): void {
    const { core, parts } = this;
    for (const cpu of core.cpus) {
      if (cpu.is !== 'switching' || cpu.until !== core.now) continue;
      const thread = cpu.thread!;
      if (thread.state === 'terminated') {
        parts.processors.leave(cpu, 'exit');
        continue;
      }
      parts.processors.putOn(cpu, thread);
      core.log?.event({ type: 'run', at: core.now, thread: thread.name, cpu: cpu.index });
    }
  }

  /** Running threads whose CPU burst is used up, or that stand before a system call, go on; true where there was one. */
  private complete(): boolean {
    let some = false;
    for (const cpu of this.core.cpus) {
      if (cpu.is !== 'running') continue;
      const thread = cpu.thread!;
      if (!thread.calls && thread.left > 0) continue;
      some = true;
      if (!thread.calls) this.core.policy.burstEnds?.(thread, thread.burst);
      this.calls.goOn(thread, cpu);
    }
    return some;
  }

  private expire(): void {
    const { core, expired, calls } = this;
    const { policy, conventions, now } = core;
    for (const cpu of calls.gils.some ? calls.gils.due() : none) {
      const thread = cpu.thread!;
      calls.block(thread, cpu, GIL, 'yield');
      thread.process.gilLine.push(thread);
    }
    if (policy.slice === null) return;
    const global = conventions.quantumClock === 'global' && policy.quantum !== null;
    const strikes = global && now > 0 && now % policy.quantum! === 0;
    for (const cpu of core.cpus) {
      if (cpu.is !== 'running' || !(global ? strikes : cpu.thread!.quantum <= 0)) continue;
      this.parts.processors.sliceEnds(cpu.thread!);
      expired.push(cpu);
    }
    if (expired.length > 1 && !global) expired.sort((a, b) => a.thread!.index - b.thread!.index);
  }

  private reportIdle(): void {
    const { core } = this;
    for (const cpu of core.cpus) {
      const rests = cpu.is === 'free' || cpu.is === 'held';
      if (!rests || cpu.idle) continue;
      cpu.idle = true;
      core.log!.event({ type: 'idle', at: core.now, cpu: cpu.index });
    }
  }

  private reportDeadlock(): void {
    const { core, calls } = this;
    this.deadlock = deadlockOf(core, calls.sync);
    if (!this.deadlock) return;
    const { at, waits } = this.deadlock;
    core.log?.event({ type: 'deadlock', at, threads: waits.map(({ thread }) => thread) });
  }
}
