import type { Cpu } from './cpu';
import type { Draws } from './draws';
import type { Order } from './order';
import type { Policy } from './policies/policy';
import type { Recorder } from './recorder';
import type { Conventions, Machine, Quirks } from './scenario';
import type { ProcessRun, ThreadRun } from './thread-run';
import type { Ties } from './ties';

/** What the parts of a run share. */
export interface Core {
  /** The tick whose instant is being processed, or up to which time has passed. */
  now: number;
  /** Dispatches since a CPU last worked for a tick. */
  barren: number;
  readonly machine: Machine;
  readonly conventions: Conventions;
  readonly quirks: Quirks;
  readonly policy: Policy;
  readonly order: Order;
  readonly threads: readonly ThreadRun[];
  readonly processes: readonly ProcessRun[];
  readonly cpus: readonly Cpu[];
  readonly draws: Draws;
  /** Chooses at ties; null where the tie rules do. */
  readonly ties: Ties | null;
  /** Writes the run down; null where only its measures are wanted. */
  readonly log: Recorder | null;
}

/** Whether a thread may run on a CPU. */
export const mayRun = ({ process }: ThreadRun, cpu: Cpu): boolean =>
  process.process.affinity === null || process.process.affinity.includes(cpu.index);
