import type { AddressSpace, Registers, SwitchStep } from '@timeslice/engine';
import type { Prompt } from '@timeslice/questions';

type Step<S extends SwitchStep['step']> = Extract<SwitchStep, { step: S }>;

/** The machine after the steps that have been shown. */
export interface AfterSteps {
  /** Whose registers stand in the CPU. */
  readonly inCpu: { readonly thread: string; readonly registers: Registers; readonly space: AddressSpace };
  /** Values that were saved, and where. */
  readonly saved: { readonly thread: string; readonly registers: Registers } | null;
  readonly chosen: string | null;
  readonly restored: string | null;
  /** What the last step does. */
  readonly doing: SwitchStep['step'] | null;
}

export function afterSteps(prompt: Prompt<'pcb'>, steps: readonly SwitchStep[]): AfterSteps {
  const find = <S extends SwitchStep['step']>(step: S) => steps.find((one): one is Step<S> => one.step === step);
  const [save, choose, space, restore] = [find('save'), find('choose'), find('space'), find('restore')];
  return {
    inCpu: {
      thread: restore?.thread ?? prompt.running,
      registers: restore?.registers ?? prompt.registers,
      space: space?.to ?? prompt.space,
    },
    saved: save?.thread && save.registers ? { thread: save.thread, registers: save.registers } : null,
    chosen: choose?.thread ?? null,
    restored: restore?.thread ?? null,
    doing: steps.at(-1)?.step ?? null,
  };
}

/** The steps that a reveal has come to, which may stand between two of them. */
export const stepsUntil = (steps: readonly SwitchStep[], tick: number): readonly SwitchStep[] =>
  steps.slice(0, Math.floor(tick));
