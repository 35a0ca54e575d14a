import type { Deadlock, ThreadMetrics, Trace } from '@timeslice/engine';
import { tabulated, type TableCell } from './simulate-columns';
import type { Sheet } from './simulate-gantt';
import { ALARM, inkOf } from './simulate-inks';
import type { Words } from './simulate-words';

const keys = [
  'completion',
  'turnaround',
  'waiting',
  'response',
  'blocked',
  'cpu',
  'dispatches',
] as const satisfies readonly (keyof ThreadMetrics)[];
const NAME_MOST = 32;

/** A line for each thread, and the means. */
export function metricsTable({ scenario, trace, words, paint }: Sheet): string[] {
  const head = ['', words.columns.arrival, ...keys.map((key) => words.columns[key])];
  const tasks = new Set(scenario.processes.filter(({ task }) => task !== null).map(({ id }) => id));
  const rows = Object.entries(trace.threads).map(([name, metrics]): TableCell[] => [
    { text: name, style: { ink: inkOf(scenario, name), bold: true } },
    { text: tasks.has(name) ? '' : arrivalText(trace, name) },
    ...keys.map((key): TableCell => {
      const value = metrics[key];
      return value === null ? { text: words.never, style: { ink: ALARM } } : { text: String(value) };
    }),
  ]);
  const means: Readonly<Record<string, number>> = trace.averages;
  const last = ['', ...keys.map((key) => (key in means ? shortNumber(means[key]!) : ''))];
  const table = [
    head.map((text) => ({ text, style: { dim: true } })),
    null,
    ...rows,
    null,
    [{ text: words.mean }, ...last.map((text) => ({ text, style: { bold: true } }))],
  ];
  return tabulated(
    table,
    [{ side: 'left', most: NAME_MOST }, ...head.slice(1).map(() => ({ side: 'right' as const }))],
    paint,
  );
}

function arrivalText({ states }: Trace, thread: string): string {
  const came = states[thread]?.find(([start, end, state]) => state !== 'new' && start < end);
  return came ? String(came[0]) : '';
}

/** What the CPUs did, the switches, and what went wrong. */
export function summary({ scenario, trace, words, paint }: Sheet): string[] {
  const { cpus, misses, deadlock, generator } = trace;
  const withCache = scenario.machine.cache !== null;
  const fields = (['busy', 'warm', 'switching', 'idle'] as const).filter((key) => key !== 'warm' || withCache);
  const lines = tabulated(
    cpus.map((cpu, index) => [
      { text: cpus.length > 1 ? words.cpu(index) : 'CPU' },
      ...fields.flatMap((key) => [{ text: words.cpus[key], style: { dim: true } }, { text: String(cpu[key]) }]),
      { text: words.cpus.utilization, style: { dim: true } },
      { text: percent(cpu.utilization) },
    ]),
    [{ side: 'left' }, ...[...fields, ''].flatMap(() => [{ side: 'left' } as const, { side: 'right' } as const])],
    paint,
  );
  const alarm = (text: string) => paint(text, { ink: ALARM, bold: true });
  return [
    ...lines,
    words.switches(switchCount(trace)),
    ...(misses.length > 0
      ? [alarm(words.misses(misses.map(([at, thread]) => words.missAt(thread, at)).join(', ')))]
      : []),
    ...(deadlock ? [alarm(words.deadlock(deadlock.at)), ...waits(deadlock, words)] : []),
    ...(generator ? [words.generator(`${generator.name} ${generator.version}`, generator.seed)] : []),
  ];
}

/** A switch from nothing that costs nothing is the first dispatch on a CPU and saves no context: it does not count. */
function switchCount({ switches, cpus, makespan }: Trace) {
  const count = switches.filter(([start, end, from]) => from !== null || end > start).length;
  const ticks = cpus.reduce((sum, { switching }) => sum + switching, 0);
  return { count, ticks, share: percent(ticks / (makespan * cpus.length)) };
}

const waits = ({ waits }: Deadlock, words: Words): string[] =>
  waits.map(({ thread, on, heldBy }) => `  ${words.waits(thread, thing(on, words), heldBy)}`);

/** "lock m" for `lock:m`. */
function thing(on: string, { things }: Words): string {
  const colon = on.indexOf(':');
  const kind = colon < 0 ? on : on.slice(0, colon);
  const word: Readonly<Record<string, string>> = things;
  return colon < 0 ? (word[kind] ?? on) : `${word[kind] ?? kind} ${on.slice(colon + 1)}`;
}

const shortNumber = (value: number) => String(Math.round(value * 100) / 100);
const percent = (share: number) => `${shortNumber(share * 100)} %`;
