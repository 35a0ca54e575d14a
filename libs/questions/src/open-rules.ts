import type { Conventions, ScenarioFile } from '@timeslice/engine';

/** The conventions that a question may leave open: then every schedule that one of their values allows is right. */
export const openable = [
  'enqueueOrder',
  'tie',
  'runningWinsTies',
  'preemptedPlace',
  'quantumOnPreempt',
  'onExpiryEmpty',
  'quantumAfterIo',
  'ioReturn',
  'priorityOrder',
] as const;
export type Openable = (typeof openable)[number];

/** Every value that such a convention may have where it is left open, or is changed afterwards. */
export const conventionValues: { readonly [C in Openable]: readonly Conventions[C][] } = {
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
        conventionValues[convention].map((value) => ({
          ...one,
          conventions: { ...one.conventions, [convention]: value },
        })),
      ),
    [file],
  );
}

/** What a prompt shows of a run: another reading of the rules that leads elsewhere has no answer to this question. */
export const givenIn = (prompt: object): string =>
  JSON.stringify(prompt, (name, value: unknown) => (name === 'scenario' || name === 'length' ? undefined : value));
