import type { Conventions, PolicyKind, PolicySpec } from '../scenario';
import type { Bilingual } from '../text';
import { cfs } from './cfs';
import { edf } from './edf';
import { eevdf } from './eevdf';
import { fairShare } from './fair-share';
import { fcfs } from './fcfs';
import { fixedOrder } from './fixed-order';
import { hrrn } from './hrrn';
import { ljf } from './ljf';
import { lottery } from './lottery';
import { lrtf } from './lrtf';
import { mlfq } from './mlfq';
import { mlq } from './mlq';
import { nextId } from './next-id';
import type { Policy, PolicyDefinition, View } from './policy';
import { priority } from './priority';
import { priorityPreemptive } from './priority-preemptive';
import { priorityPreemptiveRr } from './priority-preemptive-rr';
import { priorityRr } from './priority-rr';
import { rm } from './rm';
import { rr } from './rr';
import { sjf } from './sjf';
import { srtf } from './srtf';
import { stride } from './stride';

/** Every policy, by its kind: a new one is a file, a line here and its variant in `PolicySpec`. */
export const policyKinds: { readonly [K in PolicyKind]: PolicyDefinition<K> } = {
  fcfs,
  sjf,
  srtf,
  ljf,
  lrtf,
  hrrn,
  rr,
  priority,
  'priority-preemptive': priorityPreemptive,
  'priority-rr': priorityRr,
  'priority-preemptive-rr': priorityPreemptiveRr,
  mlfq,
  mlq,
  lottery,
  stride,
  cfs,
  eevdf,
  'fair-share': fairShare,
  edf,
  rm,
  'next-id': nextId,
  'fixed-order': fixedOrder,
};

/** The definition typed for any spec: TypeScript cannot follow that the record's key and the spec's kind agree. */
const definitionOf = (spec: PolicySpec) => policyKinds[spec.kind] as PolicyDefinition<PolicyKind>;

export const startPolicy = (spec: PolicySpec, view: View): Policy => inOneShape(definitionOf(spec).start(spec, view));

/** All policies as records of one shape: what the machine compiled for one then fits all. */
const inOneShape = (policy: Policy): { readonly [K in keyof Required<Policy>]: Policy[K] } => ({
  compare: policy.compare,
  preempts: policy.preempts,
  slice: policy.slice,
  quantum: policy.quantum,
  rule: policy.rule,
  ruleBetween: policy.ruleBetween,
  queueRule: policy.queueRule,
  queueRuleOf: policy.queueRuleOf,
  picks: policy.picks,
  container: policy.container,
  mayPreempt: policy.mayPreempt,
  margin: policy.margin,
  byLevel: policy.byLevel,
  charge: policy.charge,
  joins: policy.joins,
  resumes: policy.resumes,
  ran: policy.ran,
  chosen: policy.chosen,
  burstEnds: policy.burstEnds,
  sliceEnds: policy.sliceEnds,
  leaves: policy.leaves,
  expires: policy.expires,
  boost: policy.boost,
  aging: policy.aging,
  memory: policy.memory,
});

export const explainPolicy = (spec: PolicySpec, conventions: Conventions): Bilingual =>
  definitionOf(spec).explain(spec, conventions);
