import type { Bilingual } from '@timeslice/engine';

/** The wrong models that the diagnosis knows, by the ids of their catalogue (docs/models.md). */
export const modelIds = [
  'S01-sjf-preempts',
  'S02-srtf-no-preempt',
  'S03-original-burst',
  'S04-clairvoyant',
  'S05-list-order',
  'S06-cyclic-sweep',
  'S07-expired-first',
  'S08-newcomer-first',
  'S09-arrival-preempts-rr',
  'S10-global-slices',
  'S11-rr-is-fcfs',
  'S12-tie-preempts',
  'S13-keeps-place',
  'S14-priority-inverted',
  'S15-priority-no-preempt',
  'S16-hrrn-longest-wait',
  'S17-hrrn-shortest',
  'S18-longest-first',
  'S19-mlfq-io-resets',
  'S20-mlfq-no-boost',
  'S21-mlfq-no-preempt',
  'S22-lottery-most-tickets',
  'C01-no-switch-time',
  'C02-switch-to-itself',
  'C03-switch-at-start',
  'C04-switch-is-work',
  'C05-io-holds-cpu',
  'C06-io-free',
  'C07-io-to-running',
  'C08-preempted-blocked',
  'C09-io-head',
  'C10-whole-remaining-work',
  'C11-thread-switch-equal',
  'C12-pcb-swapped',
  'W01-wait-is-first-delay',
  'W02-wait-last-start',
  'W03-wait-is-turnaround',
  'W04-wait-with-io',
  'W05-forgets-arrival',
  'W06-response-until-end',
  'T01-private-heap',
  'T02-shared-stack',
  'T03-processes-share',
  'T04-fork-from-main',
  'T05-fork-count',
  'T06-atomic-increment',
  'T07-one-lost-update',
  'T08-always-wrong',
  'T09-any-lock',
  'T10-lock-stops-scheduler',
  'T11-parallel-on-one-cpu',
  'T12-gil-speedup',
  'T13-gil-atomic',
  'T14-gil-blocks-io',
  'T15-crash-isolation',
] as const;
export type ModelId = (typeof modelIds)[number];

/** Other ways to think that are the same misconception: they have no name of their own, and answers of their own. */
type OtherWay = 'S20-boost-keeps-allotment' | 'T07-all-but-one';
/** How somebody thinks who holds a model; where there is one way alone, it has the id of the model. */
export type Way = ModelId | OtherWay;

const others: Partial<Record<ModelId, OtherWay>> = {
  'S20-mlfq-no-boost': 'S20-boost-keeps-allotment',
  'T07-one-lost-update': 'T07-all-but-one',
};

/** The ways to hold a model, the more usual one first. */
export function waysOf(model: ModelId): readonly Way[] {
  const other = others[model];
  return other ? [model, other] : [model];
}

export type ModelKind = 'rule' | 'convention' | 'metric' | 'state' | 'cost' | 'memory' | 'control' | 'race' | 'time';

export interface Model {
  readonly id: ModelId;
  readonly kind: ModelKind;
  /** One of the thirty that are looked for first. */
  readonly core: boolean;
  readonly name: Bilingual;
  readonly feedback: Bilingual;
}
