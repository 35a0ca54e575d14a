import type { ScenarioFile } from '@timeslice/engine';
import type { ProcessDraft, ScenarioDraft } from './draft';
import { policyOf } from './policies';

/** The second scenario: rules and machine of its own; the processes of the first unless it has its own. */
export type Variant = Omit<ScenarioDraft, 'processes'> & { readonly processes: readonly ProcessDraft[] | null };

/** All that the lab edits, undoes and shares. */
export interface LabDocument {
  readonly a: ScenarioDraft;
  readonly b: Variant | null;
}

export const sides = ['a', 'b'] as const;
export type Side = (typeof sides)[number];

export function scenarioB({ a, b }: LabDocument): ScenarioDraft | null {
  return b && { ...b, processes: b.processes ?? a.processes };
}

export function scenarioAt(document: LabDocument, side: Side): ScenarioDraft {
  return (side === 'b' ? scenarioB(document) : null) ?? document.a;
}

/** What an edit of one side does to both: the processes are shared until they are parted. */
export function withScenario(document: LabDocument, side: Side, draft: ScenarioDraft): LabDocument {
  const { a, b } = document;
  if (side === 'a' || b === null) return { a: draft, b };
  const { processes, ...rest } = draft;
  if (b.processes !== null) return { a, b: { ...rest, processes } };
  return { a: processes === a.processes ? a : { ...a, processes }, b: { ...rest, processes: null } };
}

/** Begins to compare: the second scenario is the first until it is changed. */
export function compared(document: LabDocument, change: (draft: ScenarioDraft) => ScenarioDraft): LabDocument {
  const { processes, ...rest } = change(document.a);
  return { ...document, b: { ...rest, processes: processes === document.a.processes ? null : processes } };
}

/** Another policy to begin a comparison with: first come, first served against whatever it is. */
export function withOtherPolicy(draft: ScenarioDraft): ScenarioDraft {
  const { kind } = draft.policy;
  const other = kind === 'fcfs' ? 'rr' : kind === 'rm' ? 'edf' : kind === 'edf' ? 'rm' : 'fcfs';
  return { ...draft, policy: policyOf(other, draft) };
}

/** `id` where no process is called that, else with the first free number behind it. */
export function freeName(taken: readonly string[], stem: string): string {
  for (let n = 1; ; n += 1) if (!taken.includes(`${stem}${n}`)) return `${stem}${n}`;
}

export const firstScenario: ScenarioFile = {
  format: 'timeslice/scenario@1',
  title: 'Round robin',
  policy: { kind: 'rr', quantum: 3 },
  processes: [
    { id: 'P1', arrival: 0, bursts: [['cpu', 7]] },
    {
      id: 'P2',
      arrival: 1,
      bursts: [
        ['cpu', 3],
        ['io', 4],
        ['cpu', 2],
      ],
    },
    { id: 'P3', arrival: 3, bursts: [['cpu', 4]] },
  ],
};
