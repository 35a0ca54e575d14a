import {
  hexOf,
  type AddressSpace,
  type Bilingual,
  type PartialTrace,
  type Registers,
  type Scenario,
  type SwitchStep,
  type ThreadState,
} from '@timeslice/engine';
import { z } from 'zod';
import type { AnswerProblem, PublicKind } from '../../kind';

/** A control block as it stands just before the switch. */
export interface PcbBlock {
  readonly thread: string;
  /** `PCB(P1)`; `TCB(P1.t1)` where the process has several threads. */
  readonly block: string;
  readonly state: ThreadState;
  readonly registers: Registers;
}

/**
 * The run is stopped at the instant at which a thread leaves its CPU for another one, before anything is saved: what
 * is saved in which block, and from which one is the CPU loaded?
 */
export interface PcbPrompt {
  readonly kind: 'pcb';
  readonly scenario: Scenario;
  /** Tick of the switch. */
  readonly at: number;
  readonly cpu: number;
  /** The run up to the decision, which is not in it. */
  readonly past: PartialTrace;
  /** Who has been running, and what stands in the CPU: registers and address space are this thread's. */
  readonly running: string;
  readonly registers: Registers;
  readonly space: AddressSpace;
  /** Of every thread that has arrived and not ended, in file order. */
  readonly blocks: readonly PcbBlock[];
  /** The registers in play, the CPU's and those of the blocks, each once, by address. */
  readonly offers: readonly Registers[];
}

export const pcbAsk = z.strictObject({
  kind: z.literal('pcb'),
  /** Which of the switches at which something is saved, from 0. */
  switch: z.int().min(0).max(10_000),
});

const registers = z.strictObject({
  pc: z.int().min(0),
  sp: z.int().min(0),
  ax: z.int().min(0),
});
const thread = z.string().min(1).max(64);

/** Null: left open. */
export const pcbAnswer = z.strictObject({
  kind: z.literal('pcb'),
  /** The thread into whose block the CPU is saved, the values that are saved there, and the thread that is restored. */
  saved: thread.nullable(),
  values: registers.nullable(),
  restored: thread.nullable(),
});
export type PcbAnswer = z.output<typeof pcbAnswer>;

const count = z.int().min(0);

/** How many chose what, in the order of the prompt; the rest of `answers` left that place open. */
export const pcbTally = z.strictObject({
  kind: z.literal('pcb'),
  answers: count,
  saved: z.array(z.strictObject({ thread, count })),
  values: z.array(z.strictObject({ registers, count })),
  restored: z.array(z.strictObject({ thread, count })),
});
export type PcbTally = z.output<typeof pcbTally>;

/** The first steps of the switch: save, choose, change the address space, restore. */
export interface PcbShown {
  readonly kind: 'pcb';
  readonly steps: readonly SwitchStep[];
}

export interface PcbTruth extends PcbShown {
  readonly saved: string;
  readonly values: Registers;
  readonly restored: string;
  readonly why: Bilingual;
}

export const sameRegisters = (one: Registers | null, other: Registers | null): boolean =>
  one === other ||
  (one !== null && other !== null && one.pc === other.pc && one.sp === other.sp && one.ax === other.ax);

/** PC 0x1010, SP 0x1FF0, AX 4 */
export const registersText = ({ pc, sp, ax }: Registers): string => `PC ${hexOf(pc)}, SP ${hexOf(sp)}, AX ${ax}`;

function problem({ blocks, offers }: PcbPrompt, answer: PcbAnswer): AnswerProblem | null {
  const threads = blocks.map((one) => one.thread);
  for (const path of ['saved', 'restored'] as const) {
    const value = answer[path];
    if (value !== null && !threads.includes(value)) return { path, value, allowed: threads.join(', ') };
  }
  const { values } = answer;
  if (values === null || offers.some((one) => sameRegisters(one, values))) return null;
  return { path: 'values', value: registersText(values), allowed: offers.map(registersText).join('; ') };
}

export const pcb: PublicKind<'pcb'> = {
  subject: 'scenario',
  parts: { save: 1, values: 1, restore: 1 },
  ask: pcbAsk,
  answer: pcbAnswer,
  tally: pcbTally,
  problem,
  isComplete: (_prompt, { saved, values, restored }) => saved !== null && values !== null && restored !== null,
  isRight: (truth, { saved, values, restored }) =>
    saved === truth.saved && sameRegisters(values, truth.values) && restored === truth.restored,
  shareRight: () => null,
  text: ({ saved, values, restored }) =>
    `${saved ?? '?'} ← ${values === null ? '?' : registersText(values)} | CPU ← ${restored ?? '?'}`,
};
