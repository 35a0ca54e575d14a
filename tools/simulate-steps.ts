import {
  lostUpdates,
  programSnapshot,
  type Operand,
  type Program,
  type ProgramFile,
  type ProgramSnapshot,
  type ProgramTrace,
} from '@timeslice/engine';
import { tabulated, type Column, type TableCell } from './simulate-columns';
import { ALARM, inkOfNumber } from './simulate-inks';
import type { Style } from './simulate-paint';
import type { Terminal } from './simulate-terminal';
import { widthOf } from './simulate-text';
import { wordsIn, type Words } from './simulate-words';

interface Run {
  readonly program: Program;
  readonly file: ProgramFile;
  readonly trace: ProgramTrace;
}

/** Of a long run the beginning and the end are shown. */
const HEAD = 150;
const TAIL = 50;
const NOTE_MOST = 48;

/** A line per executed instruction, in the column of its thread; then the shared values and the locks after it. */
export function stepsTable(run: Run, { language, paint, width }: Terminal): string[] {
  const { program, trace } = run;
  const words = wordsIn[language];
  const threads = program.threads.map(({ id }) => id);
  const start = programSnapshot(program, trace, 0);
  const values = [...Object.keys(start.shared), ...Object.keys(start.locks)];
  const head: TableCell[] = [
    { text: words.step, style: faint },
    ...threads.map((text, index) => ({ text, style: { ink: inkOfNumber(index), bold: true } })),
    ...values.map((text) => ({ text, style: bold })),
    { text: '' },
  ];
  const rows = [
    [{ text: words.start, style: faint }, ...threads.map(() => nothing), ...valuesOf(start), nothing],
    ...stepRows(run, start, words),
  ];
  const columns: Column[] = [
    { side: 'right' },
    ...threads.map((): Column => ({ side: 'left' })),
    ...values.map((): Column => ({ side: 'right' })),
    { side: 'left', most: NOTE_MOST },
  ];
  const table = tabulated([head, null, ...rows], columns, paint);
  const breadth = columns.reduce(
    (sum, _, index) => sum + 2 + Math.max(...[head, ...rows].map((row) => widthOf(row[index]!.text))),
    -2,
  );
  return breadth <= width ? table : narrow({ head, rows, threads: threads.length }, paint);
}

const nothing: TableCell = { text: '' };
const faint: Style = { dim: true };
const bold: Style = { bold: true };

/** The threads in one column, for which their names stand before the instructions. */
function narrow(
  { head, rows, threads }: { head: readonly TableCell[]; rows: readonly (readonly TableCell[])[]; threads: number },
  paint: Terminal['paint'],
): string[] {
  const short = rows.map((row) => {
    const thread = row.slice(1, threads + 1).findIndex(({ text }) => text !== '');
    const who = thread < 0 ? [nothing, nothing] : [head[thread + 1]!, row[thread + 1]!];
    return [row[0]!, ...who, ...row.slice(threads + 1)];
  });
  const values = head.slice(threads + 1);
  return tabulated(
    [[head[0]!, nothing, nothing, ...values], null, ...short],
    [
      { side: 'right' },
      { side: 'left' },
      { side: 'left' },
      ...values.map((_, index): Column => ({ side: index === values.length - 1 ? 'left' : 'right' })),
    ],
    paint,
  );
}

function stepRows(run: Run, start: ProgramSnapshot, words: Words): TableCell[][] {
  const { program, trace } = run;
  const { steps } = trace;
  const lost = new Map(lostUpdates(program, trace).map((one) => [one.step, one]));
  const rows = waitRows(run, start, words);
  let before = start;
  for (let number = 0; number < steps.length; number++) {
    if (number === HEAD && steps.length > HEAD + TAIL) {
      number = steps.length - TAIL;
      before = programSnapshot(program, trace, number);
      rows.push(gap(run, start, words.moreSteps(number - HEAD)));
    }
    const [id, index] = steps[number]!;
    const after = programSnapshot(program, trace, number + 1);
    const over = lost.get(number);
    rows.push([
      { text: String(number + 1), style: faint },
      ...cellsOf(run, id, `${index} ${textOf(run, id, index)}${effect(run, id, index, [before, after])}`),
      ...valuesOf(after, before),
      over ? { text: words.lost(id, over.by, over.variable), style: { ink: ALARM } } : nothing,
    ]);
    rows.push(...waitRows(run, after, words));
    before = after;
  }
  return rows;
}

function cellsOf({ program }: Run, thread: string, text: string, style: Style = {}): TableCell[] {
  return program.threads.map(({ id }, index) =>
    id === thread ? { text, style: { ink: inkOfNumber(index), ...style } } : nothing,
  );
}

const textOf = ({ file }: Run, thread: string, index: number) =>
  file.threads
    .find(({ id }) => id === thread)!
    .code[index]!.trim()
    .replaceAll(/\s+/g, ' ');

/** What the instruction did inside its thread. */
function effect({ program }: Run, id: string, index: number, [before, after]: readonly ProgramSnapshot[]): string {
  const instruction = program.threads.find((thread) => thread.id === id)!.code[index]!;
  const registersIn = (snapshot?: ProgramSnapshot) => snapshot!.threads.find((thread) => thread.id === id)!.registers;
  if ('register' in instruction) {
    const { register } = instruction;
    return ` → ${register} = ${registersIn(after)[register]}`;
  }
  if (instruction.op !== 'TEST') return '';
  const valueOf = (operand: Operand) => (typeof operand === 'string' ? registersIn(before)[operand]! : operand);
  const [left, right] = [valueOf(instruction.left), valueOf(instruction.right)];
  return ` → ${left} ${left > right ? '>' : left < right ? '<' : '='} ${right}`;
}

function valuesOf({ shared, locks }: ProgramSnapshot, before?: ProgramSnapshot): TableCell[] {
  return [
    ...Object.entries(shared).map(([name, value]) => ({
      text: String(value),
      style: before === undefined || before.shared[name] === value ? {} : bold,
    })),
    ...Object.entries(locks).map(([name, holder]) => ({
      text: holder ?? '-',
      style: before === undefined || before.locks[name] === holder ? {} : bold,
    })),
  ];
}

/** Threads to which the CPU went, and which had to wait for a lock. */
function waitRows(run: Run, { after, threads, shared, locks }: ProgramSnapshot, words: Words): TableCell[][] {
  const met = run.trace.hops.filter(([at, , , cause]) => at === after && cause === 'lock');
  return met.map(([, from]) => {
    const { next } = threads.find(({ id }) => id === from)!;
    const text = next === null ? '' : `${next} ${textOf(run, from, next)}: ${words.hasToWait}`;
    const rest = [...Object.keys(shared), ...Object.keys(locks), ''];
    return [nothing, ...cellsOf(run, from, text, faint), ...rest.map(() => nothing)];
  });
}

function gap({ program }: Run, { shared, locks }: ProgramSnapshot, text: string): TableCell[] {
  const rest = [...program.threads.slice(1), ...Object.keys(shared), ...Object.keys(locks), ''];
  return [nothing, { text, style: faint }, ...rest.map(() => nothing)];
}
