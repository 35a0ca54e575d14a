import type { Process, Scenario, Thread } from '../scenario';
import { snapshotAt, type Snapshot } from '../snapshot';
import type { PartialTrace, ThreadState, Trace } from '../trace';
import { layoutOf, type AddressSpace, type Layout, type Registers, type Segment } from './layout';
import { channelsOf, resourcesAt, type Resources } from './resources';
import { executedBefore, lastLeft, lastOn, spent } from './stays';

/** What is in a CPU. */
export type CpuContext =
  /** The registers still hold what the last thread has left in them; null where none ever ran. */
  | {
      readonly is: 'idle';
      readonly thread: string | null;
      readonly registers: Registers | null;
      readonly space: AddressSpace | null;
    }
  | { readonly is: 'running'; readonly thread: string; readonly registers: Registers; readonly space: AddressSpace }
  /** The kernel is at work: those of `from` are saved, those of `to` are not all there. */
  | { readonly is: 'switching'; readonly from: string | null; readonly to: string; readonly until: number };

/** Thread control block: what the kernel keeps of a thread. */
export interface ThreadBlock {
  readonly thread: string;
  readonly process: string;
  readonly state: ThreadState;
  /** What a blocked thread waits for, and since when. */
  readonly waitsFor: { readonly on: string; readonly since: number; readonly heldBy: string | null } | null;
  readonly priority: number;
  /** Its queue, under `mlfq`. */
  readonly level: number | null;
  /** It is on a CPU: `saved` is what it came with, not what it has now. */
  readonly live: boolean;
  /** As it last left a CPU; what it was created with, where it never has. */
  readonly saved: Registers;
  /** When it last left a CPU; null where it never has. */
  readonly savedAt: number | null;
  readonly stack: Segment;
  readonly holds: readonly string[];
  /** Ticks so far, and how often it has been given a CPU. */
  readonly accounting: {
    readonly cpu: number;
    readonly waiting: number;
    readonly blocked: number;
    readonly dispatches: number;
  };
}

/** Process control block: what the kernel keeps of a process. */
export interface ProcessBlock {
  readonly process: string;
  readonly pid: number;
  /** The process that has forked it; null for one that comes from outside. */
  readonly parent: { readonly process: string; readonly pid: number } | null;
  /** `running` if one of its threads is, else `ready` if one is, else `blocked` if one is. */
  readonly state: ThreadState;
  readonly threads: readonly string[];
  readonly space: AddressSpace;
  readonly segments: readonly Segment[];
  /** The channels that its program uses, and the messages that lie in them. */
  readonly channels: readonly { readonly channel: string; readonly messages: number }[];
}

export interface Context {
  readonly at: number;
  readonly cpus: readonly CpuContext[];
  /** In the order of the file. */
  readonly threads: readonly ThreadBlock[];
  readonly processes: readonly ProcessBlock[];
}

const FIRST_PID = 101;
const order: readonly ThreadState[] = ['running', 'ready', 'blocked', 'new', 'terminated'];

/**
 * What is saved where once instant `at` has been processed: the registers in each CPU, the control blocks of all
 * threads and processes. It depends on nothing that comes later.
 */
export function contextAt(scenario: Scenario, trace: Trace | PartialTrace, at: number): Context {
  const layout = layoutOf(scenario);
  const snapshot = snapshotAt(trace, at, scenario.machine.cpus);
  const resources = resourcesAt(scenario, trace, at);
  const moment: Moment = { scenario, trace, at, layout, snapshot, resources };
  return {
    at,
    cpus: snapshot.cpus.map((_, cpu) => cpuContext(moment, cpu)),
    threads: scenario.processes.flatMap((process) =>
      process.threads.map((thread) => threadBlock(moment, process, thread)),
    ),
    processes: scenario.processes.map((process) => processBlock(moment, process)),
  };
}

interface Moment {
  readonly scenario: Scenario;
  readonly trace: Trace | PartialTrace;
  readonly at: number;
  readonly layout: Layout;
  readonly snapshot: Snapshot;
  readonly resources: Resources;
}

function cpuContext({ scenario, trace, at, layout, snapshot }: Moment, cpu: number): CpuContext {
  const view = snapshot.cpus[cpu]!;
  if (view.is === 'switching') return view;
  const spaceOf = (thread: string): AddressSpace =>
    layout.spaceOf(scenario.processes.find((one) => one.threads.some(({ name }) => name === thread))!.id);
  if (view.is === 'running') {
    const registers = layout.registersAfter(view.thread, executedBefore(trace, view.thread, at));
    return { is: 'running', thread: view.thread, registers, space: spaceOf(view.thread) };
  }
  const last = lastOn(trace, cpu, at);
  if (!last) return { is: 'idle', thread: null, registers: null, space: null };
  const registers = layout.registersAfter(last.thread, executedBefore(trace, last.thread, last.until));
  return { is: 'idle', thread: last.thread, registers, space: spaceOf(last.thread) };
}

function threadBlock(moment: Moment, process: Process, { name, priority }: Thread): ThreadBlock {
  const { trace, at, layout, snapshot, resources } = moment;
  const live = snapshot.cpus.some((view) => view.is === 'running' && view.thread === name);
  const savedAt = lastLeft(trace, name, { at, runs: live });
  const waiting = snapshot.blocked.find((one) => one.thread === name);
  return {
    thread: name,
    process: process.id,
    state: snapshot.threads[name] ?? 'new',
    waitsFor: waiting ? { on: waiting.on, since: waiting.since, heldBy: holderOf(waiting.on, resources) } : null,
    priority,
    level: levelOf(moment, name),
    live,
    saved: layout.registersAfter(name, savedAt === null ? 0 : executedBefore(trace, name, savedAt)),
    savedAt,
    stack: layout.stackOf(name),
    holds: [...resources.holders].filter(([, holder]) => holder === name).map(([lock]) => lock),
    accounting: {
      cpu: executedBefore(trace, name, at),
      waiting: spent(trace, name, 'ready', at),
      blocked: spent(trace, name, 'blocked', at),
      dispatches: trace.events.filter((one) => one.at <= at && one.type === 'dispatch' && one.thread === name).length,
    },
  };
}

const holderOf = (on: string, { holders }: Resources): string | null =>
  on.startsWith('lock:') ? (holders.get(on.slice('lock:'.length)) ?? null) : null;

function levelOf({ scenario, trace, at }: Moment, thread: string): number | null {
  if (scenario.policy.kind !== 'mlfq') return null;
  const last = trace.events.findLast(
    (one) => one.at <= at && (one.type === 'boost' || (one.type === 'demote' && one.thread === thread)),
  );
  return last?.type === 'demote' ? last.level : 0;
}

function processBlock({ scenario, layout, snapshot, resources }: Moment, process: Process): ProcessBlock {
  const pidOf = (id: string) => FIRST_PID + scenario.processes.findIndex((one) => one.id === id);
  const states = process.threads.map(({ name }) => snapshot.threads[name] ?? 'new');
  const { forkedBy } = process;
  return {
    process: process.id,
    pid: pidOf(process.id),
    parent: forkedBy === null ? null : { process: forkedBy, pid: pidOf(forkedBy) },
    state: order.find((state) => states.includes(state)) ?? 'new',
    threads: process.threads.map(({ name }) => name),
    space: layout.spaceOf(process.id),
    segments: layout.segmentsOf(process.id),
    channels: channelsOf(process).map((channel) => ({ channel, messages: resources.messages.get(channel) ?? 0 })),
  };
}
