import { explore } from './explore';
import { haveAllFinished, machineOf } from './machine';
import type { Program, Schedule } from './program';
import type { SharedValues, Wait } from './program-trace';
import { sharedIn, waitsIn } from './read-state';
import { machineAfter } from './run-order';
import { endlessState, scheduleTo } from './witness';

/** More states than this are not explored. */
export const STATES_MAX = 500_000;

/** Everything that can become of a program, whenever the CPU is taken from whom. */
export interface Outcomes {
  /** False when there was more to explore than the limit allows: then there may be outcomes that are not listed. */
  readonly complete: boolean;
  /** Of states that were told apart. */
  readonly states: number;
  /** All possible final values, in ascending order. */
  readonly finals: readonly Outcome[];
  /** For each shared variable the final values that it can have, ascending. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  /** One for each set of threads that can come to wait for each other. */
  readonly deadlocks: readonly Deadlock[];
  /** An interleaving after which the program can no longer come to any end, whatever the schedule does then. */
  readonly endless: Witness | null;
}

/** A schedule that leads there with as few switches as possible; `runProgram` under it shows how. */
export interface Witness {
  readonly schedule: Schedule;
}
export interface Outcome extends Witness {
  readonly final: SharedValues;
}
export interface Deadlock extends Witness {
  readonly waits: readonly Wait[];
}

interface Options {
  /** No more states than this are told apart. */
  readonly states?: number;
  /**
   * Threads that have executed an instruction each, in this order, before anything is tried: what can still become of
   * it. The schedules count from there, where the first thread has the CPU.
   */
  readonly after?: readonly string[];
  /** How many have been, now and then. */
  readonly tell?: (states: number) => void;
}

export function outcomes(
  program: Program,
  { states = STATES_MAX, after = [], tell = () => {} }: Options = {},
): Outcomes {
  const machine = machineAfter(machineOf(program), after);
  const explored = explore(machine, states, tell);
  const finals = new Map<string, Outcome>();
  const deadlocks = new Map<string, Deadlock>();
  for (const number of explored.ends) {
    const state = explored.read(number);
    if (haveAllFinished(machine, state)) {
      const final = sharedIn(machine, state);
      const key = JSON.stringify(final);
      if (!finals.has(key)) finals.set(key, { final, schedule: scheduleTo(machine, explored, number) });
    } else {
      const waits = waitsIn(machine, state);
      const key = JSON.stringify(waits);
      if (!deadlocks.has(key)) deadlocks.set(key, { waits, schedule: scheduleTo(machine, explored, number) });
    }
  }
  const names = [...machine.variables.keys()];
  const endless = explored.complete ? endlessState(explored) : undefined;
  return {
    complete: explored.complete,
    states: explored.states,
    finals: [...finals.values()].sort((a, b) => compareValues(names, a.final, b.final)),
    values: Object.fromEntries(names.map((name) => [name, valuesOf([...finals.values()], name)])),
    deadlocks: [...deadlocks.values()],
    endless: endless === undefined ? null : { schedule: scheduleTo(machine, explored, endless) },
  };
}

function compareValues(names: readonly string[], a: SharedValues, b: SharedValues): number {
  const name = names.find((one) => a[one] !== b[one]);
  return name === undefined ? 0 : a[name]! - b[name]!;
}

const valuesOf = (finals: readonly Outcome[], name: string) =>
  [...new Set(finals.map(({ final }) => final[name]!))].sort((a, b) => a - b);
