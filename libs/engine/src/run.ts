import { newCpu, free, type Cpu } from './cpu';
import { DEFAULT_DEVICE, Devices } from './devices';
import { Heap } from './heap';
import { orderOf, type Order } from './order';
import { startPolicy } from './policies/policies';
import type { Policy } from './policies/policy';
import { ReadyQueue } from './ready-queue';
import { Recorder } from './recorder';
import type { EnqueueKind, Scenario } from './scenario';
import { NEVER, threadRunsOf, type JoinKind, type ThreadRun } from './thread-run';
import type { DecisionEvent, SwitchCause, ThreadState } from './trace';

/** One run of a scenario, instant by instant; SPEC.md [ENG10] to [ENG19]. */
export class Run {
  readonly threads: readonly ThreadRun[];
  readonly cpus: readonly Cpu[];
  readonly recorder = new Recorder();
  now = 0;

  readonly #scenario: Scenario;
  readonly #policy: Policy;
  readonly #order: Order;
  readonly #queue: ReadyQueue;
  readonly #devices: Devices;
  /** Those that come by themselves, by arrival and then in file order; `#arrived` of them have come. */
  readonly #arrivals: readonly ThreadRun[];
  #arrived = 0;
  /** Children of a fork at this instant. */
  #forked: ThreadRun[] = [];
  /** CPUs whose thread has used up its quantum at this instant. */
  #expired: Cpu[] = [];
  /** Threads that are back from I/O at this instant and take a CPU at once (`ioReturn: preempts`). */
  #claims: ThreadRun[] = [];
  readonly #agings = new Heap<{ at: number; thread: ThreadRun; stay: number }>(
    (a, b) => a.at - b.at || a.thread.index - b.thread.index,
  );
  /** Places at the head and at the tail of the queue that were given last. */
  #head = 0;
  #tail = 0;
  #unfinished: number;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#policy = startPolicy(scenario.policy, scenario.conventions);
    this.#order = orderOf(this.#policy, scenario.conventions);
    this.#queue = new ReadyQueue(this.#order);
    this.#devices = new Devices(scenario.machine.devices);
    this.threads = threadRunsOf(scenario.processes);
    this.cpus = Array.from({ length: scenario.machine.cpus }, (_, index) => newCpu(index));
    this.#arrivals = this.threads
      .filter((thread) => thread.arrival !== NEVER)
      .sort((a, b) => a.arrival - b.arrival || a.index - b.index);
    this.#unfinished = this.threads.length;
  }

  toEnd(): void {
    this.#instant();
    while (this.#unfinished > 0) {
      const next = this.#nextInstant();
      if (next === Infinity) throw new Error('nothing more can happen, but threads are unfinished');
      this.#runUntil(next);
      this.#instant();
    }
    for (const thread of this.threads) this.#enter(thread, 'terminated');
  }

  /** Everything that happens at `now`, in the order of scenario.md section 2. */
  #instant(): void {
    this.#endSwitches();
    this.#complete();
    this.#expire();
    do {
      this.#enqueue();
      this.#age();
      this.#preempt();
      this.#dispatch();
    } while (this.#complete());
    this.#devices.serve(this.now);
    if (this.#unfinished > 0) this.#reportIdle();
    this.recorder.queueAt(this.now, this.#queue.version, () => this.#queue.inOrder());
  }

  #nextInstant(): number {
    let next = Math.min(this.#arrivals[this.#arrived]?.arrival ?? Infinity, this.#devices.nextEnd());
    next = Math.min(next, this.#nextAging());
    const best = this.#queue.best();
    for (const { activity } of this.cpus) {
      if (activity.is === 'switching') next = Math.min(next, activity.until);
      if (activity.is !== 'running') continue;
      next = Math.min(next, this.now + activity.thread.left, this.#quantumEnd(activity.thread));
      if (best && this.#policy.preempts && this.#order.beats(best, activity.thread))
        next = Math.min(next, this.now + 1);
    }
    return next;
  }

  #quantumEnd(thread: ThreadRun): number {
    const { quantum } = this.#policy;
    if (quantum === null) return Infinity;
    if (this.#globalClock) return (Math.floor(this.now / quantum) + 1) * quantum;
    return this.now + thread.quantum;
  }

  get #globalClock(): boolean {
    return this.#scenario.conventions.quantumClock === 'global';
  }

  #runUntil(next: number): void {
    const ticks = next - this.now;
    const { utilizationUntil } = this.#scenario.conventions;
    const limit = utilizationUntil === 'last-completion' ? Infinity : utilizationUntil;
    for (const cpu of this.cpus) {
      const { activity } = cpu;
      if (activity.is === 'switching') cpu.switching += ticks;
      if (activity.is !== 'running') continue;
      cpu.busy += ticks;
      cpu.counted += Math.max(0, Math.min(next, limit) - this.now);
      activity.thread.left -= ticks;
      activity.thread.totalLeft -= ticks;
      if (!this.#globalClock) activity.thread.quantum -= ticks;
    }
    this.now = next;
  }

  #endSwitches(): void {
    for (const cpu of this.cpus) {
      if (cpu.activity.is !== 'switching' || cpu.activity.until !== this.now) continue;
      const { thread } = cpu.activity;
      this.#putOn(cpu, thread);
      this.recorder.event({ type: 'run', at: this.now, thread: thread.name, cpu: cpu.index });
    }
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
      this.#goOn(thread, cpu);
    }
    return some;
  }

  #expire(): void {
    const { quantum } = this.#policy;
    if (quantum === null) return;
    const strikes = this.#globalClock && this.now > 0 && this.now % quantum === 0;
    this.#expired = this.cpus.filter(
      ({ activity }) => activity.is === 'running' && (this.#globalClock ? strikes : activity.thread.quantum === 0),
    );
  }

  #enqueue(): void {
    const returned = this.#devices.finish(this.now);
    const places = new Map<Cpu, number>();
    let expiryEvent = this.recorder.events.length;
    const join: { readonly [K in EnqueueKind]: () => void } = {
      arrival: () => this.#newcomers().forEach((thread) => this.#arrive(thread)),
      io: () => returned.forEach((thread) => this.#return(thread)),
      expired: () => {
        for (const cpu of this.#expired) places.set(cpu, ++this.#tail);
        expiryEvent = this.recorder.events.length;
      },
    };
    for (const kind of this.#scenario.conventions.enqueueOrder) join[kind]();

    const stays = this.#scenario.conventions.onExpiryEmpty === 'continue' && this.#queue.size === 0;
    for (const [cpu, place] of places) {
      if (cpu.activity.is !== 'running') continue;
      const { thread } = cpu.activity;
      const event = { type: 'expire', at: this.now, thread: thread.name, cpu: cpu.index, stays } as const;
      this.recorder.events.splice(expiryEvent++, 0, event);
      this.#endSlice(thread);
      if (stays) {
        thread.quantum = this.#policy.quantum ?? Infinity;
        continue;
      }
      thread.quantum = 0;
      this.#leave(cpu, thread, 'quantum');
      this.#join(thread, 'expired', place);
    }
    this.#expired = [];
  }

  #newcomers(): ThreadRun[] {
    const newcomers = this.#forked;
    this.#forked = [];
    while (this.#arrivals[this.#arrived]?.arrival === this.now) newcomers.push(this.#arrivals[this.#arrived++]!);
    return newcomers.sort((a, b) => a.index - b.index);
  }

  #arrive(thread: ThreadRun): void {
    this.recorder.event({ type: 'arrive', at: this.now, thread: thread.name });
    if (this.#goOn(thread, null)) this.#join(thread, 'arrival', ++this.#tail);
  }

  #return(thread: ThreadRun): void {
    this.recorder.event({ type: 'unblock', at: this.now, thread: thread.name, from: thread.on });
    const holding = this.cpus.find(({ activity }) => activity.is === 'held' && activity.thread === thread);
    if (!this.#goOn(thread, holding ?? null)) return;
    if (holding) {
      this.#putOn(holding, thread);
      this.recorder.event({ type: 'run', at: this.now, thread: thread.name, cpu: holding.index });
      return;
    }
    const { ioReturn } = this.#scenario.conventions;
    this.#join(thread, 'io', ioReturn === 'head' ? --this.#head : ++this.#tail);
    if (ioReturn === 'preempts') this.#claims.push(thread);
  }

  #age(): void {
    while (this.#nextAging() === this.now) {
      const { thread, stay } = this.#agings.pop()!;
      if (thread.slot < 0 || thread.stays !== stay || !this.#policy.aging?.rise(thread)) continue;
      this.#queue.moved(thread);
      this.#agings.push({ at: this.now + this.#policy.aging.every, thread, stay });
    }
  }

  #nextAging(): number {
    return this.#agings.peek()?.at ?? Infinity;
  }

  /** Makes CPUs free for threads that take them from others. */
  #preempt(): void {
    let open = this.cpus.filter(({ activity }) => activity.is === 'free').length;
    for (const [index, claim] of this.#claims.toReversed().entries()) {
      if (index < open) continue;
      const cpu = this.cpus.find(({ activity }) => activity.is === 'running');
      if (!cpu) break;
      this.#unseat(cpu, claim);
      open++;
    }
    this.#claims = this.#claims.toReversed().slice(0, open);
    for (const claim of this.#claims) this.#queue.remove(claim);
    if (!this.#policy.preempts) return;

    const seated: ThreadRun[] = [];
    for (let best = this.#queue.best(); best; best = this.#queue.best()) {
      if (this.#claims.length + seated.length === open) {
        const cpu = this.#worstRunning();
        if (!cpu || cpu.activity.is !== 'running' || !this.#order.beats(best, cpu.activity.thread)) break;
        this.#unseat(cpu, best);
        open++;
      }
      this.#queue.remove(best);
      seated.push(best);
    }
    for (const thread of seated) this.#queue.add(thread);
  }

  #worstRunning(): Cpu | undefined {
    let worst: Cpu | undefined;
    let last: ThreadRun | undefined;
    for (const cpu of this.cpus) {
      if (cpu.activity.is !== 'running') continue;
      if (last && this.#order.compare(cpu.activity.thread, last) < 0) continue;
      worst = cpu;
      last = cpu.activity.thread;
    }
    return worst;
  }

  #unseat(cpu: Cpu, by: ThreadRun): void {
    if (cpu.activity.is !== 'running') return;
    const { thread } = cpu.activity;
    const { preemptedPlace, quantumOnPreempt } = this.#scenario.conventions;
    this.recorder.event({ type: 'preempt', at: this.now, thread: thread.name, by: by.name, cpu: cpu.index });
    this.#leave(cpu, thread, 'preemption');
    if (quantumOnPreempt === 'fresh') thread.quantum = 0;
    if (preemptedPlace === 'tail') this.#join(thread, 'preempted', ++this.#tail);
    else this.#rejoin(thread);
  }

  #dispatch(): void {
    for (const cpu of this.cpus) {
      if (cpu.activity.is !== 'free') continue;
      const claim = this.#claims.shift();
      const chosen = claim ?? this.#queue.best();
      if (!chosen) return;
      this.#decide(cpu, chosen, claim !== undefined);
      if (!claim) this.#queue.remove(chosen);
      chosen.dispatches++;
      this.#switchTo(cpu, chosen);
    }
  }

  #decide(cpu: Cpu, chosen: ThreadRun, claimed: boolean): void {
    const others = this.#queue.inOrder().filter((thread) => thread !== chosen);
    const rules = others.map((other) => (claimed ? 'io-return-preempts' : this.#order.rule(chosen, other)));
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
    const from = cpu.loaded;
    const cost = this.#cost(from, to);
    const cause = from === null ? 'start' : cpu.left;
    this.recorder.event({
      type: 'dispatch',
      at,
      thread: to.name,
      cpu: cpu.index,
      decision: this.recorder.decisions.length - 1,
    });
    if (from !== to || cost > 0) {
      this.recorder.switches.push([at, at + cost, from?.name ?? null, to.name, cpu.index, cause]);
    }
    cpu.loaded = to;
    cpu.idle = false;
    if (cost === 0) return this.#putOn(cpu, to);
    cpu.activity = { is: 'switching', thread: to, until: at + cost };
    this.recorder.event({
      type: 'switch',
      at,
      from: from?.name ?? null,
      to: to.name,
      cpu: cpu.index,
      until: at + cost,
      cause,
    });
  }

  #cost(from: ThreadRun | null, to: ThreadRun): number {
    const { process, thread, chargeFirst, chargeSame } = this.#scenario.machine.contextSwitch;
    if (from === null) return chargeFirst ? process : 0;
    if (from === to && !chargeSame) return 0;
    return from.process === to.process ? thread : process;
  }

  #reportIdle(): void {
    for (const cpu of this.cpus) {
      const rests = cpu.activity.is === 'free' || cpu.activity.is === 'held';
      if (!rests || cpu.idle) continue;
      cpu.idle = true;
      this.recorder.event({ type: 'idle', at: this.now, cpu: cpu.index });
    }
  }

  /**
   * Takes up what follows in the thread's program: true where it wants a CPU. Off a CPU it stops before a system call.
   */
  #goOn(thread: ThreadRun, cpu: Cpu | null): boolean {
    for (;;) {
      const burst = thread.thread.bursts[thread.next];
      if (burst === undefined) {
        this.#end(thread, cpu);
        return false;
      }
      switch (burst[0]) {
        case 'exit':
          this.#end(thread, cpu);
          return false;
        case 'cpu':
          thread.next++;
          thread.calls = false;
          thread.burst = thread.left = burst[1];
          return true;
        case 'io':
          thread.next++;
          this.#block(thread, cpu, { device: burst[2] ?? DEFAULT_DEVICE, ticks: burst[1] });
          return false;
        case 'fork':
          if (cpu === null) {
            thread.calls = true;
            thread.burst = thread.left = upcoming(thread);
            return true;
          }
          thread.next++;
          this.#fork(burst[1]);
          break;
        case 'lock':
        case 'unlock':
        case 'crash':
        case 'send':
        case 'receive':
          throw new Error(`${burst[0]} cannot be run: ask unsupported() before`);
      }
    }
  }

  #fork(child: string): void {
    for (const thread of this.threads) {
      if (thread.process.id !== child) continue;
      thread.arrival = thread.since = this.now;
      this.#forked.push(thread);
    }
  }

  #block(thread: ThreadRun, cpu: Cpu | null, { device, ticks }: { device: string; ticks: number }): void {
    const { quantumAfterIo, switchOnIo } = this.#scenario.conventions;
    if (quantumAfterIo === 'fresh') thread.quantum = 0;
    if (cpu) this.#leave(cpu, thread, 'io');
    if (cpu && !switchOnIo) cpu.activity = { is: 'held', thread };
    this.#enter(thread, 'blocked');
    thread.on = device === DEFAULT_DEVICE ? device : `io:${device}`;
    this.recorder.event({
      type: 'block',
      at: this.now,
      thread: thread.name,
      on: thread.on,
      cpu: cpu?.index ?? null,
    });
    this.#devices.request(device, { thread, ticks });
  }

  #end(thread: ThreadRun, cpu: Cpu | null): void {
    if (cpu) this.#leave(cpu, thread, 'exit');
    this.#enter(thread, 'terminated');
    thread.completion = this.now;
    this.#unfinished--;
    this.recorder.event({ type: 'terminate', at: this.now, thread: thread.name, cpu: cpu?.index ?? null });
  }

  #leave(cpu: Cpu, thread: ThreadRun, cause: SwitchCause): void {
    if (cpu.activity.is === 'running') {
      this.recorder.ran(thread, cpu.index, this.now);
      this.#endSlice(thread);
    }
    cpu.activity = free;
    cpu.left = cause;
    cpu.freeSince = this.now;
  }

  /** A running thread has come to the end of a slice, if it has run at all. */
  #endSlice(thread: ThreadRun): void {
    if (thread.since === this.now) return;
    if (thread.firstRun === NEVER) thread.firstRun = thread.since;
    if (thread.firstSliceEnd === NEVER) thread.firstSliceEnd = this.now;
  }

  #putOn(cpu: Cpu, thread: ThreadRun): void {
    cpu.activity = { is: 'running', thread };
    cpu.idle = false;
    thread.quantum = this.#policy.quantum === null ? Infinity : thread.quantum || this.#policy.quantum;
    this.#enter(thread, 'running');
  }

  #join(thread: ThreadRun, as: JoinKind, place: number): void {
    thread.place = place;
    thread.joinedAt = this.now;
    thread.joinedAs = as;
    this.#rejoin(thread);
  }

  /** Into the ready queue at the place that it has. */
  #rejoin(thread: ThreadRun): void {
    this.#enter(thread, 'ready');
    this.#policy.joins?.(thread);
    thread.stays++;
    this.#queue.add(thread);
    if (this.#policy.aging) {
      this.#agings.push({ at: this.now + this.#policy.aging.every, thread, stay: thread.stays });
    }
  }

  #enter(thread: ThreadRun, state: ThreadState): void {
    this.recorder.state(thread, thread.state, this.now);
    thread.ticks[thread.state] += this.now - thread.since;
    thread.state = state;
    thread.since = this.now;
  }
}

/** The CPU burst that follows the system calls before which a thread stands; 0 where none does. */
function upcoming({ thread, next }: ThreadRun): number {
  const burst = thread.bursts.slice(next).find(([kind]) => kind !== 'fork');
  return burst?.[0] === 'cpu' ? burst[1] : 0;
}
