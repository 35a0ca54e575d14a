import {
  defaultConventions,
  policyKinds,
  presetConventions,
  suggestedPolicy,
  type Conventions,
} from '@timeslice/engine';
import type { BurstDraft, ConventionsDraft, ScenarioDraft } from './draft';
import { readsOf, traitsOf } from './policies';
import { isOfTasks } from './processes';

export type Convention = keyof Conventions;
export const conventionKeys = Object.keys(defaultConventions) as readonly Convention[]; // all keys are conventions

/** What a draft has in it, and so which of its fields can matter. */
interface DraftFacts {
  readonly io: boolean;
  readonly slices: boolean;
  readonly preempts: boolean;
  /** The policy has rules of its own on the place and the quantum of those who leave the CPU. */
  readonly byLevel: boolean;
  readonly compares: boolean;
  /** The order of joining, and so the tie rule, is the queue. */
  readonly byJoining: boolean;
  readonly heeds: ReadonlySet<Convention>;
}

function draftFactsOf(draft: ScenarioDraft): DraftFacts {
  const { policy } = draft;
  const definition = policyKinds[policy.kind];
  const { slices, preempts, byLevel } = traitsOf(policy.kind);
  return {
    io: burstsOf(draft).some(([kind]) => kind === 'io' || kind === 'lock' || kind === 'receive'),
    slices,
    preempts,
    byLevel,
    compares: definition.queue === 'by-key',
    byJoining: definition.queue === 'by-joining',
    heeds: new Set(definition.heeds),
  };
}

export const burstsOf = ({ processes }: ScenarioDraft): readonly BurstDraft[] =>
  processes.flatMap(({ bursts, threads }) => bursts ?? threads?.flatMap((thread) => thread.bursts) ?? []);

const matters: { readonly [C in Convention]: (facts: DraftFacts) => boolean } = {
  enqueueOrder: ({ io, slices }) => io || slices,
  tie: ({ compares, byJoining }) => compares || byJoining,
  runningWinsTies: ({ preempts, compares }) => preempts && compares,
  preemptedPlace: ({ preempts, byLevel }) => preempts && !byLevel,
  quantumOnPreempt: ({ preempts, slices, byLevel }) => preempts && slices && !byLevel,
  onExpiryEmpty: ({ slices }) => slices,
  quantumClock: ({ slices }) => slices,
  quantumAfterIo: ({ io, slices, byLevel }) => io && slices && !byLevel,
  ioReturn: ({ io }) => io,
  switchOnIo: ({ io }) => io,
  priorityOrder: ({ heeds }) => heeds.has('priorityOrder'),
  aging: ({ heeds }) => heeds.has('aging'),
  srtfKey: ({ heeds }) => heeds.has('srtfKey'),
  response: () => true,
  utilizationUntil: () => false,
  sjfEstimate: ({ heeds }) => heeds.has('sjfEstimate'),
};

/** The conventions to show first: those that can matter here, and those that the file sets itself. */
export function concerned(draft: ScenarioDraft): readonly Convention[] {
  const facts = draftFactsOf(draft);
  const given = draft.conventions ?? {};
  return conventionKeys.filter((key) => matters[key](facts) || given[key] !== undefined);
}

/** What a convention is where the file does not set it. */
export function inForce<C extends Convention>(draft: ScenarioDraft, key: C): ConventionsDraft[C] | Conventions[C] {
  const given: ConventionsDraft = draft.conventions ?? {};
  const own = given[key];
  if (own !== undefined) return own;
  const { preset, policy } = draft;
  const tasks: Partial<Conventions> = isOfTasks(draft) ? { tie: ['id'] } : {};
  return { ...defaultConventions, ...tasks, ...presetConventions(preset, suggestedPolicy(policy.kind, [])) }[key];
}

export type ProcessField = 'priority' | 'tickets' | 'nice' | 'workingSet' | 'affinity';
export const processFields: readonly ProcessField[] = ['priority', 'tickets', 'nice', 'workingSet', 'affinity'];

/** The fields of a process that its row shows at once: what the policy and the machine look at, and what is set. */
export function shownFields(draft: ScenarioDraft): readonly ProcessField[] {
  const { policy, machine, processes } = draft;
  const reads: readonly string[] = readsOf(policy.kind);
  const wanted: { readonly [F in ProcessField]: boolean } = {
    priority: reads.includes('priority') || policyKinds[policy.kind].heeds.includes('priorityOrder'),
    tickets: reads.includes('tickets'),
    nice: reads.includes('nice'),
    workingSet: machine?.cache != null,
    affinity: false,
  };
  return processFields.filter((field) => wanted[field] || processes.some((process) => process[field] !== undefined));
}

/** Whether the policy is about deadlines and the processes have none, or the other way round. */
export function taskMismatch(draft: ScenarioDraft): 'needs-tasks' | 'has-tasks' | null {
  const needs = readsOf(draft.policy.kind).includes('task');
  const has = isOfTasks(draft);
  if (needs && !has) return 'needs-tasks';
  return has && !needs ? 'has-tasks' : null;
}
