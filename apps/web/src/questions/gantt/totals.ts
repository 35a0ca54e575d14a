import type { Scenario } from '@timeslice/engine';
import { type Prompt, ticksUsed } from '@timeslice/questions';
import type { Drawing } from './model';

export interface Total {
  readonly thread: string;
  readonly used: number;
  /** Ticks of CPU that its bursts ask for; null where the machine makes that depend on the run (a cold cache). */
  readonly needed: number | null;
}

/** How much of each thread is drawn; never whether it is right. */
export function totalsOf({ scenario }: Pick<Prompt<'gantt'>, 'scenario'>, drawing: Drawing): Total[] {
  const used = drawing.map(ticksUsed);
  return threadsOf(scenario).map(({ name, bursts }) => ({
    thread: name,
    used: used.reduce((sum, lane) => sum + (lane.get(name) ?? 0), 0),
    needed: scenario.machine.cache ? null : bursts.reduce((sum, burst) => sum + (burst[0] === 'cpu' ? burst[1] : 0), 0),
  }));
}

const threadsOf = ({ processes }: Scenario) => processes.flatMap(({ threads }) => threads);

export const isTooMuch = ({ used, needed }: Total): boolean => needed !== null && used > needed;

export const openTicks = (drawing: Drawing): number =>
  drawing.reduce((sum, cells) => sum + cells.filter((value) => value === null).length, 0);
