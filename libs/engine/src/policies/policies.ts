import type { Conventions, PolicyKind, PolicySpec } from '../scenario';
import type { Bilingual } from '../text';
import { fcfs } from './fcfs';
import type { Policy, PolicyDefinition } from './policy';
import { priority } from './priority';
import { priorityPreemptive } from './priority-preemptive';
import { rr } from './rr';
import { sjf } from './sjf';
import { srtf } from './srtf';

/** Every policy, by its kind: a new one is a file, a line here and its variant in `PolicySpec`. */
export const policyKinds: { readonly [K in PolicyKind]: PolicyDefinition<K> } = {
  fcfs,
  sjf,
  srtf,
  rr,
  priority,
  'priority-preemptive': priorityPreemptive,
};

/** The definition typed for any spec: TypeScript cannot follow that the record's key and the spec's kind agree. */
const definitionOf = (spec: PolicySpec) => policyKinds[spec.kind] as PolicyDefinition<PolicyKind>;

export const startPolicy = (spec: PolicySpec, conventions: Conventions): Policy =>
  definitionOf(spec).start(spec, conventions);

export const explainPolicy = (spec: PolicySpec, conventions: Conventions): Bilingual =>
  definitionOf(spec).explain(spec, conventions);
