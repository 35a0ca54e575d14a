import type { Scenario, Trace } from '@timeslice/engine';
import {
  cpuBoxes,
  instantsLine,
  lettersOf,
  loadLine,
  numbersLine,
  slotsOf,
  stripLine,
  type Slot,
  type Surroundings,
} from './simulate-cpus';
import { inkOf } from './simulate-inks';
import { blank, drawn, fill, write, type Line } from './simulate-line';
import type { Paint, Style } from './simulate-paint';
import { bandsOf, columnOf, columnsOf, scaleFor, stepOf, type Band, type Scale } from './simulate-scale';
import { shortened, widthOf } from './simulate-text';
import { coursesOf, marksLine, threadLine, type ThreadCourse } from './simulate-threads';
import type { Words } from './simulate-words';

export interface Sheet {
  readonly scenario: Scenario;
  readonly trace: Trace;
  /** Columns of the terminal. */
  readonly width: number;
  readonly words: Words;
  readonly paint: Paint;
}

const NAME_MOST = 20;
const WIDTH_LEAST = 40;

export interface Chart {
  readonly scale: Scale;
  readonly courses: readonly ThreadCourse[];
  readonly lines: readonly string[];
}

interface Plan {
  readonly slots: readonly (readonly Slot[])[];
  readonly courses: readonly ThreadCourse[];
  readonly scale: Scale;
  readonly bands: readonly Band[];
  readonly hasBoxes: boolean;
  /** Columns of the names, and of what follows them. */
  readonly gutter: number;
  readonly breadth: number;
}

/** The CPUs, and under them a line for each thread, in as many bands as the width of the terminal asks for. */
export function chartOf(sheet: Sheet): Chart {
  const plan = planOf(sheet);
  const around = { scenario: sheet.scenario, words: sheet.words, letters: lettersOf(sheet.scenario) };
  const { scale, courses, bands } = plan;
  return { scale, courses, lines: bands.flatMap((band) => [...bandLines(plan, sheet, around, band), '']) };
}

function planOf({ scenario, trace, width, words }: Sheet): Plan {
  const { makespan, cpus } = trace;
  const slots = cpus.map((_, cpu) => slotsOf(trace, cpu));
  const courses = coursesOf(scenario, trace);
  const names = [...cpus.map((_, cpu) => cpuName(cpu, cpus.length, words)), ...courses.map(({ name }) => name)];
  const gutter = Math.min(NAME_MOST, largest(names.map(widthOf))) + 1;
  // One column before the chart for the mark of an arrival, and room after it for the last number.
  const margin = 1 + String(makespan).length;
  const columns = Math.max(WIDTH_LEAST, width) - gutter - margin;
  const unit = unitOf(slots, courses);
  const wanted = wantedColumns(slots, unit);
  const scale = scaleFor({ ticks: makespan, unit, columns, wanted });
  const bands = makespan === 0 ? [] : bandsOf(makespan, scale, columns);
  // A box has a border before its slot, and something in it.
  const hasBoxes = scale.isExact && (scale.columns > 1 || wanted === 1);
  return { slots, courses, scale, bands, hasBoxes, gutter, breadth: largest(bands.map(columnsOf)) + margin };
}

function bandLines(plan: Plan, { scenario, trace, paint }: Sheet, around: Surroundings, band: Band): string[] {
  const { slots, courses, bands, hasBoxes, gutter, breadth } = plan;
  const row = (name: string, line: Line, { before = 1, style = {} as Style } = {}) => {
    const whole = blank(gutter + before);
    write(whole, 0, shortened(name, gutter - 1), style);
    return drawn([...whole, ...line, ...blank(breadth + 1 - before - line.length)], paint);
  };
  const seen = bands.length === 1 ? courses : courses.filter((course) => isSeen(course, band));
  return [
    ...cpuRows(plan, band, around).map(([name, line]) => row(name, line)),
    ...(hasBoxes ? [row('', instantsLine(slots, band, breadth))] : []),
    ...seen.flatMap((course) => {
      const style: Style = { ink: inkOf(scenario, course.name), bold: true };
      const own = row(course.name, threadLine(course, band, scenario), { before: 0, style });
      return course.marks.size > 0 ? [own, row('', marksLine(course, band), { before: 0 })] : [own];
    }),
    ...ruler(band, trace.makespan, breadth).map((line) => row('', line)),
  ];
}

const cpuName = (cpu: number, cpus: number, words: Words) => (cpus > 1 ? words.cpu(cpu) : 'CPU');

const largest = (numbers: readonly number[]) => numbers.reduce((most, one) => Math.max(most, one), 0);

/** The largest number of ticks of which every time is a multiple. */
function unitOf(slots: readonly (readonly Slot[])[], courses: readonly ThreadCourse[]): number {
  const spans = [...slots.flat(), ...courses.flatMap(({ stretches }) => stretches)];
  const times = [
    ...spans.flatMap(({ start, end }) => [start, end]),
    ...courses.flatMap(({ arrival, marks }) => [arrival ?? 0, ...marks.keys()]),
  ];
  return times.reduce(divisor, 0) || 1;
}

function divisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}

/** Columns per unit with which every label has room in its box, between two borders. */
const wantedColumns = (slots: readonly (readonly Slot[])[], unit: number) =>
  Math.max(
    1,
    largest(
      slots
        .flat()
        .map(({ start, end, name }) => ((widthOf(name) + 1) * unit) / (end - start))
        .map(Math.ceil),
    ),
  );

const isSeen = ({ stretches, marks }: ThreadCourse, { from, to }: Band) =>
  marks.size > 0 || stretches.some(({ start, end }) => start < to && end > from);

function cpuRows({ slots, hasBoxes }: Plan, band: Band, around: Surroundings): (readonly [string, Line])[] {
  const nameOf = (cpu: number) => cpuName(cpu, slots.length, around.words);
  if (!hasBoxes) {
    const lineOf = (ofCpu: readonly Slot[]) =>
      band.scale.isExact ? stripLine(ofCpu, band, around) : loadLine(ofCpu, band);
    return slots.map((ofCpu, cpu) => [nameOf(cpu), lineOf(ofCpu)] as const);
  }
  return cpuBoxes(slots, band, around).map(
    (line, index) => [index % 2 === 1 ? nameOf((index - 1) / 2) : '', line] as const,
  );
}

const faint: Style = { dim: true };

function ruler(band: Band, makespan: number, columns: number): Line[] {
  const step = stepOf(band.scale, makespan);
  const last = columnsOf(band);
  const line = blank(last + 1);
  fill(line, [0, last], '─', faint);
  if (band.scale.columns > 1) {
    for (let tick = band.from; tick < band.to; tick += band.scale.ticks) write(line, columnOf(band, tick), '┴', faint);
  }
  const numbered: number[] = [];
  for (let tick = band.from; tick < band.to; tick += step) numbered.push(tick);
  for (const tick of numbered) write(line, columnOf(band, tick), '┼', faint);
  write(line, 0, '├', faint);
  write(line, last, '┤', faint);
  return [line, numbersLine([...numbered, band.to], band, columns)];
}
