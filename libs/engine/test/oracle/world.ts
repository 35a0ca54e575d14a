import { decimal, type Fraction } from '../../src/fraction';
import type { Burst, Scenario, Task } from '../../src/scenario';
import type { SwitchCause } from '../../src/trace';
import type { Choice, Deadlock } from './result';
import { commonUnit, weightOf } from './weights';

/** Where a thread is; `target`: a switch is bringing it in; `expired`: off the CPU, not yet back in the queue. */
export type Where = 'new' | 'ready' | 'target' | 'running' | 'expired' | 'blocked' | 'ended';

/** A thread. A task's one thread runs one job after the other. */
export interface Job {
  readonly name: string;
  readonly index: number;
  readonly process: number;
  readonly task: Task | null;
  readonly priority: number;
  readonly tickets: number;
  readonly weight: bigint;
  /** Bursts that have not begun. */
  bursts: Burst[];
  where: Where;
  /** What a blocked one waits for: `io`, `io:disk`, `lock:m`, `receive:c`, `release`. */
  on: string;
  /** Blocked, but its CPU stays with it. */
  holdsCpu: boolean;
  /** Tick of the arrival; of the release of its current job. */
  arrival: number | null;
  /** A task's unfinished jobs, the current one first. */
  jobs: { readonly release: number; readonly deadline: number }[];
  /** Length of its I/O, and ticks of it left once it is in service. */
  ioLength: number;
  io: number | null;
  /** Length of the CPU burst, and ticks of it left; 0 left: it stands before its next burst. */
  burst: number;
  left: number;
  quantum: number;
  /** Ticks on the CPU since its slice began. */
  ranInSlice: number;
  /** Place in the order of joining. */
  place: number;
  /** Ticks in the ready queue since it last joined, and how often it has risen meanwhile. */
  waited: number;
  aged: number;
  estimate: Fraction;
  level: number;
  allotment: number;
  /** Pass, virtual runtime or ticks of use, scaled by `World.unit`. */
  used: bigint;
  lag: bigint;
  virtualDeadline: bigint;
  firstRun: number | null;
  firstSliceEnd: number | null;
  firstCompletion: number | null;
  completion: number | null;
  waiting: number;
  blocked: number;
  cpu: number;
  dispatches: number;
}

export interface World {
  readonly scenario: Scenario;
  readonly jobs: readonly Job[];
  /** The end of a scenario of tasks. */
  readonly horizon: number | null;
  t: number;
  /** The last place given at the tail and at the head. */
  tail: number;
  head: number;
  switchLeft: number;
  /** Whose context the CPU has, and why that one left. */
  loaded: Job | null;
  why: SwitchCause;
  /** Who took the CPU at this instant because its I/O is over. */
  claimant: Job | null;
  /** Children of forks and threads that need not wait any longer, to be enqueued at this instant. */
  forked: Job[];
  woken: Job[];
  readonly lines: Record<string, Job[]>;
  readonly locks: Record<string, { holder: Job | null; waiters: Job[] }>;
  readonly channels: Record<string, { messages: number; waiters: Job[] }>;
  drawn: number;
  /** Index of the thread dispatched last. */
  last: number;
  /** How many entries of a fixed order are done. */
  entry: number;
  readonly unit: bigint;
  /** The lowest `used`, and the mean virtual runtime, when a thread was last runnable. */
  lowest: bigint;
  mean: bigint;
  /** Use of each process, as `used`. */
  readonly processUse: bigint[];
  readonly ticks: { readonly running: string | null; readonly switching: boolean; readonly states: string[] }[];
  readonly switches: [number, number, string | null, string, number, SwitchCause][];
  readonly choices: Choice[];
  readonly misses: [number, string][];
  deadlock: Deadlock | null;
}

export function newWorld(scenario: Scenario): World {
  const { processes, machine, conventions } = scenario;
  const jobs = processes.flatMap((process, number) => process.threads.map((thread) => ({ process, number, thread })));
  const periods = processes.flatMap(({ task }) => (task ? [task.period] : []));
  return {
    scenario,
    jobs: jobs.map(({ process, number, thread }, index) => ({
      name: thread.name,
      index,
      process: number,
      task: process.task,
      priority: thread.priority,
      tickets: process.tickets,
      weight: weightOf(process.nice),
      bursts: process.task ? [] : [...thread.bursts],
      where: 'new',
      on: '',
      holdsCpu: false,
      arrival: process.task ? 0 : process.arrival,
      jobs: [],
      ioLength: 0,
      io: null,
      burst: 0,
      left: 0,
      quantum: 0,
      ranInSlice: 0,
      place: 0,
      waited: 0,
      aged: 0,
      estimate: decimal(conventions.sjfEstimate?.first ?? 0),
      level: 0,
      allotment: 0,
      used: 0n,
      lag: 0n,
      virtualDeadline: 0n,
      firstRun: null,
      firstSliceEnd: null,
      firstCompletion: null,
      completion: null,
      waiting: 0,
      blocked: 0,
      cpu: 0,
      dispatches: 0,
    })),
    horizon: periods.length > 0 ? periods.reduce(leastCommonMultiple) : null,
    t: 0,
    tail: 0,
    head: 0,
    switchLeft: 0,
    loaded: null,
    why: 'start',
    claimant: null,
    forked: [],
    woken: [],
    lines: Object.fromEntries(['io', ...Object.keys(machine.devices)].map((device) => [device, []])),
    locks: {},
    channels: {},
    drawn: 0,
    last: -1,
    entry: 0,
    unit: commonUnit(scenario),
    lowest: 0n,
    mean: 0n,
    processUse: processes.map(() => 0n),
    ticks: [],
    switches: [],
    choices: [],
    misses: [],
    deadlock: null,
  };
}

function leastCommonMultiple(a: number, b: number): number {
  let multiple = a;
  while (multiple % b !== 0) multiple += a;
  return multiple;
}

export const all = (w: World, ...places: Where[]): Job[] => w.jobs.filter(({ where }) => places.includes(where));
export const running = (w: World): Job | undefined => all(w, 'running')[0];
/** The CPU is switching, or its thread holds it during I/O. */
export const busy = (w: World): boolean => w.jobs.some((job) => job.where === 'target' || job.holdsCpu);
