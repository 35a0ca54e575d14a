import type { Cpu } from './cpu';
import { Devices } from './devices';
import { orderOf, type Order } from './order';
import { startPolicy } from './policies/policies';
import type { Policy } from './policies/policy';
import { Processors } from './processors';
import { Programs } from './programs';
import { ReadyQueue } from './ready-queue';
import { Recorder } from './recorder';
import type { Conventions, EnqueueKind, Scenario } from './scenario';
import { endSlice, enter, NEVER, threadRunsOf, type ThreadRun } from './thread-run';
import type { DecisionEvent, Rule } from './trace';

/** One run of a scenario, instant by instant; SPEC.md [ENG10] to [ENG19]. */
export class Run {
  readonly threads: readonly ThreadRun[];
  readonly order: Order;
  readonly recorder = new Recorder();
  now = 0;

  readonly #conventions: Conventions;
  readonly #policy: Policy;
  readonly #queue: ReadyQueue;
  readonly #devices: Devices;
  readonly #processors: Processors;
  readonly #programs: Programs;
  /** Those that come by themselves, by arrival and then in file order; `#arrived` of them have come. */
  readonly #arrivals: readonly ThreadRun[];
  #arrived = 0;
  /** CPUs whose thread has used up its quantum at this instant. */
  #expired: Cpu[] = [];
  /** Threads that are back from I/O at this instant and take a CPU at once (`ioReturn: preempts`), the last one first. */
  #claims: ThreadRun[] = [];

  constructor({ policy, conventions, machine, processes }: Scenario) {
    this.#conventions = conventions;
    this.#policy = startPolicy(policy, conventions);
    this.order = orderOf(this.#policy, conventions);
    this.#queue = new ReadyQueue(this.#policy, this.order);
    this.#devices = new Devices(machine.devices);
    this.#processors = new Processors(machine, this.recorder);
    this.threads = threadRunsOf(processes);
    this.#programs = new Programs({
      threads: this.threads,
      processors: this.#processors,
      devices: this.#devices,
      recorder: this.recorder,
      conventions,
    });
    this.#arrivals = this.threads
      .filter((thread) => thread.arrival !== NEVER)
      .sort((a, b) => a.arrival - b.arrival || a.index - b.index);
  }

  get cpus(): readonly Cpu[] {
    return this.#processors.cpus;
  }

  toEnd(): void {
    this.#instantsUntil(Infinity);
    for (const thread of this.threads) enter(thread, 'terminated', this.now, this.recorder);
  }

  /** Stops at tick `at`, its instant processed. */
  toTick(at: number): void {
    this.#instantsUntil(at);
    this.#pass(at);
  }

  #instantsUntil(last: number): void {
    this.#instant();
    while (this.#programs.unfinished > 0) {
      const next = this.#nextInstant();
      if (next === Infinity) throw new Error('nothing more can happen, but threads are unfinished');
      if (next > last) return;
      this.#pass(next);
      this.#instant();
    }
  }

  #pass(next: number): void {
    const { utilizationUntil } = this.#conventions;
    this.#processors.run(this.now, next, utilizationUntil === 'last-completion' ? Infinity : utilizationUntil);
    this.now = next;
  }

  /** Everything that happens at `now`, in the order of [ENG10]. */
  #instant(): void {
    this.#endSwitches();
    this.#complete();
    this.#expire();
    do {
      this.#enqueue();
      this.#queue.age(this.now);
      this.#seatClaims();
      if (this.#policy.preempts) this.#preempt();
      this.#dispatch();
    } while (this.#complete());
    this.#devices.serve(this.now);
    if (this.#programs.unfinished > 0) this.#reportIdle();
    this.recorder.queueAt(this.now, this.#queue.version, () => this.#queue.inOrder());
  }

  #nextInstant(): number {
    const arrival = this.#arrivals[this.#arrived]?.arrival ?? Infinity;
    let next = Math.min(arrival, this.#devices.nextEnd(), this.#queue.nextAging());
    const best = this.#policy.preempts ? this.#queue.best() : undefined;
    for (const { activity } of this.cpus) {
      if (activity.is === 'switching') next = Math.min(next, activity.until);
      if (activity.is !== 'running') continue;
      next = Math.min(next, this.now + activity.thread.left, this.#quantumEnd(activity.thread));
      if (best && this.order.beats(best, activity.thread)) next = Math.min(next, this.now + 1);
    }
    return next;
  }

  #quantumEnd(thread: ThreadRun): number {
    const { quantum } = this.#policy;
    if (quantum === null) return Infinity;
    if (this.#conventions.quantumClock === 'dispatch') return this.now + thread.quantum;
    return (Math.floor(this.now / quantum) + 1) * quantum;
  }

  #endSwitches(): void {
    for (const cpu of this.cpus) {
      if (cpu.activity.is === 'switching' && cpu.activity.until === this.now) this.#start(cpu, cpu.activity.thread);
    }
  }

  /** A thread is on the CPU without having been dispatched at this instant. */
  #start(cpu: Cpu, thread: ThreadRun): void {
    this.#putOn(cpu, thread);
    this.recorder.event({ type: 'run', at: this.now, thread: thread.name, cpu: cpu.index });
  }

  #putOn(cpu: Cpu, thread: ThreadRun): void {
    this.#processors.putOn(cpu, thread, { now: this.now, quantum: this.#policy.quantum });
  }

  /** Running threads whose CPU burst is used up, or that stand before a system call, go on; true where there was one. */
  #complete(): boolean {
    let some = false;
    for (const cpu of this.cpus) {
      if (cpu.activity.is !== 'running') continue;
      const { thread } = cpu.activity;
      if (!thread.calls && thread.left > 0) continue;
      some = true;
      if (!thread.calls) this.#policy.burstEnds?.(thread, thread.burst);
      this.#programs.goOn(thread, cpu, this.now);
    }
    return some;
  }

  #expire(): void {
    const { quantum } = this.#policy;
    if (quantum === null) return;
    const strikes = this.now > 0 && this.now % quantum === 0;
    const isOver = this.#conventions.quantumClock === 'global' ? () => strikes : (one: ThreadRun) => one.quantum <= 0;
    this.#expired = this.cpus.filter(({ activity }) => activity.is === 'running' && isOver(activity.thread));
  }

  #enqueue(): void {
    const returned = this.#devices.finish(this.now);
    const places: number[] = [];
    let eventIndex = this.recorder.events.length;
    const join: { readonly [K in EnqueueKind]: () => void } = {
      arrival: () => this.#newcomers().forEach((thread) => this.#arrive(thread)),
      io: () => returned.forEach((thread) => this.#return(thread)),
      expired: () => {
        for (let count = this.#expired.length; count > 0; count--) places.push(this.#queue.nextPlace('tail'));
        eventIndex = this.recorder.events.length;
      },
    };
    for (const kind of this.#conventions.enqueueOrder) join[kind]();
    this.#settleExpired(places, eventIndex);
  }

  /** The expired ones join at the places kept for them, or stay where nothing else has become ready. */
  #settleExpired(places: readonly number[], eventIndex: number): void {
    const stays = this.#conventions.onExpiryEmpty === 'continue' && this.#queue.size === 0;
    this.#expired.forEach((cpu, index) => {
      if (cpu.activity.is !== 'running') return;
      const { thread } = cpu.activity;
      const event = { type: 'expire', at: this.now, thread: thread.name, cpu: cpu.index, stays } as const;
      this.recorder.events.splice(eventIndex + index, 0, event);
      endSlice(thread, this.now);
      thread.quantum = stays ? (this.#policy.quantum ?? Infinity) : 0;
      if (stays) return;
      this.#processors.leave(cpu, thread, { now: this.now, cause: 'quantum' });
      enter(thread, 'ready', this.now, this.recorder);
      this.#queue.join(thread, 'expired', { now: this.now, place: places[index]! });
    });
    this.#expired = [];
  }

  #newcomers(): ThreadRun[] {
    const newcomers = this.#programs.takeForked();
    while (this.#arrivals[this.#arrived]?.arrival === this.now) newcomers.push(this.#arrivals[this.#arrived++]!);
    return newcomers.sort((a, b) => a.index - b.index);
  }

  #arrive(thread: ThreadRun): void {
    this.recorder.event({ type: 'arrive', at: this.now, thread: thread.name });
    if (!this.#programs.goOn(thread, null, this.now)) return;
    enter(thread, 'ready', this.now, this.recorder);
    this.#queue.join(thread, 'arrival', { now: this.now, place: this.#queue.nextPlace('tail') });
  }

  #return(thread: ThreadRun): void {
    this.recorder.event({ type: 'unblock', at: this.now, thread: thread.name, from: thread.on });
    const held = this.#processors.heldBy(thread);
    if (!this.#programs.goOn(thread, held, this.now)) return;
    if (held) return this.#start(held, thread);
    const { ioReturn } = this.#conventions;
    enter(thread, 'ready', this.now, this.recorder);
    const place = this.#queue.nextPlace(ioReturn === 'head' ? 'head' : 'tail');
    this.#queue.join(thread, 'io', { now: this.now, place });
    if (ioReturn === 'preempts') this.#claims.unshift(thread);
  }

  /** Claims take free CPUs, then running ones; those that find none stay in the queue like any other. */
  #seatClaims(): void {
    let open = this.#processors.countFree();
    for (const claim of this.#claims.slice(open)) {
      const cpu = this.#processors.firstRunning();
      if (!cpu || cpu.activity.is !== 'running') break;
      this.#unseat(cpu, cpu.activity.thread, claim);
      open++;
    }
    this.#claims = this.#claims.slice(0, open);
    for (const claim of this.#claims) this.#queue.remove(claim);
  }

  /** As long as a ready thread beats a running one, that one goes back to the queue. */
  #preempt(): void {
    let open = this.#processors.countFree() - this.#claims.length;
    const seated: ThreadRun[] = [];
    for (let best = this.#queue.best(); best; best = this.#queue.best()) {
      if (seated.length === open) {
        const worst = this.#processors.worstRunning(this.order);
        if (!worst || !this.order.beats(best, worst.thread)) break;
        this.#unseat(worst.cpu, worst.thread, best);
        open++;
      }
      this.#queue.remove(best);
      seated.push(best);
    }
    for (const thread of seated) this.#queue.restore(thread);
  }

  #unseat(cpu: Cpu, thread: ThreadRun, by: ThreadRun): void {
    const { preemptedPlace, quantumOnPreempt } = this.#conventions;
    this.recorder.event({ type: 'preempt', at: this.now, thread: thread.name, by: by.name, cpu: cpu.index });
    this.#processors.leave(cpu, thread, { now: this.now, cause: 'preemption' });
    enter(thread, 'ready', this.now, this.recorder);
    if (quantumOnPreempt === 'fresh') thread.quantum = 0;
    if (preemptedPlace === 'head') return this.#queue.rejoin(thread, this.now);
    this.#queue.join(thread, 'preempted', { now: this.now, place: this.#queue.nextPlace('tail') });
  }

  #dispatch(): void {
    for (const cpu of this.cpus) {
      if (cpu.activity.is !== 'free') continue;
      const claim = this.#claims.shift();
      const chosen = claim ?? this.#queue.best();
      if (!chosen) return;
      if (!claim) this.#queue.remove(chosen);
      const why = claim ? () => 'io-return-preempts' as const : (other: ThreadRun) => this.order.rule(chosen, other);
      this.#decide(cpu, chosen, why);
      this.#switchTo(cpu, chosen);
    }
  }

  #decide(cpu: Cpu, chosen: ThreadRun, why: (other: ThreadRun) => Rule): void {
    const others = this.#queue.inOrder();
    const rules = others.map(why);
    this.recorder.decisions.push({
      at: this.now,
      cpu: cpu.index,
      event: this.#decisionEvent(cpu),
      ready: [chosen, ...others].map(({ name }) => name),
      chosen: chosen.name,
      rule: rules[0] ?? 'only-one',
      rules,
      over: others[0]?.name ?? null,
    });
  }

  #decisionEvent(cpu: Cpu): DecisionEvent {
    if (cpu.loaded === null) return 'start';
    return cpu.freeSince < this.now ? 'idle' : cpu.left;
  }

  #switchTo(cpu: Cpu, to: ThreadRun): void {
    const at = this.now;
    const cost = this.#processors.cost(cpu, to);
    const decision = this.recorder.decisions.length - 1;
    this.recorder.event({ type: 'dispatch', at, thread: to.name, cpu: cpu.index, decision });
    this.recorder.switched(cpu, to, { at, until: at + cost });
    to.dispatches++;
    cpu.loaded = to;
    cpu.idle = false;
    if (cost === 0) return this.#putOn(cpu, to);
    cpu.activity = { is: 'switching', thread: to, until: at + cost };
  }

  #reportIdle(): void {
    for (const cpu of this.cpus) {
      const rests = cpu.activity.is === 'free' || cpu.activity.is === 'held';
      if (!rests || cpu.idle) continue;
      cpu.idle = true;
      this.recorder.event({ type: 'idle', at: this.now, cpu: cpu.index });
    }
  }
}
