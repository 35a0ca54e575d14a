import type { Scenario } from '../../src/scenario';

/** What one CPU's cache knows; processes are named by their number. */
export interface Cache {
  /** Working sets that are warm, the one that became so first at the front. */
  warm: number[];
  /** Cold ticks that a process has still to run here before its working set is warm. */
  readonly counters: Map<number, number>;
}

export const newCache = (): Cache => ({ warm: [], counters: new Map() });

/** A thread of the process is put on the CPU. */
export function meet(scenario: Scenario, cache: Cache, process: number): void {
  const { cache: rules } = scenario.machine;
  if (!rules || cache.counters.has(process)) return;
  cache.counters.set(process, rules.warmup);
  if (rules.warmup === 0) becomeWarm(scenario, cache, process);
}

/** One tick of the process: how much work was done in it. */
export function workInTick(scenario: Scenario, cache: Cache, process: number): number {
  const { cache: rules } = scenario.machine;
  if (!rules) return 1;
  if (cache.warm.includes(process)) return rules.warmRate;
  const counter = cache.counters.get(process)! - 1;
  cache.counters.set(process, counter);
  if (counter <= 0) becomeWarm(scenario, cache, process);
  return 1;
}

function becomeWarm({ machine, processes }: Scenario, cache: Cache, process: number): void {
  const { size, warmup } = machine.cache!;
  cache.warm.push(process);
  const used = () => cache.warm.reduce((sum, one) => sum + processes[one]!.workingSet, 0);
  while (used() > size) cache.counters.set(cache.warm.shift()!, warmup);
}
