import type { Conventions, PolicyKind, Preset } from './scenario';

interface PresetTable {
  readonly sets: Partial<Conventions>;
  /** Set only where the policy compares something itself: with `fcfs` and `rr` the tie rule alone is the queue. */
  readonly setsWhereThePolicyCompares?: Partial<Conventions>;
  /** Set for one policy only. */
  readonly setsFor?: { readonly [K in PolicyKind]?: Partial<Conventions> };
}

/** What each preset sets; everything else keeps its default. SPEC.md gives the source of each line. */
export const presetTable: { readonly [P in Preset]: PresetTable } = {
  silberschatz: { sets: {} },
  stallings: { sets: { enqueueOrder: ['arrival', 'io', 'expired'] } },
  tanenbaum: { sets: { priorityOrder: 'high', response: 'completion' } },
  'ostep-scheduler': { sets: {}, setsWhereThePolicyCompares: { tie: ['id'], runningWinsTies: false } },
  'ostep-mlfq': {
    sets: { enqueueOrder: ['expired', 'arrival', 'io'], preemptedPlace: 'head', quantumOnPreempt: 'remaining' },
  },
  'ostep-process-run': { sets: {} },
  'ostep-multi': { sets: { onExpiryEmpty: 'redispatch', quantumClock: 'global' } },
  gate: {
    sets: {},
    setsWhereThePolicyCompares: { tie: ['id'] },
    setsFor: { lrtf: { runningWinsTies: false } },
  },
  linux: { sets: { preemptedPlace: 'head', quantumOnPreempt: 'remaining' } },
};

export const defaultConventions: Conventions = {
  enqueueOrder: ['arrival', 'io', 'expired'],
  tie: ['fifo', 'id'],
  runningWinsTies: true,
  preemptedPlace: 'tail',
  quantumOnPreempt: 'fresh',
  onExpiryEmpty: 'continue',
  quantumClock: 'dispatch',
  quantumAfterIo: 'fresh',
  ioReturn: 'tail',
  switchOnIo: true,
  priorityOrder: 'low',
  aging: null,
  srtfKey: 'burst',
  response: 'first-run',
  utilizationUntil: 'last-completion',
  sjfEstimate: null,
};
