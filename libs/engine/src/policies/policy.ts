import type { Conventions, PolicyKind, Quirks, SpecOf } from '../scenario';
import type { Container } from '../containers/container';
import type { Order } from '../order';
import type { Bilingual } from '../text';
import type { JoinKind, ProcessRun, ThreadRun } from '../thread-run';
import type { Draws } from '../draws';
import type { Parameters } from './parameter';
import type { Rule } from '../trace';

/** What a policy may look at besides the threads that it is asked about. */
export interface View {
  readonly processes: readonly ProcessRun[];
  readonly threads: readonly ThreadRun[];
  readonly conventions: Conventions;
  readonly quirks: Quirks;
  readonly draws: Draws;
  /** Calls back for each thread that is ready first in a queue, running, or being switched to. */
  readonly eachInFront: (visit: (thread: ThreadRun) => void) => void;
}

/** A policy at work in one run. What it keeps about threads stands in their records, so that a run can be branched. */
export interface Policy {
  /** Negative where `a` goes before `b`; 0 leaves it to the tie rules. Null: all ready threads are equal. */
  readonly compare: ((a: ThreadRun, b: ThreadRun) => number) | null;
  /** A better ready thread takes the CPU from a running one. */
  readonly preempts: boolean;
  /** Ticks of the slice that a thread begins; null where a thread keeps the CPU until it leaves it. */
  readonly slice: ((thread: ThreadRun) => number) | null;
  /** The one quantum of all threads, where there is one: that which a global quantum clock strikes. */
  readonly quantum: number | null;
  /** Why a thread goes first where `compare` tells them apart. */
  readonly rule: Rule;
  readonly ruleBetween?: ((first: ThreadRun, second: ThreadRun) => Rule) | undefined;
  /** Why a thread goes first where only the order of joining tells them apart. */
  readonly queueRule: Rule;
  /** The same for one thread, where it is not the same for all. */
  readonly queueRuleOf?: ((thread: ThreadRun) => Rule) | undefined;
  /** Why the next one is next, where the policy picks it by something else than an order of the ready threads. */
  readonly picks?: (() => Rule | null) | undefined;
  /** Where ready threads are kept; a heap unless the policy says otherwise. */
  readonly container?: ((order: Order) => Container) | undefined;
  /** Whether a ready thread that `compare` puts first may take the CPU from that running one; always, unless it says. */
  readonly mayPreempt?: ((ready: ThreadRun, running: ThreadRun) => boolean) | undefined;
  /** By how much more work the running thread may do before a ready one beats it. */
  readonly margin?: ((running: ThreadRun, ready: ThreadRun) => number) | undefined;
  /** The conventions on the place and the quantum of those who leave the CPU do not apply: both are kept. */
  readonly byLevel?: boolean | undefined;
  /** Ticks of CPU that a burst takes. */
  readonly charge?: ((ticks: number) => number) | undefined;
  /** A thread joins the ready queue. */
  readonly joins?: ((thread: ThreadRun, as: JoinKind) => void) | undefined;
  /** A thread that kept its CPU while it was blocked is no longer blocked. */
  readonly resumes?: ((thread: ThreadRun) => void) | undefined;
  /** A thread has run so many ticks; told at every instant. */
  readonly ran?: ((thread: ThreadRun, ticks: number) => void) | undefined;
  /** A thread gets a CPU: by the policy, or because its return from I/O claims one. */
  readonly chosen?: ((thread: ThreadRun, how: 'by-policy' | 'by-claim') => void) | undefined;
  /** A thread has used up a CPU burst of that many ticks. */
  readonly burstEnds?: ((thread: ThreadRun, ticks: number) => void) | undefined;
  /** A thread's stay on a CPU, or its slice there, has ended after it ran at least a tick. */
  readonly sliceEnds?: ((thread: ThreadRun) => void) | undefined;
  /** A thread is blocked or has ended: it is neither ready nor running any more. */
  readonly leaves?: ((thread: ThreadRun) => void) | undefined;
  /** Its slice is over, and it joins its queue again or stays where nothing else is ready (`alone`). */
  readonly expires?: ((thread: ThreadRun, alone: boolean) => void) | undefined;
  readonly boost?: Boost | undefined;
  readonly aging?: Aging | undefined;
  /** What it remembers besides; numbers only, so that a shallow copy is a copy. */
  readonly memory?: Record<string, number | bigint> | undefined;
}

/** At every multiple of `every` ticks all unfinished threads come to the top. */
export interface Boost {
  readonly every: number;
  /** The order in which the levels are appended to the top one. */
  readonly order: 'low-first' | 'high-first';
  readonly rise: (thread: ThreadRun) => void;
}

/** A ready thread's standing rises while it waits. */
export interface Aging {
  /** Ticks of waiting after which it rises. */
  readonly every: number;
  /** Raises it by one step; false when it can rise no further. */
  readonly rise: (thread: ThreadRun) => boolean;
}

/** What a file in this folder declares. */
export interface PolicyDefinition<K extends PolicyKind> {
  readonly kind: K;
  readonly parameters: Parameters<K>;
  /**
   * How ready threads are ordered: by what the policy compares and then the tie rules; by the tie rules alone (all are
   * equal to the policy); by level and the order of joining; or by their place in the file.
   */
  readonly queue: 'by-key' | 'by-joining' | 'by-level' | 'by-file';
  /** The conventions that can change what it does, besides those that concern every policy. */
  readonly heeds: readonly (keyof Conventions)[];
  /** The fields of a process that it looks at. */
  readonly reads?: readonly ('priority' | 'tickets' | 'nice' | 'task')[];
  readonly name: Bilingual;
  /** As the subject of a sentence. */
  readonly shortName: Bilingual;
  /** What it does, in one sentence. */
  readonly explain: (spec: SpecOf<K>, conventions: Conventions) => Bilingual;
  readonly start: (spec: SpecOf<K>, view: View) => Policy;
}
