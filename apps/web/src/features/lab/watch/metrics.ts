import type { Measures, ThreadMetrics } from '@timeslice/engine';

export const threadMetrics = [
  'completion',
  'turnaround',
  'waiting',
  'response',
  'blocked',
  'cpu',
] as const satisfies readonly (keyof ThreadMetrics)[];
export type ThreadMetric = (typeof threadMetrics)[number];

/** One number for a whole run: what can be compared and drawn over a parameter. */
export const summaries = [
  'turnaround',
  'waiting',
  'response',
  'utilization',
  'switching',
  'throughput',
  'makespan',
  'dispatches',
  'misses',
] as const;
export type Summary = (typeof summaries)[number];

/** Shares are shown in per cent. */
export const shares: ReadonlySet<Summary> = new Set<Summary>(['utilization', 'switching']);

/** Where less is better; of throughput and utilization, more is. */
export const lessIsBetter = (summary: Summary): boolean => summary !== 'utilization' && summary !== 'throughput';

export function summaryOf(measures: Measures, summary: Summary): number {
  const { averages, makespan, cpus, threads, misses } = measures;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  switch (summary) {
    case 'turnaround':
    case 'waiting':
    case 'response':
      return averages[summary];
    case 'utilization':
      return cpus.length === 0 ? 0 : sum(cpus.map((cpu) => cpu.utilization)) / cpus.length;
    case 'switching':
      return makespan === 0 ? 0 : sum(cpus.map((cpu) => cpu.switching)) / (makespan * cpus.length);
    case 'throughput': {
      const done = Object.values(threads).filter(({ completion }) => completion !== null).length;
      return makespan === 0 ? 0 : (100 * done) / makespan;
    }
    case 'makespan':
      return makespan;
    case 'dispatches':
      return sum(Object.values(threads).map((thread) => thread.dispatches));
    case 'misses':
      return misses.length;
  }
}
