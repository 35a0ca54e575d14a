/** A thread as the kernel names it. The name is that of the program which it runs at that moment. */
export interface Task {
  readonly pid: number;
  readonly comm: string;
  /** The kernel's own number: 100 to 139 for ordinary threads, less for more urgent ones. */
  readonly priority: number | null;
}

export type Happening =
  | { readonly is: 'switch'; readonly prev: Task; readonly state: string; readonly next: Task }
  | { readonly is: 'waking' | 'wakeup' | 'wakeup-new' | 'exit'; readonly task: Task }
  | { readonly is: 'fork'; readonly parent: Task; readonly child: Task }
  | { readonly is: 'migrate'; readonly task: Task; readonly from: number; readonly to: number };

/** Each tool prints `comm=bash pid=7 prio=120` or, with its plugin, `bash:7 [120]`; a name may hold any of these signs. */
const formats = {
  switch: [
    /^prev_comm=(.*) prev_pid=(\d+) prev_prio=(-?\d+) prev_state=(\S+) (?:==> )?next_comm=(.*) next_pid=(\d+) next_prio=(-?\d+)/,
    /^(?:task )?(.*):(\d+) \[(-?\d+)\] (\S+) ==> (.*):(\d+) \[(-?\d+)\]/,
  ],
  thread: [/^comm=(.*) pid=(\d+)(?: prio=(-?\d+))?(?= |$)/, /^(?:task )?(.*):(\d+) \[(-?\d+)\]/],
  fork: [/^comm=(.*) pid=(\d+) child_comm=(.*) child_pid=(\d+)/],
  migration: [/ orig_cpu=(\d+) dest_cpu=(\d+)/],
} as const;

/** Events that tell something of scheduling; all others are skipped. */
const readers: Readonly<Record<string, (fields: string) => Happening | 'skip' | null>> = {
  sched_switch: switchOf,
  sched_waking: (fields) => aboutThread('waking', fields),
  sched_wakeup: (fields) => (/ success=0\b/.test(fields) ? 'skip' : aboutThread('wakeup', fields)),
  sched_wakeup_new: (fields) => aboutThread('wakeup-new', fields),
  sched_process_exit: (fields) => aboutThread('exit', fields),
  sched_process_fork: forkOf,
  sched_migrate_task: migrationOf,
};

export const eventNames: readonly string[] = Object.keys(readers);

/** `skip` where it tells nothing of scheduling; null where the fields of one of our events are not of a known form. */
export function happeningOf(event: string, fields: string): Happening | 'skip' | null {
  const read = Object.hasOwn(readers, event) ? readers[event] : undefined;
  return read ? read(fields) : 'skip';
}

function firstMatch(patterns: readonly RegExp[], fields: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const found = pattern.exec(fields);
    if (found) return found;
  }
  return null;
}

const taskOf = (comm: string | undefined, pid: string | undefined, priority?: string): Task => ({
  pid: Number(pid),
  comm: comm ?? '',
  priority: priority === undefined ? null : Number(priority),
});

function switchOf(fields: string): Happening | null {
  const found = firstMatch(formats.switch, fields);
  if (!found) return null;
  const [, prev, prevPid, prevPriority, state, next, nextPid, nextPriority] = found;
  return {
    is: 'switch',
    prev: taskOf(prev, prevPid, prevPriority),
    state: state!,
    next: taskOf(next, nextPid, nextPriority),
  };
}

function aboutThread(is: 'waking' | 'wakeup' | 'wakeup-new' | 'exit', fields: string): Happening | null {
  const found = firstMatch(formats.thread, fields);
  return found && { is, task: taskOf(found[1], found[2], found[3]) };
}

function forkOf(fields: string): Happening | null {
  const found = firstMatch(formats.fork, fields);
  return found && { is: 'fork', parent: taskOf(found[1], found[2]), child: taskOf(found[3], found[4]) };
}

function migrationOf(fields: string): Happening | null {
  const [thread, cpus] = [firstMatch(formats.thread, fields), firstMatch(formats.migration, fields)];
  if (!thread || !cpus) return null;
  return {
    is: 'migrate',
    task: taskOf(thread[1], thread[2], thread[3]),
    from: Number(cpus[1]),
    to: Number(cpus[2]),
  };
}
