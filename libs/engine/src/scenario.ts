/**
 * A scenario is everything that a simulation needs. `ScenarioFile` is what a person writes (docs/scenario.md),
 * `Scenario` is the same with the preset applied and every default filled in (`resolve`).
 * All times are integer ticks.
 */

export type Burst =
  | readonly ['cpu', number]
  | readonly ['io', number]
  | readonly ['io', number, string]
  | readonly ['fork', string]
  | readonly ['lock', string]
  | readonly ['unlock', string]
  | readonly ['exit']
  | readonly ['crash']
  | readonly ['send', string]
  | readonly ['receive', string];

export const enqueueKinds = ['arrival', 'io', 'expired'] as const;
export type EnqueueKind = (typeof enqueueKinds)[number];

export const tieKeys = ['fifo', 'arrival', 'id'] as const;
export type TieKey = (typeof tieKeys)[number];

/** The tie and accounting rules around a policy; scenario.md section 3. */
export interface Conventions {
  readonly enqueueOrder: readonly EnqueueKind[];
  readonly tie: readonly TieKey[];
  readonly runningWinsTies: boolean;
  readonly preemptedPlace: 'tail' | 'head';
  readonly quantumOnPreempt: 'fresh' | 'remaining';
  readonly onExpiryEmpty: 'continue' | 'redispatch';
  readonly quantumClock: 'dispatch' | 'global';
  readonly quantumAfterIo: 'fresh' | 'remaining';
  readonly ioReturn: 'tail' | 'head' | 'preempts';
  readonly switchOnIo: boolean;
  readonly priorityOrder: 'low' | 'high';
  readonly aging: { readonly every: number; readonly step: number; readonly floor: number } | null;
  readonly srtfKey: 'burst' | 'total';
  readonly response: 'first-run' | 'first-slice-end' | 'completion';
  readonly utilizationUntil: 'last-completion' | number;
  readonly sjfEstimate: { readonly alpha: number; readonly first: number } | null;
}

export const presets = [
  'silberschatz',
  'stallings',
  'tanenbaum',
  'ostep-scheduler',
  'ostep-mlfq',
  'ostep-process-run',
  'ostep-multi',
  'gate',
  'linux',
] as const;
export type Preset = (typeof presets)[number];

/** The policies, scenario.md section 4; each is one file in policies/. Quanta and slices are ticks. */
export type PolicySpec =
  | { readonly kind: 'fcfs' }
  | { readonly kind: 'sjf' }
  | { readonly kind: 'srtf' }
  | { readonly kind: 'ljf' }
  | { readonly kind: 'lrtf' }
  | { readonly kind: 'hrrn' }
  | { readonly kind: 'rr'; readonly quantum: number }
  | { readonly kind: 'priority' }
  | { readonly kind: 'priority-preemptive' }
  | { readonly kind: 'priority-rr'; readonly quantum: number }
  | { readonly kind: 'priority-preemptive-rr'; readonly quantum: number }
  | MlfqSpec
  | MlqSpec
  | { readonly kind: 'lottery'; readonly quantum: number; readonly partial?: 'whole' | 'exact' | undefined }
  | { readonly kind: 'stride'; readonly quantum: number; readonly big?: number | undefined }
  | { readonly kind: 'cfs'; readonly schedLatency?: number | undefined; readonly minGranularity?: number | undefined }
  | { readonly kind: 'eevdf'; readonly slice?: number | undefined }
  | { readonly kind: 'fair-share'; readonly quantum?: number | undefined }
  | { readonly kind: 'edf' }
  | { readonly kind: 'rm' }
  | { readonly kind: 'next-id' }
  | { readonly kind: 'fixed-order'; readonly order: readonly string[] };
export type PolicyKind = PolicySpec['kind'];
export type SpecOf<K extends PolicyKind> = Extract<PolicySpec, { kind: K }>;

export interface MlfqSpec {
  readonly kind: 'mlfq';
  /** Of each level from the top; `2^i` at level i of infinitely many (Stallings' feedback). */
  readonly quantum: readonly number[] | '2^i';
  /** Slices of each level before a thread falls; the last value holds for all levels below. */
  readonly allotmentSlices?: readonly number[] | undefined;
  /** Ticks between two boosts; 0 for none. */
  readonly boostEvery?: number | undefined;
  readonly boostOrder?: 'low-first' | 'high-first' | undefined;
  readonly stayAfterIo?: boolean | undefined;
  readonly arrivalPreempts?: boolean | undefined;
  readonly demoteWhenAlone?: boolean | undefined;
}

/** Policies whose order of the ready threads does not change by itself: those that a level of `mlq` may have. */
export const levelKinds = [
  'fcfs',
  'sjf',
  'srtf',
  'ljf',
  'lrtf',
  'rr',
  'priority',
  'priority-preemptive',
  'priority-rr',
  'priority-preemptive-rr',
] as const satisfies readonly PolicyKind[];
export type LevelSpec = SpecOf<(typeof levelKinds)[number]>;

export interface MlqSpec {
  readonly kind: 'mlq';
  /** From the top. A process belongs to the level whose number is its priority. */
  readonly levels: readonly { readonly policy: LevelSpec }[];
  /** Whether a thread of a higher level takes the CPU from one of a lower level; `preemptive` is the default. */
  readonly rule?: 'preemptive' | 'nonpreemptive' | undefined;
}

export interface ThreadFile {
  readonly id: string;
  readonly priority?: number | undefined;
  readonly bursts: readonly Burst[];
}

export interface ProcessFile {
  readonly id: string;
  readonly arrival?: number | undefined;
  readonly priority?: number | undefined;
  readonly tickets?: number | undefined;
  readonly nice?: number | undefined;
  readonly workingSet?: number | undefined;
  readonly affinity?: readonly number[] | undefined;
  readonly forkedBy?: string | undefined;
  /** A periodic task instead of arrival and bursts: job k is released at k x period and needs `wcet` ticks. */
  readonly period?: number | undefined;
  readonly wcet?: number | undefined;
  /** Ticks after the release; default: the period. */
  readonly deadline?: number | undefined;
  /** Its threads run one at a time, under a global interpreter lock that is asked for after so many ticks. */
  readonly gil?: { readonly switchInterval: number } | undefined;
  /** Short for one thread. Exactly one of `bursts` and `threads` is given, or a task's `period` and `wcet`. */
  readonly bursts?: readonly Burst[] | undefined;
  readonly threads?: readonly ThreadFile[] | undefined;
}

export interface ScenarioFile {
  readonly format: 'timeslice/scenario@1';
  readonly title?: string | undefined;
  readonly preset?: Preset | undefined;
  readonly machine?:
    | {
        readonly cpus?: number | undefined;
        readonly contextSwitch?:
          | {
              readonly process?: number | undefined;
              readonly thread?: number | undefined;
              readonly chargeFirst?: boolean | undefined;
              readonly chargeSame?: boolean | undefined;
            }
          | undefined;
        readonly devices?: Readonly<Record<string, { readonly servers: number }>> | undefined;
        readonly cache?:
          { readonly size: number; readonly warmup: number; readonly warmRate: number } | null | undefined;
        readonly queues?: 'central' | 'per-cpu' | undefined;
        readonly steal?: { readonly every: number } | null | undefined;
      }
    | undefined;
  readonly policy: PolicySpec;
  readonly conventions?: { readonly [K in keyof Conventions]?: Conventions[K] | undefined } | undefined;
  readonly processes: readonly ProcessFile[];
  readonly seed?: number | undefined;
  readonly draws?: readonly number[] | undefined;
  /** Not part of the format: set by `tieReadings` alone, and refused in a file. */
  readonly ties?: TieScript | undefined;
}

export interface Machine {
  readonly cpus: number;
  readonly contextSwitch: {
    /** Ticks of a switch between threads of different processes. */
    readonly process: number;
    /** Ticks of a switch between threads of one process. */
    readonly thread: number;
    readonly chargeFirst: boolean;
    readonly chargeSame: boolean;
  };
  readonly devices: Readonly<Record<string, { readonly servers: number }>>;
  readonly cache: { readonly size: number; readonly warmup: number; readonly warmRate: number } | null;
  readonly queues: 'central' | 'per-cpu';
  readonly steal: { readonly every: number } | null;
}

export interface Thread {
  readonly id: string;
  /** The process id where the process has one thread, else `process.thread`; the name used in every trace. */
  readonly name: string;
  readonly priority: number;
  readonly bursts: readonly Burst[];
}

export interface Process {
  readonly id: string;
  /** Tick of arrival; null for a process that a fork creates. */
  readonly arrival: number | null;
  readonly priority: number;
  readonly tickets: number;
  readonly nice: number;
  readonly workingSet: number;
  readonly affinity: readonly number[] | null;
  readonly forkedBy: string | null;
  readonly task: Task | null;
  readonly gil: { readonly switchInterval: number } | null;
  readonly threads: readonly Thread[];
}

/** A periodic task: its one thread runs one job after the other. All in ticks. */
export interface Task {
  readonly period: number;
  readonly wcet: number;
  /** After the release. */
  readonly deadline: number;
}

/**
 * Rules that people wrongly expect and that no system has, to foretell their answers; SPEC.md [ENG84]. Not part of the
 * format: no file can ask for them, only `withRules`.
 */
export interface Quirks {
  /** An arrival takes the CPU of a running thread under any policy, and nothing else does. */
  readonly arrivalsPreempt?: boolean;
  /** A ready thread that is equal to a running one which has run a tick takes its CPU; on one CPU. */
  readonly equalsPreempt?: boolean;
  /** `srtf` compares the lengths that CPU bursts had at first. */
  readonly srtfComparesWholeBursts?: boolean;
  /** A boost of `mlfq` takes a thread to the top and leaves it what it has not used of its slice and allotment. */
  readonly boostKeepsAllotment?: boolean;
  /** A global interpreter lock is not released for I/O. */
  readonly gilKeptInIo?: boolean;
}

/** Whom to take at ties, in place of the tie rules; SPEC.md [ENG49]. */
export interface TieScript {
  /** Places among the tied, one tie after the other; after its end the first one, as the tie rules have it. */
  readonly choices: readonly number[];
  /** The last tick at which it chooses. */
  readonly until?: number;
  /** It chooses the order of the ready queue too in which it stands at that tick. */
  readonly ordersQueue?: boolean;
  /** Of threads that nothing but a name tells apart it takes the first one alone: the others give the same figures. */
  readonly alikeAsOne?: boolean;
}

/** A scenario with the preset applied and every default filled in. */
export interface Scenario {
  readonly title: string;
  readonly preset: Preset | null;
  readonly machine: Machine;
  readonly policy: PolicySpec;
  readonly conventions: Conventions;
  readonly processes: readonly Process[];
  readonly seed: number;
  readonly draws: readonly number[] | null;
  readonly quirks?: Quirks;
  readonly ties?: TieScript;
}
