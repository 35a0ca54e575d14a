import {
  contextAt,
  snapshotAt,
  type PartialTrace,
  type Registers,
  type Scenario,
  type SwitchSteps,
  type Trace,
} from '@timeslice/engine';
import { type PcbBlock, sameRegisters } from './public';

/**
 * The switches at which something is saved, as places in `trace.switches`: from a thread that has run up to that
 * instant and has not ended, to another one. After idle time nothing is saved: that was done when the thread left.
 */
export function savingSwitches({ switches, timeline, events }: Trace): readonly number[] {
  const left = new Set(timeline.map(([, end, thread, cpu]) => `${end} ${cpu} ${thread}`));
  const ended = new Set(events.flatMap((one) => (one.type === 'terminate' ? [`${one.at} ${one.thread}`] : [])));
  return switches.flatMap(([at, , from, to, cpu], index) =>
    from !== null && from !== to && left.has(`${at} ${cpu} ${from}`) && !ended.has(`${at} ${from}`) ? [index] : [],
  );
}

/** `PCB(P1)` where a process has one thread, else `TCB(P1.t1)`. */
const blockName = ({ processes }: Scenario, process: string, thread: string): string =>
  processes.find(({ id }) => id === process)?.threads.length === 1 ? `PCB(${process})` : `TCB(${thread})`;

/** The control blocks just before instant `at` does anything, of all who are there by then. */
export function blocksBefore(scenario: Scenario, trace: Trace, past: PartialTrace): readonly PcbBlock[] {
  const { threads: states } = snapshotAt(past, past.until, scenario.machine.cpus);
  const { threads } = contextAt(scenario, trace, past.until - 1);
  return threads.flatMap(({ thread, process, saved }) => {
    const state = states[thread] ?? 'new';
    if (state === 'new' || state === 'terminated') return [];
    return [{ thread, block: blockName(scenario, process, thread), state, registers: saved }];
  });
}

/** Each of them once, by address. */
export function offersOf(all: readonly Registers[]): readonly Registers[] {
  const distinct = all.filter((one, place) => all.findIndex((other) => sameRegisters(one, other)) === place);
  return distinct.toSorted((one, other) => one.pc - other.pc || one.sp - other.sp || one.ax - other.ax);
}

/** What a switch saves and restores: null where it saves nothing. */
export function exchangeOf({ steps }: SwitchSteps): {
  readonly saved: string;
  readonly values: Registers;
  readonly restored: string;
} | null {
  const save = steps.find((one) => one.step === 'save');
  const restore = steps.find((one) => one.step === 'restore');
  if (!save?.thread || !save.registers || !restore) return null;
  return { saved: save.thread, values: save.registers, restored: restore.thread };
}
