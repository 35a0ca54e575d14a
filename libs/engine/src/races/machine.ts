import type { Program, ProgramThread } from './program';
import { nameIn, stepOf, type Place, type State, type Step, type ThreadSlots } from './step';

export interface Machine {
  readonly program: Program;
  readonly variables: ReadonlyMap<string, number>;
  readonly locks: ReadonlyMap<string, number>;
  readonly threads: readonly (ThreadSlots & { readonly steps: readonly Step[] })[];
  /** Where the thread that has the CPU stands. */
  readonly current: number;
  readonly start: State;
}

export function machineOf(program: Program): Machine {
  let size = 0;
  const slotsFor = (names: Iterable<string>) => new Map([...new Set(names)].map((name) => [name, size++]));
  const variables = slotsFor(Object.keys(program.shared));
  const locks = slotsFor(program.threads.flatMap(({ code }) => code.flatMap((one) => ('lock' in one ? one.lock : []))));
  const slots = program.threads.map((thread): ThreadSlots => ({
    next: size++,
    flags: size++,
    registers: slotsFor(registersOf(thread)),
  }));
  const threads = slots.map((own, thread) => {
    const { code } = program.threads[thread]!;
    const place: Place = { own, thread, length: code.length, variables, locks };
    return { ...own, steps: code.map((instruction) => stepOf(instruction, place)) };
  });
  const current = size++;
  const start = new Int32Array(size);
  for (const [name, value] of Object.entries(program.shared)) start[variables.get(name)!] = value;
  program.threads.forEach(({ registers }, thread) => {
    for (const [name, value] of Object.entries(registers)) start[slots[thread]!.registers.get(name)!] = value;
  });
  return { program, variables, locks, threads, current, start };
}

/** Those of the file first, then in the order of the code. */
const registersOf = ({ registers, code }: ProgramThread): string[] => [
  ...Object.keys(registers),
  ...code.flatMap((one) => [
    ...('register' in one ? [one.register] : []),
    ...('value' in one ? nameIn(one.value) : []),
    ...(one.op === 'TEST' ? [...nameIn(one.left), ...nameIn(one.right)] : []),
  ]),
];

export function hasFinished({ threads }: Machine, state: State, thread: number): boolean {
  const { next, steps } = threads[thread]!;
  return state[next] === steps.length;
}

export const haveAllFinished = (machine: Machine, state: State) =>
  machine.threads.every((_, thread) => hasFinished(machine, state, thread));

/** The slot of the lock for which a thread waits. */
export function waitsFor({ threads }: Machine, state: State, thread: number): number | null {
  const { next, steps } = threads[thread]!;
  const needs = steps[state[next]!]?.needs ?? null;
  return needs !== null && state[needs] !== 0 ? needs : null;
}

export const canRun = (machine: Machine, state: State, thread: number) =>
  !hasFinished(machine, state, thread) && waitsFor(machine, state, thread) === null;

/** The next thread after this one, round robin, that is such; itself if it is the only one, null if none is. */
export function nextThread({ threads }: Machine, from: number, such: (thread: number) => boolean): number | null {
  for (let hop = 1; hop <= threads.length; hop++) {
    const thread = (from + hop) % threads.length;
    if (such(thread)) return thread;
  }
  return null;
}

/** Executes one instruction of a thread that can run. */
export function execute({ threads }: Machine, state: State, thread: number): void {
  const { next, steps } = threads[thread]!;
  steps[state[next]!]!.run(state);
}
