import type { Scenario } from '@timeslice/engine';
import type { Arrival } from './gantt-chart';

/** Who arrives at which tick; what a fork creates is not known beforehand. */
export function arrivalsOf({ processes }: Pick<Scenario, 'processes'>): Arrival[] {
  const byTick = new Map<number, string[]>();
  for (const { id, arrival } of processes) {
    if (arrival !== null) byTick.set(arrival, [...(byTick.get(arrival) ?? []), id]);
  }
  return [...byTick].map(([at, names]) => ({ at, names })).sort((a, b) => a.at - b.at);
}
