import type { Conventions, PolicyKind, PolicySpec } from '../scenario';
import type { Bilingual } from '../text';
import type { ThreadRun } from '../thread-run';
import type { Rule } from '../trace';

/** A policy at work in one run. It may keep what it knows about the threads of that run. */
export interface Policy {
  /** Negative where `a` goes before `b`; 0 leaves it to the tie rules. */
  readonly compare: (a: ThreadRun, b: ThreadRun) => number;
  /** A better ready thread takes the CPU from a running one. */
  readonly preempts: boolean;
  /** Ticks, or null where a thread keeps the CPU until it leaves it. */
  readonly quantum: number | null;
  /** Why a thread goes first where `compare` tells them apart. */
  readonly rule: Rule;
  /** Why a thread goes first where only the order of joining tells them apart. */
  readonly queueRule: Rule;
  /** A thread joins the ready queue. */
  readonly joins?: (thread: ThreadRun) => void;
  /** A thread has used up a CPU burst of that many ticks. */
  readonly burstEnds?: (thread: ThreadRun, ticks: number) => void;
  readonly aging?: Aging;
}

/** A ready thread's standing rises while it waits. */
export interface Aging {
  /** Ticks of waiting after which it rises. */
  readonly every: number;
  /** Raises it by one step; false when it can rise no further. */
  readonly rise: (thread: ThreadRun) => boolean;
}

type SpecOf<K extends PolicyKind> = Extract<PolicySpec, { kind: K }>;

/** What a file in this folder declares. */
export interface PolicyDefinition<K extends PolicyKind> {
  readonly kind: K;
  /** False where all ready threads are equal, so that the tie rules alone are the queue. */
  readonly compares: boolean;
  /** The conventions that can change what it does, besides those that concern every policy. */
  readonly heeds: readonly (keyof Conventions)[];
  readonly name: Bilingual;
  /** As the subject of a sentence. */
  readonly shortName: Bilingual;
  /** What it does, in one sentence. */
  readonly explain: (spec: SpecOf<K>, conventions: Conventions) => Bilingual;
  readonly start: (spec: SpecOf<K>, conventions: Conventions) => Policy;
}
