import type { Scenario } from '@timeslice/engine';

/** Of the 256-colour palette: far apart, light enough for dark letters on them; red is kept for what went wrong. */
const inks = [75, 214, 114, 176, 80, 221, 147, 180] as const;
export const ALARM = 203;

const known = new WeakMap<Scenario, ReadonlyMap<string, number>>();

/** The colour of a thread's process; they repeat, as nothing is said by colour alone. */
export function inkOf(scenario: Scenario, thread: string): number {
  const ofThreads = known.get(scenario) ?? inksOf(scenario);
  known.set(scenario, ofThreads);
  return ofThreads.get(thread) ?? inks[0];
}

const inksOf = ({ processes }: Scenario) =>
  new Map(processes.flatMap(({ threads }, index) => threads.map(({ name }) => [name, inkOfNumber(index)] as const)));

export const inkOfNumber = (index: number) => inks[index % inks.length]!;
