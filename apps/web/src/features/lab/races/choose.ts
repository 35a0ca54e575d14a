import { programSnapshot, runProgram, type Program } from '@timeslice/engine';

/**
 * The switches under which `thread` executes the instruction after the first `after`, as far as these went as they do
 * under `switchAfter`. Null where that thread has finished or waits for a lock.
 */
export function switchesTo(
  program: Program,
  switchAfter: readonly number[],
  { after, thread }: { readonly after: number; readonly thread: string },
): readonly number[] | null {
  const before = switchAfter.filter((k) => k < after);
  const order = program.threads.map(({ id }) => id);
  // the CPU goes round: one of so many turns leads to the thread that is wanted
  for (let turns = 0; turns < order.length; turns += 1) {
    const tried = [...before, ...Array<number>(turns).fill(after)];
    const trace = runProgram(program, { kind: 'after', switchAfter: tried });
    if (trace.steps[after]?.[0] === thread) return tried;
  }
  return null;
}

/** Which threads could execute the next instruction. */
export function ready(program: Program, switchAfter: readonly number[], after: number): ReadonlySet<string> {
  const trace = runProgram(program, { kind: 'after', switchAfter: switchAfter.filter((k) => k < after) });
  const { threads } = programSnapshot(program, trace, after);
  return new Set(threads.filter(({ is }) => is === 'running' || is === 'ready').map(({ id }) => id));
}
