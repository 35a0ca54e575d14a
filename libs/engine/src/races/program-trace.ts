/** Why the CPU went from one thread to the next; a lock: the thread that had just got it has to wait. */
export const hopCauses = ['schedule', 'halt', 'lock'] as const;
export type HopCause = (typeof hopCauses)[number];

/** What a program did under one schedule: scenario.md section 7. Time is the number of executed instructions. */
export interface ProgramTrace {
  readonly format: 'timeslice/program-trace@1';
  readonly engine: string;
  /** One per executed instruction: its thread, its index in the code, all shared values after it. */
  readonly steps: readonly ProgramStep[];
  readonly final: SharedValues;
  /** `[after, from, to, cause]`: after so many instructions the CPU goes from one thread to another. */
  readonly hops: readonly Hop[];
  readonly end: ProgramEnd;
}

export type SharedValues = Readonly<Record<string, number>>;
export type ProgramStep = readonly [thread: string, index: number, shared: SharedValues];
export type Hop = readonly [after: number, from: string, to: string, cause: HopCause];

export type ProgramEnd =
  | { readonly kind: 'finished' }
  /** Every unfinished thread waits for a lock that nobody will release. */
  | { readonly kind: 'deadlock'; readonly waits: readonly Wait[] }
  /** The steps from number `from` on would come again and again: after the last one everything is as it was before them. */
  | { readonly kind: 'endless'; readonly from: number }
  /** Cut off, not finished, after so many steps. */
  | { readonly kind: 'cut'; readonly after: number };

export interface Wait {
  readonly thread: string;
  readonly lock: string;
  /** May be the thread itself, and may have finished. */
  readonly holder: string;
}

/** What may be seen of a run after `until` instructions. */
export interface PartialProgramTrace {
  readonly until: number;
  readonly steps: readonly ProgramStep[];
  readonly hops: readonly Hop[];
  /** Null until the run is over. */
  readonly end: ProgramEnd | null;
}
