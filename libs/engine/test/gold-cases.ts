import type { Conventions } from '../src/scenario';

export type Times = Readonly<Record<string, number>>;
type Slot<Name> = readonly [start: number, end: number, pid: Name];

/** A published case, in the words of `gold/textbook.json`. Its times may be fractions: see `integerScale`. */
export interface GoldCase {
  readonly id: string;
  readonly source: string;
  readonly policy?: string;
  readonly kind?: string;
  readonly options?: GoldOptions;
  /** Multiplies every time of the case, so that all are whole. */
  readonly integerScale?: number;
  readonly processes?: readonly GoldProcess[];
  readonly tasks?: readonly { readonly pid: string; readonly period: number; readonly wcet: number }[];
  readonly expected: GoldExpected;
}

export interface GoldProcess {
  readonly pid: string | number;
  readonly arrival?: number;
  readonly priority?: number;
  readonly tickets?: number;
  readonly nice?: number;
  readonly bursts?: readonly (readonly [kind: 'cpu' | 'io', ticks: number])[];
  /** Of OSTEP's process-run: `io` starts one, `io_done` handles its end; each takes a tick of the CPU. */
  readonly instructions?: readonly ('cpu' | 'io' | 'io_done')[];
}

export interface GoldOptions extends Partial<Pick<Conventions, 'enqueueOrder' | 'runningWinsTies' | 'switchOnIo'>> {
  readonly quantum?: number | string | readonly number[];
  readonly priorityOrder?: Conventions['priorityOrder'];
  readonly preemptedPlace?: Conventions['preemptedPlace'];
  readonly quantumOnPreempt?: Conventions['quantumOnPreempt'];
  readonly tie?: readonly string[];
  readonly idleUntil?: number;
  readonly order?: readonly string[];
  readonly arrivalPreempts?: boolean;
  readonly demoteWhenAlone?: boolean;
  readonly allotmentSlices?: readonly number[];
  readonly boostEvery?: number;
  readonly ioLength?: number;
  readonly big?: number;
  readonly schedLatency?: number;
  readonly minGranularity?: number;
  readonly horizon?: number;
  readonly priority?: Times;
  readonly csCost?: number;
}

export interface GoldExpected {
  readonly completion?: Times;
  readonly turnaround?: Times;
  readonly waiting?: Times;
  readonly response?: Times;
  readonly blocked?: Times;
  readonly normalizedTurnaround?: Times;
  readonly avg?: { readonly turnaround?: number; readonly waiting?: number; readonly response?: number };
  readonly makespan?: number;
  readonly gantt?: readonly Slot<string | number>[];
  readonly levels?: readonly (readonly [...Slot<string>, level: 'top' | 'middle' | 'bottom'])[];
  readonly misses?: readonly (readonly [number, string])[];
  /** Who is dispatched, one slice after the other. */
  readonly order?: readonly string[];
  /** Of cfs, each thread's first slice; the source does not round it. */
  readonly slice?: Times;
  readonly idle?: number;
  readonly cpuBusy?: number;
  readonly ioBusy?: number;
  readonly contextSwitches?: number;
  readonly ioDoneEvents?: readonly (readonly [number, string])[];
  readonly simulatedSteadyState?: number;
  readonly processes?: number;
}

export interface Textbook {
  readonly cases: readonly GoldCase[];
}
