import type { PartialTrace, ThreadState, Trace, TraceEvent } from './trace';

export type CpuView =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly thread: string }
  /** `until` is the tick at which `to` starts to run. */
  | { readonly is: 'switching'; readonly from: string | null; readonly to: string; readonly until: number };

/** What a run looks like once instant `at` has been processed. */
export interface Snapshot {
  readonly at: number;
  readonly threads: Readonly<Record<string, ThreadState>>;
  readonly cpus: readonly CpuView[];
  /** The ready queue in the order in which the policy would take it; in the order of joining where that is not told. */
  readonly ready: readonly string[];
  /** The ready queue in the order of joining: it gives no decision away. */
  readonly joined: readonly string[];
  /** Who waits for what, longest first. */
  readonly blocked: readonly { readonly thread: string; readonly on: string; readonly since: number }[];
}

interface Scene {
  readonly states: Map<string, ThreadState>;
  readonly cpus: Map<number, CpuView>;
  joined: string[];
  blocked: Snapshot['blocked'][number][];
}

/**
 * The snapshot at tick `at`, from what the trace shows up to then. `cpus` fixes how many CPUs are listed; without it,
 * those that have been used.
 */
export function snapshotAt(trace: Trace | PartialTrace, at: number, cpus = 1): Snapshot {
  const scene: Scene = {
    states: new Map(Object.keys(trace.states).map((thread) => [thread, 'new'])),
    cpus: new Map(),
    joined: [],
    blocked: [],
  };
  for (const event of trace.events) {
    if (event.at > at) break;
    apply(scene, event);
  }
  const count = Math.max(cpus, ...[...scene.cpus.keys()].map((cpu) => cpu + 1));
  const { joined } = scene;
  return {
    at,
    threads: Object.fromEntries(scene.states),
    cpus: Array.from({ length: count }, (_, cpu) => viewAt(scene.cpus.get(cpu) ?? { is: 'idle' }, at, scene.states)),
    ready: queueOrder(trace, at, joined),
    joined,
    blocked: scene.blocked,
  };
}

function apply(scene: Scene, event: TraceEvent): void {
  switch (event.type) {
    case 'arrive':
    case 'unblock':
      return toReady(scene, event.thread);
    case 'expire':
      if (event.stays) return;
      scene.cpus.set(event.cpu, { is: 'idle' });
      return toReady(scene, event.thread);
    case 'preempt':
      scene.cpus.set(event.cpu, { is: 'idle' });
      return toReady(scene, event.thread);
    case 'dispatch':
    case 'run':
      leaveLists(scene, event.thread);
      scene.states.set(event.thread, 'running');
      scene.cpus.set(event.cpu, { is: 'running', thread: event.thread });
      return;
    case 'switch':
      scene.states.set(event.to, 'ready');
      scene.cpus.set(event.cpu, { is: 'switching', from: event.from, to: event.to, until: event.until });
      return;
    case 'block':
      leaveLists(scene, event.thread);
      scene.states.set(event.thread, 'blocked');
      scene.blocked.push({ thread: event.thread, on: event.on, since: event.at });
      if (event.cpu !== null) scene.cpus.set(event.cpu, { is: 'idle' });
      return;
    case 'terminate':
      leaveLists(scene, event.thread);
      scene.states.set(event.thread, 'terminated');
      if (event.cpu !== null) scene.cpus.set(event.cpu, { is: 'idle' });
      return;
    case 'idle':
      scene.cpus.set(event.cpu, { is: 'idle' });
      return;
    case 'fork':
    case 'lock':
    case 'unlock':
    case 'send':
    case 'receive':
    case 'crash':
    case 'demote':
    case 'boost':
    case 'steal':
    case 'warm':
    case 'evict':
    case 'miss':
    case 'deadlock':
      return;
  }
}

function toReady(scene: Scene, thread: string): void {
  leaveLists(scene, thread);
  scene.states.set(thread, 'ready');
  scene.joined.push(thread);
}

function leaveLists(scene: Scene, thread: string): void {
  scene.joined = scene.joined.filter((name) => name !== thread);
  scene.blocked = scene.blocked.filter((one) => one.thread !== thread);
}

/**
 * A switch that has ended by then has its target running, also where the event that says so is not in the trace; nobody
 * where the target died meanwhile.
 */
function viewAt(view: CpuView, at: number, states: Scene['states']): CpuView {
  if (view.is !== 'switching' || view.until > at) return view;
  return states.get(view.to) === 'terminated' ? { is: 'idle' } : { is: 'running', thread: view.to };
}

/** The recorded order, where it is told and is of the very threads that are ready. */
function queueOrder({ queue = [] }: Trace | PartialTrace, at: number, joined: readonly string[]): readonly string[] {
  const recorded = queue.findLast(([since]) => since <= at)?.[1] ?? [];
  const same = recorded.length === joined.length && recorded.every((thread) => joined.includes(thread));
  return same ? recorded : joined;
}
