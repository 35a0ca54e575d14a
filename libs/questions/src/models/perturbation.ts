import type { Choose, Rules, Scenario } from '@timeslice/engine';

/**
 * What a wrong model changes in a scenario: rules that may change in the middle of a run, a choice in place of the
 * policy's, or the scenario itself, where what came before would have been different too.
 */
export type Perturbation =
  | { readonly how: 'rules'; readonly rules: Rules; readonly chooser?: Chooser }
  | { readonly how: 'edit'; readonly scenario: Scenario };

/** A way to choose; `past` is who got a CPU so far, in that order. */
export type Chooser = (past: readonly string[]) => Choose;

/** Null where the model says nothing about such a scenario, or nothing different from it. */
export type Perturb = (scenario: Scenario) => Perturbation | null;

export const underRules = (rules: Rules): Perturbation => ({ how: 'rules', rules });
export const edited = (scenario: Scenario): Perturbation => ({ how: 'edit', scenario });

export const threadsOf = ({ processes }: Scenario) => processes.flatMap(({ threads }) => threads);
export const hasIo = (scenario: Scenario) =>
  threadsOf(scenario).some(({ bursts }) => bursts.some(([kind]) => kind === 'io'));
export const hasTasks = ({ processes }: Scenario) => processes.some(({ task }) => task !== null);
export const switchesCost = ({ machine: { contextSwitch } }: Scenario) =>
  contextSwitch.process > 0 || contextSwitch.thread > 0;
/** Every ready thread may be chosen for every CPU, and all have come by themselves: what a chooser relies on. */
export const isPlain = ({ machine, processes }: Scenario) =>
  (machine.cpus === 1 || machine.queues === 'central') &&
  processes.every(({ affinity, arrival, task }) => affinity === null && arrival !== null && task === null);
