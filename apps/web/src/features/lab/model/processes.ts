import { freeName } from './document';
import { tidied, type BurstDraft, type ProcessDraft, type ScenarioDraft, type ThreadDraft } from './draft';

type Edit = (draft: ScenarioDraft) => ScenarioDraft;

const withProcesses = (draft: ScenarioDraft, processes: readonly ProcessDraft[]): ScenarioDraft => ({
  ...draft,
  processes,
});
const idsOf = ({ processes }: ScenarioDraft) => processes.map(({ id }) => id);

/** Whether the scenario is one of periodic tasks: it has them only, or none. */
export const isOfTasks = ({ processes }: ScenarioDraft): boolean =>
  processes.some(({ period }) => period !== undefined);

export const processAdded: Edit = (draft) => {
  const id = freeName(idsOf(draft), 'P');
  const added: ProcessDraft = isOfTasks(draft) ? { id, period: 20, wcet: 4 } : { id, arrival: 0, bursts: [['cpu', 4]] };
  return withProcesses(draft, [...draft.processes, added]);
};

/** The copy arrives by itself, and forks nobody: a child is forked once. */
export function processDuplicated(index: number): Edit {
  return (draft) => {
    const original = draft.processes[index];
    if (!original) return draft;
    const { forkedBy, ...rest } = original;
    const alone = (bursts: readonly BurstDraft[]) => bursts.filter(([kind]) => kind !== 'fork');
    const copy = tidied({
      ...rest,
      id: freeName(idsOf(draft), 'P'),
      arrival: forkedBy === undefined ? original.arrival : 0,
      bursts: original.bursts && alone(original.bursts),
      threads: original.threads?.map((thread) => ({ ...thread, bursts: alone(thread.bursts) })),
    });
    return withProcesses(draft, draft.processes.toSpliced(index + 1, 0, copy));
  };
}

export function processRemoved(index: number): Edit {
  return (draft) => {
    const gone = draft.processes[index];
    if (!gone) return draft;
    const others = draft.processes.filter((_, n) => n !== index).map((process) => released(process, gone.id));
    return withProcesses(
      draft,
      others.map((process) => mapBursts(process, (bursts) => bursts.filter((burst) => !isForkOf(burst, gone.id)))),
    );
  };
}

export function processMoved(index: number, by: -1 | 1): Edit {
  return (draft) => {
    const to = index + by;
    const moved = draft.processes[index];
    if (!moved || to < 0 || to >= draft.processes.length) return draft;
    return withProcesses(draft, draft.processes.toSpliced(index, 1).toSpliced(to, 0, moved));
  };
}

/** Whoever names the process goes on to do so, as long as no other bears the old name. */
export function processRenamed(index: number, id: string): Edit {
  return (draft) => {
    const old = draft.processes[index]?.id;
    if (old === undefined || old === id) return draft;
    const unique = idsOf(draft).filter((one) => one === old).length === 1;
    const processes = draft.processes.map((process, n) => {
      const named = n === index ? { ...process, id } : process;
      if (!unique || old === '') return named;
      const parent = named.forkedBy === old ? { ...named, forkedBy: id } : named;
      return mapBursts(parent, (bursts) => bursts.map((burst) => (isForkOf(burst, old) ? ['fork', id] : burst)));
    });
    const { policy } = draft;
    const followed =
      policy.kind === 'fixed-order' && unique
        ? { ...policy, order: policy.order.map((name) => (name === old ? id : name)) }
        : policy;
    return { ...draft, policy: followed, processes };
  };
}

/** A thread more; a process with bursts of its own becomes one with two threads. */
export function threadAdded(index: number): Edit {
  return replaced(index, (process) => {
    const { bursts = [['cpu', 4]], threads, ...rest } = process;
    const list: readonly ThreadDraft[] = threads ?? [{ id: 'T1', bursts }];
    const id = freeName(
      list.map((thread) => thread.id),
      'T',
    );
    return { ...rest, threads: [...list, { id, bursts: [['cpu', 4]] }] };
  });
}

/** The last but one thread takes its bursts back to the process; what it would have forked arrives by itself. */
export function threadRemoved(index: number, thread: number): Edit {
  return (draft) => {
    const process = draft.processes[index];
    const gone = process?.threads?.[thread];
    const left = process?.threads?.filter((_, n) => n !== thread) ?? [];
    const [only] = left;
    if (!process || !gone || !only) return draft;
    const { threads: _, ...rest } = process;
    const next: ProcessDraft = left.length > 1 ? { ...process, threads: left } : { ...rest, bursts: only.bursts };
    const processes = draft.processes.with(index, next);
    return withProcesses(
      draft,
      processes.map((one) => (gone.bursts.some((burst) => isForkOf(burst, one.id)) ? released(one, process.id) : one)),
    );
  };
}

/** The process is forked by another from now on, or arrives by itself again. */
export function parentChosen(index: number, parent: string | null): Edit {
  return (draft) => {
    const child = draft.processes[index];
    if (!child) return draft;
    const without = draft.processes.map((process) =>
      mapBursts(process, (bursts) => bursts.filter((burst) => !isForkOf(burst, child.id))),
    );
    const processes = without.map((process, n): ProcessDraft => {
      if (n === index) {
        const { forkedBy: _, arrival: __, ...rest } = process;
        return parent === null ? { ...rest, arrival: 0 } : { ...rest, forkedBy: parent };
      }
      return process.id === parent ? withFork(process, child.id) : process;
    });
    return withProcesses(draft, processes);
  };
}

/** A child is made and forked at the end of these bursts: before their last tick of CPU if there is one to split off. */
export function forkAdded(index: number, thread: number | null): Edit {
  return (draft) => {
    const child = freeName(idsOf(draft), 'P');
    const process = draft.processes[index];
    if (!process) return draft;
    const parent = atThread(process, thread, (bursts) => [...bursts, ['fork', child], ['cpu', 2]]);
    const born: ProcessDraft = { id: child, forkedBy: process.id, bursts: [['cpu', 3]] };
    return withProcesses(draft, [...draft.processes.with(index, parent), born]);
  };
}

/** A child whose fork has been taken away arrives by itself. */
export function burstRemoved(index: number, thread: number | null, burst: number): Edit {
  return (draft) => {
    const process = draft.processes[index];
    if (!process) return draft;
    let gone: BurstDraft | undefined;
    const next = atThread(process, thread, (bursts) => {
      gone = bursts[burst];
      return bursts.filter((_, n) => n !== burst);
    });
    const processes = draft.processes.with(index, next);
    const child = gone?.[0] === 'fork' ? gone[1] : null;
    return withProcesses(
      draft,
      child === null ? processes : processes.map((one) => (one.id === child ? released(one, process.id) : one)),
    );
  };
}

export function burstsChanged(
  index: number,
  thread: number | null,
  change: (bursts: readonly BurstDraft[]) => readonly BurstDraft[],
): Edit {
  return replaced(index, (process) => atThread(process, thread, change));
}

/** Every process becomes a periodic task with the CPU time it had, or a process with the bursts of one job. */
export const turnedIntoTasks: Edit = (draft) =>
  withProcesses(
    draft,
    draft.processes.map(({ id, priority, bursts, threads }, n) => {
      const all = bursts ?? threads?.flatMap((thread) => thread.bursts) ?? [];
      const cpu = all.reduce(
        (sum, burst) => sum + (burst[0] === 'cpu' && typeof burst[1] === 'number' ? burst[1] : 0),
        0,
      );
      return tidied({ id, priority, period: [20, 30, 60][n % 3] ?? 60, wcet: Math.min(Math.max(cpu, 1), 8) });
    }),
  );

export const turnedIntoProcesses: Edit = (draft) =>
  withProcesses(
    draft,
    draft.processes.map(({ id, priority, wcet }) =>
      tidied({ id, priority, arrival: 0, bursts: [['cpu', wcet ?? 4]] satisfies BurstDraft[] }),
    ),
  );

const isForkOf = (burst: BurstDraft, child: string) => burst[0] === 'fork' && burst[1] === child;

function released(process: ProcessDraft, parent: string): ProcessDraft {
  if (process.forkedBy !== parent) return process;
  const { forkedBy: _, ...rest } = process;
  return { ...rest, arrival: 0 };
}

const replaced =
  (index: number, change: (process: ProcessDraft) => ProcessDraft): Edit =>
  (draft) => {
    const process = draft.processes[index];
    return process ? withProcesses(draft, draft.processes.with(index, change(process))) : draft;
  };

type ChangeBursts = (bursts: readonly BurstDraft[]) => readonly BurstDraft[];

function atThread(process: ProcessDraft, thread: number | null, change: ChangeBursts): ProcessDraft {
  if (!process.threads) return { ...process, bursts: change(process.bursts ?? []) };
  return {
    ...process,
    threads: process.threads.map((one, n) => (n === (thread ?? 0) ? { ...one, bursts: change(one.bursts) } : one)),
  };
}

function mapBursts(process: ProcessDraft, change: ChangeBursts): ProcessDraft {
  return tidied({
    ...process,
    bursts: process.bursts && change(process.bursts),
    threads: process.threads?.map((thread) => ({ ...thread, bursts: change(thread.bursts) })),
  });
}

/** The fork stands after the first burst, so that the parent has run before its child comes. */
const withFork = (process: ProcessDraft, child: string): ProcessDraft =>
  atThread(process, 0, (bursts) => bursts.toSpliced(1, 0, ['fork', child]));
