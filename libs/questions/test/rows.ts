import { type Burst, type PolicySpec, resolve, type ScenarioFile, simulate } from '@timeslice/engine';

export type Row = readonly [arrival: number, ...bursts: Burst[]];

/** Processes P1, P2, ... from their arrival and bursts; the priority is the number. */
export const file = (policy: PolicySpec, rows: readonly Row[], more: Partial<ScenarioFile> = {}): ScenarioFile => ({
  format: 'timeslice/scenario@1',
  policy,
  processes: rows.map(([arrival, ...bursts], index) => ({ id: `P${index + 1}`, arrival, priority: index, bursts })),
  ...more,
});
export const ranOf = (of: ScenarioFile) => {
  const scenario = resolve(of);
  return { scenario, trace: simulate(scenario) };
};
export const cpu = (ticks: number): Burst => ['cpu', ticks];
export const io = (ticks: number): Burst => ['io', ticks];

/** A thread that keeps the CPU during its I/O, from 2 to 5. */
export const held = file(
  { kind: 'fcfs' },
  [
    [0, cpu(2), io(3), cpu(2)],
    [1, cpu(2)],
  ],
  { conventions: { switchOnIo: false } },
);
