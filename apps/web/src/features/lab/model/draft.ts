import type { Burst, Conventions, PolicyKind, PolicySpec, ScenarioFile } from '@timeslice/engine';

/** The same, but where a number belongs there may also stand what was typed and is none: nothing typed is lost. */
export type Loose<T> = T extends number
  ? T | string
  : T extends string | boolean | null | undefined
    ? T
    : { readonly [K in keyof T]: Loose<T[K]> };

/** A scenario while it is edited. Whether it can run is found out by `parseScenario` in the worker. */
export type ScenarioDraft = Loose<ScenarioFile>;
export type ProcessDraft = ScenarioDraft['processes'][number];
export type ThreadDraft = NonNullable<ProcessDraft['threads']>[number];
export type BurstDraft = Loose<Burst>;
export type PolicyDraft = Loose<PolicySpec>;
export type PolicyDraftOf<K extends PolicyKind> = Extract<PolicyDraft, { kind: K }>;
export type MachineDraft = NonNullable<ScenarioDraft['machine']>;
export type ConventionsDraft = { readonly [K in keyof Conventions]?: Loose<Conventions[K]> | undefined };

/** What a field holds: a number, text that is none, or nothing. */
export type FieldValue = number | string | undefined;

/** What was typed, as a number where it is one. */
export function valueOf(text: string): FieldValue {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return undefined;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : text;
}

export const textOf = (value: FieldValue): string => (value === undefined ? '' : String(value));

/** A number as it counts while it is edited: `otherwise` where there is none. */
export const numberIn = (value: FieldValue | null, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** Without the keys whose value is undefined: a file says nothing where it has nothing to say. */
export function tidied<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}
