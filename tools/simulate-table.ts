import { explainRules, type Language, type Scenario, type ThreadMetrics, type Trace } from '@timeslice/engine';

interface Sheet {
  readonly scenario: Scenario;
  readonly trace: Trace;
  /** Columns of the terminal. */
  readonly width: number;
  readonly language: Language;
}

/** A Gantt chart and the metrics of a run, for people. */
export function table(sheet: Sheet): string {
  const { scenario, trace, language } = sheet;
  const title = scenario.title === '' ? scenario.policy.kind : scenario.title;
  const rules = explainRules(scenario).map((rule) => `  ${rule[language]}`);
  const charts = trace.cpus.flatMap((_, cpu) => [
    ...(trace.cpus.length > 1 ? [`CPU ${cpu}`] : []),
    ...gantt(cellsOf(trace, cpu), sheet.width),
    '',
  ]);
  return [title, ...rules, '', ...charts, ...metrics(trace), '', ...cpuLines(trace), ''].join('\n');
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

const IDLE = '·';
const SWITCH = '⇄';

/** What a CPU does, without gaps, from 0 to the end of the run. */
function cellsOf({ timeline, switches, makespan }: Trace, cpu: number): Cell[] {
  const busy = [
    ...timeline.filter(([, , , on]) => on === cpu).map(([start, end, label]) => ({ start, end, label })),
    ...switches
      .filter(([start, end, , , on]) => on === cpu && start < end)
      .map(([start, end]) => ({ start, end, label: SWITCH })),
  ].sort((a, b) => a.start - b.start);
  const cells: Cell[] = [];
  let at = 0;
  for (const cell of busy) {
    if (cell.start > at) cells.push({ start: at, end: cell.start, label: IDLE });
    cells.push(cell);
    at = cell.end;
  }
  if (at < makespan) cells.push({ start: at, end: makespan, label: IDLE });
  return cells;
}

/** Boxes as wide as their time where there is room, and never too narrow for what stands in and under them. */
function gantt(cells: readonly Cell[], width: number): string[] {
  const total = cells.at(-1)?.end ?? 0;
  const scale = Math.min(4, (width - 2) / Math.max(1, total));
  const boxes = cells.map((cell) => {
    const least = Math.max(cell.label.length + 2, String(cell.start).length + 1);
    return { ...cell, columns: Math.max(least, Math.round((cell.end - cell.start) * scale) - 1) };
  });
  return bands(boxes, width).flatMap((band) => {
    const line = (left: string, cross: string, right: string) =>
      left + band.map(({ columns }) => '─'.repeat(columns)).join(cross) + right;
    const labels = band.map(({ label, columns }) => centred(label, columns)).join('│');
    const starts = band.map(({ start, columns }) => String(start).padEnd(columns + 1)).join('');
    return [line('┌', '┬', '┐'), `│${labels}│`, line('└', '┴', '┘'), starts + band.at(-1)!.end];
  });
}

function bands<T extends { readonly columns: number }>(boxes: readonly T[], width: number): T[][] {
  const all: T[][] = [];
  let room = 0;
  for (const box of boxes) {
    const needs = box.columns + 1;
    if (all.length === 0 || needs > room) {
      all.push([]);
      room = width - 2;
    }
    all.at(-1)!.push(box);
    room -= needs;
  }
  return all;
}

function centred(label: string, columns: number): string {
  const left = Math.floor((columns - label.length) / 2);
  return ' '.repeat(left) + label + ' '.repeat(columns - label.length - left);
}

const columns = [
  'completion',
  'turnaround',
  'waiting',
  'response',
  'blocked',
  'cpu',
  'dispatches',
] as const satisfies readonly (keyof ThreadMetrics)[];

function metrics({ threads, averages }: Trace): string[] {
  const rows = Object.entries(threads).map(([name, one]) => [name, ...columns.map((column) => String(one[column]))]);
  const mean: Readonly<Record<string, number>> = averages;
  const last = ['mean', ...columns.map((column) => (column in mean ? shortNumber(mean[column]!) : ''))];
  const all = [['', ...columns], ...rows, last];
  const widths = all[0]!.map((_, index) => Math.max(...all.map((row) => row[index]!.length)));
  const lines = all.map((row) =>
    row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!))).join('  '),
  );
  const rule = '─'.repeat(widths.reduce((sum, one) => sum + one + 2, -2));
  return [lines[0]!, rule, ...lines.slice(1, -1), rule, lines.at(-1)!];
}

const shortNumber = (value: number) => String(Math.round(value * 100) / 100);

const cpuLines = ({ cpus }: Trace): string[] =>
  cpus.map(({ busy, switching, idle, utilization }, cpu) => {
    const name = cpus.length > 1 ? `CPU ${cpu}` : 'CPU';
    return `${name}: busy ${busy}, switching ${switching}, idle ${idle}, utilization ${shortNumber(utilization * 100)} %`;
  });
