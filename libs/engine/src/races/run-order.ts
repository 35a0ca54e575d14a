import {
  canRun,
  execute,
  hasFinished,
  haveAllFinished,
  machineOf,
  nextThread,
  waitsFor,
  type Machine,
} from './machine';
import type { Program, Schedule } from './program';
import type { Hop, HopCause, ProgramEnd, ProgramStep, ProgramTrace } from './program-trace';
import { sharedIn, waitsIn } from './read-state';
import type { State } from './step';

/** A run whose thread is chosen before each instruction, as far as the choices can be followed. */
export interface OrderRun extends Pick<ProgramTrace, 'steps' | 'hops' | 'final'> {
  /** Null while threads are left that could go on. */
  readonly end: Extract<ProgramEnd, { kind: 'finished' | 'deadlock' }> | null;
  /** Why the choice after the steps cannot be followed: its thread waits for a lock, or has finished already. */
  readonly refused: Refused | null;
}

export type Refused =
  | { readonly is: 'finished'; readonly thread: string }
  | { readonly is: 'waiting'; readonly thread: string; readonly lock: string; readonly holder: string };

/** What a program does when these threads, given by their ids, execute an instruction each in this order. */
export function runOrder(program: Program, order: readonly string[]): OrderRun {
  const machine = machineOf(program);
  const state = machine.start.slice();
  const steps: ProgramStep[] = [];
  const hops: Hop[] = [];
  let shared = sharedIn(machine, state);
  let current = 0;
  let refused: Refused | null = null;
  for (const id of order) {
    const thread = threadNumber(program, id);
    refused = refusedIn(machine, state, thread);
    if (refused) break;
    if (thread !== current) {
      hops.push([steps.length, program.threads[current]!.id, id, causeIn(machine, state, current)]);
    }
    current = thread;
    const index = state[machine.threads[thread]!.next]!;
    execute(machine, state, thread);
    shared = sharedIn(machine, state, shared);
    steps.push([id, index, shared]);
  }
  return { steps, hops, final: shared, end: endOf(machine, state), refused };
}

/** The same machine after these instructions; its first thread has the CPU. Every one of them must be possible. */
export function machineAfter(machine: Machine, order: readonly string[]): Machine {
  const start = machine.start.slice();
  for (const id of order) {
    const thread = threadNumber(machine.program, id);
    if (!canRun(machine, start, thread)) throw new RangeError(`${id} cannot execute an instruction there`);
    execute(machine, start, thread);
  }
  return { ...machine, start };
}

export function threadNumber({ threads }: Program, id: string): number {
  const number = threads.findIndex((thread) => thread.id === id);
  if (number < 0) throw new RangeError(`no thread ${id}`);
  return number;
}

/** The schedule under which `runProgram` runs in this order; every instruction of it must be possible. */
export function scheduleOfOrder(program: Program, order: readonly string[]): Schedule {
  const machine = machineOf(program);
  const state = machine.start.slice();
  const isUnfinished = (thread: number) => !hasFinished(machine, state, thread);
  const switchAfter: number[] = [];
  let at = 0;
  for (const [executed, id] of order.entries()) {
    const thread = threadNumber(program, id);
    if (!canRun(machine, state, thread)) throw new RangeError(`${id} cannot execute an instruction there`);
    for (; at !== thread; at = nextThread(machine, at, isUnfinished)!) switchAfter.push(executed);
    execute(machine, state, thread);
    if (hasFinished(machine, state, thread)) at = nextThread(machine, thread, isUnfinished) ?? thread;
  }
  return switchAfter.length === 0 ? { kind: 'none' } : { kind: 'after', switchAfter };
}

function refusedIn(machine: Machine, state: State, thread: number): Refused | null {
  const { id } = machine.program.threads[thread]!;
  if (hasFinished(machine, state, thread)) return { is: 'finished', thread: id };
  if (canRun(machine, state, thread)) return null;
  const wait = waitsIn(machine, state).find((one) => one.thread === id)!;
  return { is: 'waiting', ...wait };
}

function causeIn(machine: Machine, state: State, thread: number): HopCause {
  if (hasFinished(machine, state, thread)) return 'halt';
  return waitsFor(machine, state, thread) === null ? 'schedule' : 'lock';
}

function endOf(machine: Machine, state: State): OrderRun['end'] {
  if (haveAllFinished(machine, state)) return { kind: 'finished' };
  const runs = (thread: number) => canRun(machine, state, thread);
  return nextThread(machine, 0, runs) === null ? { kind: 'deadlock', waits: waitsIn(machine, state) } : null;
}
