import { ENGINE_VERSION } from '../version';
import { canRun, execute, hasFinished, haveAllFinished, machineOf, nextThread } from './machine';
import type { Program, Schedule } from './program';
import type { Hop, HopCause, ProgramEnd, ProgramStep, ProgramTrace } from './program-trace';
import { sharedIn, waitsIn } from './read-state';
import type { State } from './step';

/** A run of more instructions than this is cut off. */
export const STEPS_MAX = 100_000;

/** What a program does under a schedule: its own, unless another is given. */
export function runProgram(program: Program, schedule: Schedule = program.schedule): ProgramTrace {
  const machine = machineOf(program);
  const state = machine.start.slice();
  const due = dueBy(schedule);
  const isLoop = loopFinder(schedule);
  const steps: ProgramStep[] = [];
  const hops: Hop[] = [];
  const idOf = (thread: number) => program.threads[thread]!.id;
  let shared = sharedIn(machine, state);
  let current = 0;

  const hopTo = (thread: number, cause: HopCause) => {
    if (thread !== current) hops.push([steps.length, idOf(current), idOf(thread), cause]);
    current = thread;
  };
  const isUnfinished = (thread: number) => !hasFinished(machine, state, thread);
  const hopOn = (cause: HopCause) => hopTo(nextThread(machine, current, isUnfinished)!, cause);
  const runs = (thread: number) => canRun(machine, state, thread);
  const finish = (end: ProgramEnd): ProgramTrace => ({
    format: 'timeslice/program-trace@1',
    engine: ENGINE_VERSION,
    steps,
    final: shared,
    hops,
    end,
  });

  for (let times = due(0); times > 0; times--) hopOn('schedule');
  for (;;) {
    if (nextThread(machine, current, runs) === null)
      return finish({ kind: 'deadlock', waits: waitsIn(machine, state) });
    while (!runs(current)) hopOn('lock');
    const index = state[machine.threads[current]!.next]!;
    execute(machine, state, current);
    shared = sharedIn(machine, state, shared);
    steps.push([idOf(current), index, shared]);
    if (haveAllFinished(machine, state)) return finish({ kind: 'finished' });
    const hasJumpedBack = state[machine.threads[current]!.next]! <= index;
    if (hasFinished(machine, state, current)) hopOn('halt');
    for (let times = due(steps.length); times > 0; times--) hopOn('schedule');
    if (hasJumpedBack) {
      state[machine.current] = current;
      const from = isLoop(state, steps.length);
      if (from !== null) return finish({ kind: 'endless', from });
    }
    if (steps.length === STEPS_MAX) return finish({ kind: 'cut', after: STEPS_MAX });
  }
}

/** How often the CPU is taken away after the k-th instruction; asked for 0, 1, 2, ... in turn. */
function dueBy(schedule: Schedule): (k: number) => number {
  switch (schedule.kind) {
    case 'none':
      return () => 0;
    case 'every':
      return (k) => (k > 0 && k % schedule.every === 0 ? 1 : 0);
    case 'after': {
      let at = 0;
      return (k) => {
        const before = at;
        while (at < schedule.switchAfter.length && schedule.switchAfter[at] === k) at++;
        return at - before;
      };
    }
  }
}

/**
 * Whether all is as it was after an earlier step, the schedule too; if so, after which. No run can come round without
 * a jump back, so only the states after those are kept.
 */
function loopFinder(schedule: Schedule): (state: State, k: number) => number | null {
  const seen = new Map<string, number>();
  const lastSwitch = schedule.kind === 'after' ? (schedule.switchAfter.at(-1) ?? 0) : 0;
  return (state, k) => {
    if (k < lastSwitch) return null;
    const key = schedule.kind === 'every' ? `${state.join()},${k % schedule.every}` : state.join();
    const before = seen.get(key);
    if (before === undefined) seen.set(key, k);
    return before ?? null;
  };
}
