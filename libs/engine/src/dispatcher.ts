import { mayRun } from './core';
import type { Parts } from './calls';
import type { Cpu } from './cpu';
import { enter, type ThreadRun } from './thread-run';
import type { Ties } from './ties';
import type { DecisionEvent, Rule } from './trace';

/** Who gets which CPU: claims, preemption, dispatch; SPEC.md [ENG10], [ENG17] to [ENG24]. */
export class Dispatcher {
  /** Chooses for the scheduler: given who would be taken, in order; null leaves it to the policy. */
  override: ((ready: readonly ThreadRun[], cpu: Cpu) => ThreadRun | null) | null = null;
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** Claims take free CPUs, then running ones; those that find none stay in the queue like any other. */
  seatClaims(claims: ThreadRun[]): void {
    const { core, queues } = this.parts;
    for (const claim of claims) {
      const fits = (cpu: Cpu) =>
        cpu.claim === null && (queues.kind === 'per-cpu' ? claim.home === cpu.index : mayRun(claim, cpu));
      const free = core.cpus.find((cpu) => cpu.is === 'free' && fits(cpu));
      const cpu =
        free ?? core.cpus.find((one) => one.is === 'running' && one.thread!.claimedAt < core.now && fits(one));
      if (!cpu) continue;
      if (!free) this.unseat(cpu, claim);
      cpu.claim = claim;
      claim.claimedAt = core.now;
      queues.remove(claim);
    }
    while (claims.length > 0) claims.pop();
  }

  /** As long as a ready thread beats a running one, that one goes back to the queue. */
  preempt(): void {
    const { core, queues } = this.parts;
    if (core.cpus.length === 1 || queues.kind === 'per-cpu') {
      for (const cpu of core.cpus) this.preemptOn(cpu);
    } else if (queues.kind === 'restricted') this.preemptWhereAllowed();
    else this.preemptAnywhere();
  }

  dispatch(): void {
    const { core, queues } = this.parts;
    for (const cpu of core.cpus) {
      if (cpu.is !== 'free') continue;
      const { claim } = cpu;
      const best = claim ?? this.bestFor(cpu);
      if (!best) continue;
      const forced = claim ? null : (this.override?.(queues.inOrder(cpu), cpu) ?? null);
      const chosen = forced ?? best;
      if (core.log) this.record(cpu, chosen, forced !== null && forced !== best);
      core.policy.chosen?.(chosen, claim ? 'by-claim' : 'by-policy');
      if (claim) cpu.claim = null;
      else queues.remove(chosen);
      this.switchTo(cpu, chosen);
    }
  }

  private bestFor(cpu: Cpu): ThreadRun | undefined {
    const { core, queues } = this.parts;
    const best = queues.bestFor(cpu);
    if (!best || !core.ties) return best;
    const promised = core.ties.promised.get(cpu);
    core.ties.promised.delete(cpu);
    return promised ?? core.ties.first(core.now, this.lineFrom(best, cpu));
  }

  /** Who would be taken for that CPU, in order. */
  private lineFrom(best: ThreadRun, cpu: Cpu): readonly ThreadRun[] {
    const others = this.parts.queues.inOrder(cpu).filter((thread) => thread !== best && mayRun(thread, cpu));
    return [best, ...others];
  }

  private preemptOn(cpu: Cpu): void {
    const { core, queues } = this.parts;
    if (cpu.is !== 'running' || cpu.thread!.claimedAt === core.now) return;
    const best = queues.bestFor(cpu);
    if (best && core.ties?.mayTakeFrom(best, cpu.thread!) && core.order.equal(best, cpu.thread!)) {
      return this.chooseOn(cpu, best, core.ties);
    }
    if (best && (core.order.beats(best, cpu.thread!) || this.isEqual(best, cpu.thread!))) this.unseat(cpu, best);
  }

  /** The running thread and the ready ones are tied: any of them goes on. */
  private chooseOn(cpu: Cpu, best: ThreadRun, ties: Ties): void {
    const { order, now } = this.parts.core;
    const running = cpu.thread!;
    const ready = this.lineFrom(best, cpu);
    const next = ties.first(now, order.beats(best, running) ? [best, running, ...ready.slice(1)] : [running, ...ready]);
    if (next === running) return;
    this.unseat(cpu, next);
    ties.promised.set(cpu, next);
  }

  /** An equal one that takes the CPU all the same, where quirks make it. */
  private isEqual(ready: ThreadRun, running: ThreadRun): boolean {
    const { quirks, order, now } = this.parts.core;
    return quirks.equalsPreempt === true && running.seatedAt < now && order.equal(ready, running);
  }

  /** Several CPUs that serve one queue: no running thread is preempted for one that a free CPU can take. */
  private preemptAnywhere(): void {
    const { core, queues } = this.parts;
    const [first] = core.cpus;
    let open = core.cpus.filter(({ is, claim }) => is === 'free' && claim === null).length;
    const seated: ThreadRun[] = [];
    for (let best = queues.bestFor(first!); best; best = queues.bestFor(first!)) {
      if (seated.length === open) {
        const worst = this.worstRunning(() => true);
        if (!worst || !this.takesFrom(best, worst.thread!)) break;
        this.unseat(
          this.victim(worst, () => true),
          best,
        );
        open++;
      }
      queues.remove(best);
      seated.push(best);
    }
    for (const thread of seated) queues.restore(thread);
  }

  /** The same where threads may not run everywhere: each in turn is promised a CPU that it may have. */
  private preemptWhereAllowed(): void {
    const { core, queues } = this.parts;
    const promised = new Set(core.cpus.filter(({ claim }) => claim !== null));
    const settled = new Set<ThreadRun>();
    const waiting = () => queues.inOrder(core.cpus[0]!).filter((thread) => !settled.has(thread));
    for (let line = waiting(); line.length > 0;) {
      const thread = line.shift()!;
      const open = (cpu: Cpu) => !promised.has(cpu) && mayRun(thread, cpu);
      const free = core.cpus.find((one) => one.is === 'free' && open(one));
      const last = free ?? this.worstRunning(open);
      if (!last || (!free && !this.takesFrom(thread, last.thread!))) continue;
      const worst = free ?? this.victim(last, open);
      promised.add(worst);
      settled.add(thread);
      if (free) continue;
      this.unseat(worst, thread);
      line = waiting(); // whoever had to go may take another one's place
    }
  }

  /** The CPU whose thread is behind those of all others; the last of equals. */
  private worstRunning(among: (cpu: Cpu) => boolean): Cpu | undefined {
    const { cpus, order, now } = this.parts.core;
    let worst: Cpu | undefined;
    for (const cpu of cpus) {
      if (cpu.is !== 'running' || cpu.thread!.claimedAt === now || !among(cpu)) continue;
      if (!worst || order.compare(cpu.thread!, worst.thread!) >= 0) worst = cpu;
    }
    return worst;
  }

  /** On several CPUs: whether a ready thread takes the CPU of a running one. */
  private takesFrom(ready: ThreadRun, running: ThreadRun): boolean {
    const { order, ties, now } = this.parts.core;
    const beats = order.beats(ready, running);
    if (!ties?.mayTakeFrom(ready, running) || !order.equal(ready, running)) return beats;
    return ties.first(now, beats ? [ready, running] : [running, ready]) === ready;
  }

  /** Who has to go: the last one, or another that is tied with it. */
  private victim(last: Cpu, among: (cpu: Cpu) => boolean): Cpu {
    const { cpus, ties, now } = this.parts.core;
    if (!ties) return last;
    const isTied = (cpu: Cpu) =>
      cpu !== last &&
      cpu.is === 'running' &&
      cpu.thread!.claimedAt !== now &&
      among(cpu) &&
      ties.between(cpu.thread!, last.thread!);
    return ties.take(now, [last, ...cpus.filter(isTied)], ({ thread }) => thread!.name, 'gives-way');
  }

  private unseat(cpu: Cpu, by: ThreadRun): void {
    const { core, processors, queues } = this.parts;
    const { conventions, policy, log, now } = core;
    const thread = cpu.thread!;
    log?.event({ type: 'preempt', at: now, thread: thread.name, by: by.name, cpu: cpu.index });
    processors.leave(cpu, 'preemption');
    enter(thread, 'ready', now, log);
    if (policy.byLevel) return queues.rejoin(thread);
    if (conventions.quantumOnPreempt === 'fresh') thread.quantum = 0;
    if (conventions.preemptedPlace === 'head') return queues.rejoin(thread);
    queues.join(thread, 'preempted', queues.nextPlace('tail'));
  }

  private record(cpu: Cpu, chosen: ThreadRun, forced: boolean): void {
    const { core, queues } = this.parts;
    const list = queues.inOrder(cpu);
    const ready: string[] = [chosen.name];
    const rules: Rule[] = [];
    for (let at = 0; at < list.length; at++) {
      const other = list[at]!;
      if (other === chosen) continue;
      ready.push(other.name);
      if (cpu.claim) rules.push(cpu.claim.joinedAs === 'arrival' ? 'forced' : 'io-return-preempts');
      else if (forced) rules.push('forced');
      else if (!mayRun(other, cpu)) rules.push('affinity');
      else rules.push(core.ties?.leaveOpen(chosen, other) ? 'tie-open' : core.order.rule(chosen, other));
    }
    core.log!.decision({
      at: core.now,
      cpu: cpu.index,
      event: this.eventOf(cpu),
      ready,
      chosen: chosen.name,
      rule: rules[0] ?? 'only-one',
      rules,
      over: ready[1] ?? null,
    });
  }

  private eventOf(cpu: Cpu): DecisionEvent {
    if (cpu.loaded === null) return 'start';
    return cpu.freeSince < this.parts.core.now ? 'idle' : cpu.left;
  }

  private switchTo(cpu: Cpu, to: ThreadRun): void {
    const { core, processors } = this.parts;
    const { log, now: at } = core;
    const until = at + processors.cost(cpu, to);
    if (log) {
      log.event({ type: 'dispatch', at, thread: to.name, cpu: cpu.index, decision: log.decisions.length - 1 });
      log.switched(cpu, to, { at, until });
    }
    to.dispatches++;
    core.barren++;
    cpu.loaded = to;
    cpu.idle = false;
    if (until === at) return processors.putOn(cpu, to);
    cpu.is = 'switching';
    cpu.thread = to;
    cpu.until = until;
  }
}
