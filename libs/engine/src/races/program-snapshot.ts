import { execute, hasFinished, haveAllFinished, machineOf, waitsFor, type Machine } from './machine';
import type { Program } from './program';
import type { PartialProgramTrace, ProgramTrace, SharedValues } from './program-trace';
import { sharedIn } from './read-state';
import type { State } from './step';

/** Everything there is after so many instructions: what a context switch saves, and what all threads share. */
export interface ProgramSnapshot {
  readonly after: number;
  readonly shared: SharedValues;
  /** Who holds each lock. */
  readonly locks: Readonly<Record<string, string | null>>;
  readonly threads: readonly ThreadView[];
}

export interface ThreadView {
  readonly id: string;
  readonly is: 'running' | 'ready' | 'waiting' | 'finished';
  /** The index of its next instruction, null when it has finished. */
  readonly next: number | null;
  readonly registers: Readonly<Record<string, number>>;
  /** Of the last TEST: whether the first was greater, and whether the two differed. */
  readonly flags: { readonly greater: boolean; readonly different: boolean };
  /** The lock for which it waits. */
  readonly waitsFor: string | null;
}

type Seen = Pick<ProgramTrace | PartialProgramTrace, 'steps' | 'hops'>;

/** The machine after the first `after` instructions of a run, from its trace or from what may be seen of it. */
export function programSnapshot(program: Program, { steps, hops }: Seen, after: number): ProgramSnapshot {
  const machine = machineOf(program);
  const numbers = new Map(program.threads.map(({ id }, thread) => [id, thread]));
  const state = machine.start.slice();
  for (const [thread] of steps.slice(0, after)) execute(machine, state, numbers.get(thread)!);
  const hop = hops.findLast(([at]) => at <= after);
  const running = haveAllFinished(machine, state) ? null : hop ? numbers.get(hop[2])! : 0;
  const holderIn = (slot: number) => (state[slot] === 0 ? null : program.threads[state[slot]! - 1]!.id);
  return {
    after: Math.min(after, steps.length),
    shared: sharedIn(machine, state),
    locks: Object.fromEntries([...machine.locks].map(([lock, slot]) => [lock, holderIn(slot)])),
    threads: program.threads.map(({ id }, thread) => ({ id, ...viewOf(machine, state, { thread, running }) })),
  };
}

function viewOf(
  machine: Machine,
  state: State,
  { thread, running }: { readonly thread: number; readonly running: number | null },
): Omit<ThreadView, 'id'> {
  const { next, flags, registers } = machine.threads[thread]!;
  const lock = waitsFor(machine, state, thread);
  const isFinished = hasFinished(machine, state, thread);
  return {
    is: isFinished ? 'finished' : lock !== null ? 'waiting' : thread === running ? 'running' : 'ready',
    next: isFinished ? null : state[next]!,
    registers: Object.fromEntries([...registers].map(([name, slot]) => [name, state[slot]!])),
    flags: { greater: state[flags]! > 0, different: state[flags] !== 0 },
    waitsFor: [...machine.locks].find(([, slot]) => slot === lock)?.[0] ?? null,
  };
}
