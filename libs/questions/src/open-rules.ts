import type { Conventions, ScenarioFile } from '@timeslice/engine';
import type { Openable } from './marking';

/** Every value that a convention left open may have. */
const values: { readonly [C in Openable]: readonly Conventions[C][] } = {
  enqueueOrder: [
    ['arrival', 'io', 'expired'],
    ['arrival', 'expired', 'io'],
    ['io', 'arrival', 'expired'],
    ['io', 'expired', 'arrival'],
    ['expired', 'arrival', 'io'],
    ['expired', 'io', 'arrival'],
  ],
  tie: [['fifo', 'arrival', 'id'], ['arrival', 'id'], ['id']],
  runningWinsTies: [true, false],
  preemptedPlace: ['tail', 'head'],
  quantumOnPreempt: ['fresh', 'remaining'],
  onExpiryEmpty: ['continue', 'redispatch'],
  quantumAfterIo: ['fresh', 'remaining'],
  ioReturn: ['tail', 'head'],
  priorityOrder: ['low', 'high'],
};

/** The scenario under every combination of the conventions that are left open; itself alone where none is. */
export function underOpenRules(file: ScenarioFile, open: readonly Openable[]): readonly ScenarioFile[] {
  return open.reduce<readonly ScenarioFile[]>(
    (files, convention) =>
      files.flatMap((one) =>
        values[convention].map((value) => ({ ...one, conventions: { ...one.conventions, [convention]: value } })),
      ),
    [file],
  );
}
