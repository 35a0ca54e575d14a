import type { Scenario } from '@timeslice/engine';

export const paletteSize = 12;

export type Pattern = 'solid' | 'diagonal' | 'dots';

/** How a process looks, in every view and theme: CSS colours and the pattern that doubles the colour. */
export interface ProcessStyle {
  readonly fill: string;
  readonly label: string;
  readonly edge: string;
  readonly pattern: Pattern;
}

/** `index` is the process's place in the scenario, from 0; the thirteenth looks like the first. */
export function processStyle(index: number): ProcessStyle {
  const place = index % paletteSize;
  const n = place + 1;
  return {
    fill: `var(--p${n})`,
    label: `var(--p${n}-label)`,
    edge: `var(--p${n}-edge)`,
    pattern: place < 4 ? 'solid' : place < 8 ? 'diagonal' : 'dots',
  };
}

/** Who a thread of a trace is: threads of one process share its look, and have a notched corner. */
export interface Identity {
  readonly name: string;
  readonly index: number;
  readonly isThread: boolean;
}
export type Identities = ReadonlyMap<string, Identity>;

export function identitiesOf({ processes }: Pick<Scenario, 'processes'>): Identities {
  return new Map(
    processes.flatMap((process, index) =>
      process.threads.map((thread) => [
        thread.name,
        { name: thread.name, index, isThread: process.threads.length > 1 },
      ]),
    ),
  );
}
