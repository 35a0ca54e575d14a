import type { ScenarioFile } from '@timeslice/engine';
import type { Problem, Program } from './scenario-rules';

/** A periodic task has a period and a worst-case execution time and nothing else to do; a scenario has tasks only or none. */
export function taskProblems({ processes }: ScenarioFile): Problem[] {
  const anyTask = processes.some(({ period }) => period !== undefined);
  return processes.flatMap((process, index): Problem[] => {
    const at = (key: string, allowed: string): Problem => ({ path: ['processes', index, key], allowed });
    if (process.period === undefined) {
      if (anyTask) return [at('period', 'a period and a wcet, as the other processes have')];
      const stray = (['wcet', 'deadline'] as const).filter((key) => process[key] !== undefined);
      return stray.map((key) => at(key, `no ${key} without a period`));
    }
    const problems: Problem[] = [];
    if (process.wcet === undefined) problems.push(at('wcet', 'the ticks that each job needs'));
    for (const key of ['arrival', 'bursts', 'threads', 'forkedBy', 'gil'] as const) {
      if (process[key] !== undefined) problems.push(at(key, `no ${key}: a task has a period and a wcet instead`));
    }
    return problems;
  });
}

/** A thread unlocks only what it has locked. */
export function lockProblems({ path, bursts }: Program): Problem[] {
  const held = new Set<string>();
  return bursts.flatMap((burst, index): Problem[] => {
    if (burst[0] === 'lock') held.add(burst[1]);
    if (burst[0] !== 'unlock' || held.delete(burst[1])) return [];
    return [{ path: [...path, 'bursts', index, 1], allowed: 'a lock that this thread holds here' }];
  });
}
