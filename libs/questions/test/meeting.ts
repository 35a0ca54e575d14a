import type { ScenarioFile } from '@timeslice/engine';

/** q = 2: at 2 P3 arrives as P1's quantum ends, and joins before it. */
export const meeting: ScenarioFile = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 2 },
  processes: [
    { id: 'P1', arrival: 0, bursts: [['cpu', 4]] },
    { id: 'P2', arrival: 0, bursts: [['cpu', 2]] },
    { id: 'P3', arrival: 2, bursts: [['cpu', 2]] },
  ],
};
