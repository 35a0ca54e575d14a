import { areAlike } from './alike';
import type { Cpu } from './cpu';
import type { Order } from './order';
import type { Policy } from './policies/policy';
import type { TieScript } from './scenario';
import type { ThreadRun } from './thread-run';

/** A choice among threads that the rules do not tell apart: who goes first, or who of the running ones gives way. */
export interface TieChoice {
  readonly at: number;
  readonly as: 'goes-first' | 'gives-way';
  /** As the stated tie rules have them. */
  readonly tied: readonly string[];
  /** Place of the one that was taken. */
  readonly taken: number;
}

interface Rules {
  readonly policy: Policy;
  readonly order: Order;
  readonly runningWinsTies: boolean;
}

/** What a policy leaves to the tie rules among equals: any of them, who joined together with whom, or nothing. */
function opennessOf(policy: Policy, thread: ThreadRun): 'any' | 'joined-together' | 'none' {
  switch (policy.queueRuleOf?.(thread) ?? policy.queueRule) {
    case 'tie-fifo':
      return 'any';
    case 'first-come':
    case 'queue-order':
      return 'joined-together';
    default:
      return 'none';
  }
}

/** Takes at every tie whom a script says, and the first one where it says nothing; SPEC.md [ENG49]. */
export class Ties {
  readonly choices: TieChoice[] = [];
  /** Who has been chosen for a CPU already, as the one that ran there gave way. */
  readonly promised = new Map<Cpu, ThreadRun>();
  private readonly script: TieScript;
  private readonly policy: Policy;
  private readonly order: Order;
  private readonly runningWins: boolean;

  constructor(script: TieScript, { policy, order, runningWinsTies }: Rules) {
    this.runningWins = runningWinsTies || policy.byLevel === true;
    this.script = script;
    this.policy = policy;
    this.order = order;
  }

  get until(): number {
    return this.script.until ?? Infinity;
  }

  get ordersQueue(): boolean {
    return this.script.ordersQueue ?? false;
  }

  /** Whether either of two may be taken before the other. */
  between(one: ThreadRun, other: ThreadRun): boolean {
    const { policy, order } = this;
    return [one, other].every((thread) => opennessOf(policy, thread) === 'any') && order.equal(one, other);
  }

  /** Whether a tie between a ready and a running thread is open too. */
  mayTakeFrom(ready: ThreadRun, running: ThreadRun): boolean {
    const { policy, runningWins } = this;
    if (runningWins || policy.mayPreempt?.(ready, running) === false) return false;
    return [ready, running].every((thread) => opennessOf(policy, thread) === 'any');
  }

  /** Whether nothing but a choice has put one ready thread before another. */
  leaveOpen(one: ThreadRun, other: ThreadRun): boolean {
    if (this.between(one, other)) return true;
    const isLine = [one, other].every((thread) => opennessOf(this.policy, thread) === 'joined-together');
    const together = one.joinedAt === other.joinedAt && one.joinedAs === other.joinedAs;
    return isLine && together && one.joinedAs !== 'preempted' && this.order.equal(one, other);
  }

  /** Those of the tied that may be taken: all of them, or one of each kind. */
  private apart(tied: readonly ThreadRun[]): readonly ThreadRun[] {
    if (!this.script.alikeAsOne) return tied;
    return tied.filter((thread, place) => !tied.slice(0, place).some((earlier) => areAlike(earlier, thread)));
  }

  take<T>(at: number, tied: readonly T[], nameOf: (one: T) => string, as: TieChoice['as'] = 'goes-first'): T {
    if (tied.length < 2 || at > this.until) return tied[0]!;
    const taken = Math.min(this.script.choices[this.choices.length] ?? 0, tied.length - 1);
    this.choices.push({ at, as, tied: tied.map(nameOf), taken });
    return tied[taken]!;
  }

  /** Of threads in their order: the first, or one that may be taken before it. */
  first(at: number, line: readonly ThreadRun[]): ThreadRun {
    const [best] = line;
    const tied = line.filter((thread) => thread === best || this.between(thread, best!));
    return this.take(at, this.apart(tied), ({ name }) => name);
  }

  /** The ready ones in an order in which they may be taken. */
  queue(at: number, line: readonly ThreadRun[]): ThreadRun[] {
    return this.inTurn(line, (rest) => this.first(at, rest));
  }

  /** Those who join together, in an order in which they may stand in the queue. */
  joining(at: number, together: readonly ThreadRun[]): ThreadRun[] {
    const { policy, order } = this;
    const isLine = (thread: ThreadRun) => opennessOf(policy, thread) === 'joined-together';
    const meet = policy.aging !== undefined || policy.byLevel === true;
    const tiedWith = (first: ThreadRun) => (thread: ThreadRun) =>
      thread === first || (isLine(thread) && isLine(first) && (meet || order.equal(thread, first)));
    return this.inTurn(together, (rest) =>
      this.take(at, this.apart(rest.filter(tiedWith(rest[0]!))), ({ name }) => name),
    );
  }

  private inTurn(line: readonly ThreadRun[], next: (rest: readonly ThreadRun[]) => ThreadRun): ThreadRun[] {
    const ordered: ThreadRun[] = [];
    for (let rest = line; rest.length > 0;) {
      const taken = next(rest);
      ordered.push(taken);
      rest = rest.filter((thread) => thread !== taken);
    }
    return ordered;
  }
}
