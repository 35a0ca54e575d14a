import type { ProcessFile, ScenarioFile } from '@timeslice/engine';

/** Processes of one CPU burst each: `P1 0 24` is P1, arrival 0, 24 ticks; a fourth number is the priority. */
export const jobs = (...lines: readonly string[]): ProcessFile[] =>
  lines.map((line) => {
    const [id = '', arrival, ticks, priority] = line.split(' ');
    return {
      id,
      arrival: Number(arrival),
      ...(priority !== undefined && { priority: Number(priority) }),
      bursts: [['cpu', Number(ticks)]],
    };
  });

export const file = (title: string, rest: Omit<ScenarioFile, 'format' | 'title'>): ScenarioFile => ({
  format: 'timeslice/scenario@1',
  title,
  ...rest,
});
