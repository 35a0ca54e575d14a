import type { ProgramFile } from '../src/races/program';

/**
 * A second, deliberately simple machine for programs: instruction by instruction, plain objects, nothing pruned. It
 * shares no code with the engine; it reads scenario.md section 7 on its own.
 */
interface Thread {
  next: number;
  sign: number;
  registers: Record<string, number>;
}
interface State {
  shared: Record<string, number>;
  holders: Record<string, number>;
  threads: Thread[];
  current: number;
}

const start = ({ shared = {}, threads }: ProgramFile): State => ({
  shared: { ...shared },
  holders: {},
  threads: threads.map(({ registers = {} }) => ({ next: 0, sign: 0, registers: { ...registers } })),
  current: 0,
});

const partsOf = (text: string) => text.split(/[ ,]+/);

function execute({ threads }: ProgramFile, state: State): void {
  const { shared, holders, current } = state;
  const thread = state.threads[current]!;
  const { registers } = thread;
  const [op, a = '', b = ''] = partsOf(threads[current]!.code[thread.next]!);
  const value = (operand: string) => (/^[-+]?\d/.test(operand) ? Number(operand) : (registers[operand] ?? 0));
  thread.next++;
  if (op === 'LOAD') registers[a] = shared[b]!;
  else if (op === 'ADD') registers[a] = (value(a) + value(b)) | 0;
  else if (op === 'SUB') registers[a] = (value(a) - value(b)) | 0;
  else if (op === 'SET') registers[a] = value(b);
  else if (op === 'STORE' || op === 'SETM') shared[a] = value(b);
  else if (op === 'XCHG') [registers[a], shared[b]] = [shared[b]!, value(a)];
  else if (op === 'TEST') thread.sign = Math.sign(value(a) - value(b));
  else if (op === 'JGT' && thread.sign > 0) thread.next = Number(a);
  else if (op === 'JNE' && thread.sign !== 0) thread.next = Number(a);
  else if (op === 'LOCK') holders[a] = current;
  else if (op === 'UNLOCK' && holders[a] === current) delete holders[a];
  else if (op === 'HALT') thread.next = threads[current]!.code.length;
}

const isDone = ({ threads }: ProgramFile, state: State, thread: number) =>
  state.threads[thread]!.next >= threads[thread]!.code.length;

function lockAwaited({ threads }: ProgramFile, state: State, thread: number): string | null {
  const [op, lock = ''] = partsOf(threads[thread]!.code[state.threads[thread]!.next] ?? '');
  return op === 'LOCK' && state.holders[lock] !== undefined ? lock : null;
}

/** The CPU goes to the next unfinished thread, round robin. */
function moveOn(file: ProgramFile, state: State): void {
  if (file.threads.every((_, thread) => isDone(file, state, thread))) return;
  do state.current = (state.current + 1) % file.threads.length;
  while (isDone(file, state, state.current));
}

/** A thread that has to wait passes the CPU on; false when all have to. */
function passOn(file: ProgramFile, state: State): boolean {
  for (let tries = 0; tries < file.threads.length; tries++) {
    if (!isDone(file, state, state.current) && lockAwaited(file, state, state.current) === null) return true;
    moveOn(file, state);
  }
  return false;
}

export interface NaiveRun {
  readonly steps: readonly (readonly [string, number, Readonly<Record<string, number>>])[];
  readonly end: 'finished' | 'deadlock' | 'cut';
}

export function naiveRun(file: ProgramFile, limit: number): NaiveRun {
  const state = start(file);
  const steps: (readonly [string, number, Readonly<Record<string, number>>])[] = [];
  const due = (k: number) =>
    file.every ? Number(k > 0 && k % file.every === 0) : (file.switchAfter ?? []).filter((one) => one === k).length;
  for (let times = due(0); times > 0; times--) moveOn(file, state);
  for (;;) {
    if (file.threads.every((_, thread) => isDone(file, state, thread))) return { steps, end: 'finished' };
    if (!passOn(file, state)) return { steps, end: 'deadlock' };
    if (steps.length === limit) return { steps, end: 'cut' };
    const { current } = state;
    const index = state.threads[current]!.next;
    execute(file, state);
    steps.push([file.threads[current]!.id, index, { ...state.shared }]);
    if (isDone(file, state, current)) moveOn(file, state);
    for (let times = due(steps.length); times > 0; times--) moveOn(file, state);
  }
}

export interface NaiveOutcomes {
  /** Of states, whoever has the CPU. */
  readonly states: number;
  /** Final values as JSON, with the fewest switches that lead there. */
  readonly finals: ReadonlyMap<string, number>;
  /** Who waits for what, as JSON, with the fewest switches that lead there. */
  readonly deadlocks: ReadonlyMap<string, number>;
  /** Whether there is a state from which no end can be reached. */
  readonly canBeDoomed: boolean;
}

/** Every interleaving of single instructions; null for a program of more states than the limit. */
export function naiveOutcomes(file: ProgramFile, limit: number): NaiveOutcomes | null {
  const keyOf = (state: State) => JSON.stringify(state);
  const costs = new Map<string, number>();
  const before = new Map<string, Set<string>>();
  const finals = new Map<string, number>();
  const deadlocks = new Map<string, number>();
  const ends = new Set<string>();
  const states = new Set<string>();
  const layers: State[][] = [[start(file)]];
  costs.set(keyOf(layers[0]![0]!), 0);
  for (let cost = 0; cost < layers.length; cost++) {
    for (const state of layers[cost] ?? []) {
      const key = keyOf(state);
      if (costs.get(key)! < cost) continue;
      states.add(keyOf({ ...state, current: 0 }));
      if (states.size > limit) return null;
      const unfinished = file.threads.filter((_, thread) => !isDone(file, state, thread));
      const waits = file.threads.flatMap(({ id }, thread) => {
        const lock = lockAwaited(file, state, thread);
        return lock === null ? [] : [{ thread: id, lock, holder: file.threads[state.holders[lock]!]!.id }];
      });
      if (waits.length === unfinished.length) {
        ends.add(key);
        const [found, what] = unfinished.length === 0 ? [finals, state.shared] : [deadlocks, waits];
        if (!found.has(JSON.stringify(what))) found.set(JSON.stringify(what), cost);
        continue;
      }
      for (let switches = 0; switches < unfinished.length; switches++) {
        const next = structuredClone(state);
        for (let times = 0; times < switches; times++) moveOn(file, next);
        passOn(file, next);
        const { current } = next;
        execute(file, next);
        if (isDone(file, next, current)) moveOn(file, next);
        const nextKey = keyOf(next);
        before.set(nextKey, (before.get(nextKey) ?? new Set()).add(key));
        if ((costs.get(nextKey) ?? Infinity) <= cost + switches) continue;
        costs.set(nextKey, cost + switches);
        (layers[cost + switches] ??= []).push(next);
      }
    }
  }
  const canEnd = new Set(ends);
  for (const key of canEnd) for (const one of before.get(key) ?? []) canEnd.add(one);
  return { states: states.size, finals, deadlocks, canBeDoomed: canEnd.size < costs.size };
}
