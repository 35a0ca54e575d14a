import { resolve } from '../src/resolve';
import type { Burst, ProcessFile, ScenarioFile } from '../src/scenario';
import { simulate } from '../src/simulate';
import type { Trace } from '../src/trace';

export const run = (processes: readonly ProcessFile[], rest: Partial<ScenarioFile> = {}) =>
  simulate(resolve({ format: 'timeslice/scenario@1', policy: { kind: 'fcfs' }, ...rest, processes }));
export const runOn = (
  machine: NonNullable<ScenarioFile['machine']>,
  processes: readonly ProcessFile[],
  policy: ScenarioFile['policy'] = { kind: 'fcfs' },
) => run(processes, { machine, policy });

export const cpu = (n: number): Burst => ['cpu', n];
export const io = (n: number): Burst => ['io', n];
/** Who ran from when to when, e.g. `A.T1 0-2 on 0`. */
export const lines = ({ timeline }: Trace) =>
  timeline.map(([start, end, thread, on]) => `${thread} ${start}-${end} on ${on}`);
