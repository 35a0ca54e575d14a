import type { ThreadState, Trace } from '../src/trace';

export const perfFormats = ['perf', 'perf-short', 'trace-cmd'] as const;
export type PerfFormat = (typeof perfFormats)[number];

const FIRST_PID = 100;
const FIRST_SECOND = 7_000;
const TICKS_PER_SECOND = 1_000;

interface Who {
  readonly comm: string;
  readonly pid: number;
}

/** A run, written down as the Linux tools would: a tick is a millisecond. */
export function perfTextOf(trace: Trace, format: PerfFormat): string {
  const names = Object.keys(trace.states);
  const who = (name: string | null, cpu: number): Who =>
    name === null ? { comm: `swapper/${cpu}`, pid: 0 } : { comm: name, pid: FIRST_PID + names.indexOf(name) };
  const on: (string | null)[] = trace.cpus.map(() => null);
  const lines: string[] = [];

  const write = (at: number, cpu: number, event: string, fields: string) => {
    const { comm, pid } = who(on[cpu]!, cpu);
    const time = `${FIRST_SECOND + Math.floor(at / TICKS_PER_SECOND)}.${String(at % TICKS_PER_SECOND).padStart(3, '0')}000`;
    const number = `[${String(cpu).padStart(3, '0')}]`;
    lines.push(
      format === 'trace-cmd'
        ? `${comm.padStart(16)}-${pid}  ${number} d..2.  ${time}: ${event}:  ${fields}`
        : `${comm.padStart(16)} ${String(pid).padStart(5)} ${number}  ${time}:  sched:${event}: ${fields}`,
    );
  };
  const switchTo = (at: number, cpu: number, next: string | null, left: string) => {
    const [a, b] = [who(on[cpu]!, cpu), who(next, cpu)];
    const fields =
      format === 'perf'
        ? `prev_comm=${a.comm} prev_pid=${a.pid} prev_prio=120 prev_state=${left} ==> next_comm=${b.comm} next_pid=${b.pid} next_prio=120`
        : `${a.comm}:${a.pid} [120] ${left} ==> ${b.comm}:${b.pid} [120]`;
    write(at, cpu, 'sched_switch', fields);
    on[cpu] = next;
  };
  const wake = (at: number, name: string, isNew: boolean) => {
    const { comm, pid } = who(name, 0);
    const fields =
      format === 'perf' ? `comm=${comm} pid=${pid} prio=120 target_cpu=000` : `${comm}:${pid} [120] success=1 CPU:000`;
    write(at, 0, isNew ? 'sched_wakeup_new' : 'sched_wakeup', fields);
  };

  for (const at of instantsOf(trace)) {
    for (const name of names) {
      const [before, after] = [stateAt(trace, name, at - 1), stateAt(trace, name, at)];
      const sleeps = before === 'new' || before === 'blocked';
      if (sleeps && (after === 'ready' || after === 'running')) wake(at, name, before === 'new');
    }
    const starts = new Map(trace.timeline.filter((one) => one[0] === at).map(([, , name, cpu]) => [cpu, name]));
    for (const [, , name, cpu] of trace.timeline.filter((one) => one[1] === at)) {
      const after = stateAt(trace, name, at);
      const next = starts.get(cpu) ?? null;
      const isElsewhere = on.some((one, other) => one === next && other !== cpu);
      const left = { new: 'R', running: 'R', ready: 'R+', blocked: 'S', terminated: 'X' }[after];
      switchTo(at, cpu, isElsewhere ? null : next, left);
    }
    for (const [cpu, name] of starts) if (on[cpu] !== name) switchTo(at, cpu, name, 'R');
  }
  return `# of ${format}\n${lines.join('\n')}\n`;
}

function instantsOf({ states, timeline }: Trace): number[] {
  const times = new Set(timeline.flatMap(([start, end]) => [start, end]));
  for (const segments of Object.values(states)) for (const [start] of segments) times.add(start);
  return [...times].toSorted((a, b) => a - b);
}

const stateAt = ({ states }: Trace, name: string, at: number): ThreadState => {
  if (at < 0) return 'new';
  return states[name]!.find(([start, end]) => start <= at && at < end)?.[2] ?? 'terminated';
};
