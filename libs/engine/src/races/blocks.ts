import { hasFinished, type Machine } from './machine';
import type { State, Step } from './step';

/** A thread that has executed so many instructions without touching anything of another thread is given up. */
export const BLOCK_MAX = 100_000;

/**
 * The exploration's step: an instruction that other threads can notice, with all that follow it and that they cannot.
 * Where the CPU may be taken away within the latter makes no difference, so that no interleaving is tried twice.
 */
export interface Blocks {
  /** Executes a block of a thread that can run; how many instructions it was, null for one that was given up. */
  readonly run: (state: State, thread: number) => number | null;
  /** Forgets what the thread will overwrite before it reads it, so that states that only differ there are one. */
  readonly forget: (state: State, thread: number) => void;
}

export function blocksOf(machine: Machine): Blocks {
  const { threads } = machine;
  const isOwn = threads.map(({ steps }, thread) => steps.map((step) => isUnnoticed(machine, thread, step)));
  const forgotten = threads.map(forgettable);
  return {
    run: (state, thread) => {
      const { next, steps } = threads[thread]!;
      const own = isOwn[thread]!;
      const isLoop = loopWatch();
      let count = 0;
      do {
        const index = state[next]!;
        steps[index]!.run(state);
        count++;
        if (state[next]! <= index && isLoop(state)) return count;
        if (count > BLOCK_MAX) return null;
      } while (!hasFinished(machine, state, thread) && own[state[next]!]);
      return count;
    },
    forget: (state, thread) => {
      for (const slot of forgotten[thread]![state[threads[thread]!.next]!]!) state[slot] = 0;
    },
  };
}

/** A variable that no other thread touches, or that nobody writes, is as good as a register. */
function isUnnoticed({ threads }: Machine, thread: number, { touches, needs }: Step): boolean {
  if (needs !== null) return false;
  if (touches === null) return true;
  return threads.every(
    ({ steps }, other) =>
      other === thread ||
      steps.every((step) => step.touches?.slot !== touches.slot || (!step.touches.writes && !touches.writes)),
  );
}

/** Tells, asked after each jump back, when a thread that runs alone is where it was: it will never come out. Brent's way. */
function loopWatch(): (state: State) => boolean {
  let kept: State | null = null;
  let jumps = 0;
  return (state) => {
    if (kept?.every((value, slot) => value === state[slot])) return true;
    jumps++;
    if ((jumps & (jumps - 1)) === 0) kept = state.slice();
    return false;
  };
}

/** For each index of a thread's code, and for its end, its slots whose values no longer matter. */
function forgettable({ steps, flags, registers }: Machine['threads'][number]): readonly (readonly number[])[] {
  const own = [flags, ...registers.values()];
  const needed = [...steps.map(() => new Set<number>()), new Set<number>()];
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false;
    for (let index = steps.length - 1; index >= 0; index--) {
      const { reads, overwrites, jump } = steps[index]!;
      const after = [needed[index + 1]!, ...(jump === null ? [] : [needed[jump]!])];
      const here = needed[index]!;
      const size = here.size;
      for (const slot of reads) here.add(slot);
      for (const set of after) for (const slot of set) if (!overwrites.includes(slot)) here.add(slot);
      if (here.size > size) hasGrown = true;
    }
  }
  return needed.map((set) => own.filter((slot) => !set.has(slot)));
}
