import type { Scenario, Trace } from '@timeslice/engine';
import { inkOf } from './simulate-inks';
import { blank, fill, write, type Line } from './simulate-line';
import type { Style } from './simulate-paint';
import { columnOf, columnsOf, type Band } from './simulate-scale';
import { glyphsOf, shortened, widthOf } from './simulate-text';
import type { Words } from './simulate-words';

/** What a CPU does in `[start, end)`. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  readonly is: 'run' | 'switch' | 'idle';
  /** Of the thread that runs. */
  readonly name: string;
}

/** What a CPU does, without gaps, from 0 to the end of the run. */
export function slotsOf({ timeline, switches, makespan }: Trace, cpu: number): Slot[] {
  const busy = [
    ...timeline.filter(([, , , on]) => on === cpu).map(([start, end, name]): Slot => ({ start, end, is: 'run', name })),
    ...switches
      .filter(([start, end, , , on]) => on === cpu && start < end)
      .map(([start, end]): Slot => ({ start, end, is: 'switch', name: '' })),
  ].sort((a, b) => a.start - b.start);
  const slots: Slot[] = [];
  let at = 0;
  const idleUntil = (start: number) => {
    if (start > at) slots.push({ start: at, end: start, is: 'idle', name: '' });
  };
  for (const slot of busy) {
    idleUntil(slot.start);
    slots.push(slot);
    at = slot.end;
  }
  idleUntil(makespan);
  return slots;
}

const border: Style = { dim: true };
const INK_ON_GROUND = 16;
/** Columns for which a label that is too long is cut. */
const CUT_LEAST = 3;

export interface Surroundings {
  readonly scenario: Scenario;
  readonly words: Words;
  /** See `lettersOf`. */
  readonly letters: ReadonlyMap<string, string>;
}

const styleOf = ({ is, name }: Pick<Slot, 'is' | 'name'>, scenario: Scenario): Style =>
  is === 'run' ? { ink: INK_ON_GROUND, ground: inkOf(scenario, name), bold: true } : { dim: true };

/** Of each CPU its box: the line in it, and under it the border that it shares with the next. */
export function cpuBoxes(slots: readonly (readonly Slot[])[], band: Band, around: Surroundings): Line[] {
  const seen = slots.map((ofCpu) => ofCpu.filter(({ start, end }) => start < band.to && end > band.from));
  const edges = seen.map((ofCpu) => new Set(ofCpu.flatMap(({ start, end }) => [start, end].map((t) => at(t, band)))));
  const lines: Line[] = [borderLine(undefined, edges[0]!, band)];
  seen.forEach((ofCpu, cpu) => {
    lines.push(contents(ofCpu, band, around), borderLine(edges[cpu], edges[cpu + 1], band));
  });
  return lines;
}

const at = (tick: number, band: Band) => columnOf(band, Math.min(band.to, Math.max(band.from, tick)));

function borderLine(above: ReadonlySet<number> | undefined, below: ReadonlySet<number> | undefined, band: Band): Line {
  const last = columnsOf(band);
  const line = blank(last + 1);
  for (let column = 0; column <= last; column++) {
    const up = above?.has(column) ?? false;
    const down = below?.has(column) ?? false;
    const [left, mid, right] = up && down ? '├┼┤' : up ? '└┴┘' : down ? '┌┬┐' : '───';
    line[column] = { glyph: column === 0 ? left! : column === last ? right! : mid!, style: border };
  }
  return line;
}

function contents(slots: readonly Slot[], band: Band, around: Surroundings): Line {
  const line = blank(columnsOf(band) + 1);
  for (const { start, end, is, name } of slots) {
    const [from, to] = [at(start, band) + 1, at(end, band)];
    const style = styleOf({ is, name }, around.scenario);
    fill(line, [from, to], is === 'switch' ? '»' : ' ', style);
    const text = labelFor({ is, name }, to - from, around);
    write(line, from + Math.floor((to - from - widthOf(text)) / 2), text, style);
    write(line, from - 1, start < band.from ? '┊' : '│', border);
  }
  const last = columnsOf(band);
  write(line, last, (slots.at(-1)?.end ?? 0) > band.to ? '┊' : '│', border);
  return line;
}

/** One letter for each thread, the last of its name or the first; none where neither tells them apart. */
export function lettersOf({ processes }: Scenario): ReadonlyMap<string, string> {
  const names = processes.flatMap(({ threads }) => threads.map(({ name }) => name));
  for (const index of [-1, 0]) {
    const letters = names.map((name) => glyphsOf(name).at(index)!.glyph);
    if (new Set(letters).size === names.length) return new Map(names.map((name, at) => [name, letters[at]!]));
  }
  return new Map();
}

function labelFor({ is, name }: Pick<Slot, 'is' | 'name'>, columns: number, { words, letters }: Surroundings): string {
  switch (is) {
    case 'run': {
      if (widthOf(name) <= columns || columns >= CUT_LEAST) return shortened(name, columns);
      const letter = letters.get(name) ?? '';
      return widthOf(letter) <= columns ? letter : '';
    }
    case 'idle':
      return widthOf(words.idle) <= columns ? words.idle : '';
    case 'switch':
      return '';
  }
}

/** Where boxes would be all borders: a strip on which each slot begins with its label, or as much of it as there is room. */
export function stripLine(slots: readonly Slot[], band: Band, around: Surroundings): Line {
  const line = blank(columnsOf(band) + 1);
  for (const { start, end, is, name } of slots) {
    if (start >= band.to || end <= band.from) continue;
    const [from, to] = [at(start, band), at(end, band)];
    const style = styleOf({ is, name }, around.scenario);
    fill(line, [from, to], { run: '─', switch: '»', idle: ' ' }[is], style);
    const text = labelFor({ is, name }, to - from, around);
    write(line, from, is === 'run' && text === '' ? '│' : text, style);
  }
  return line;
}

/** For a band with many ticks in a column: how much of each column the CPU does user work. */
export function loadLine(slots: readonly Slot[], band: Band): Line {
  const columns = columnsOf(band);
  const worked = new Array<number>(columns).fill(0);
  for (const { start, end, is } of slots) {
    if (is !== 'run') continue;
    for (let tick = Math.max(start, band.from); tick < Math.min(end, band.to);) {
      const column = columnOf(band, tick);
      const next = Math.min(end, band.from + (column + 1) * band.scale.ticks);
      worked[column]! += next - tick;
      tick = next;
    }
  }
  const line = blank(columns + 1);
  worked.forEach((ticks, column) => {
    const eighths = Math.ceil((8 * ticks) / band.scale.ticks);
    write(line, column, ' ▁▂▃▄▅▆▇█'[Math.min(8, eighths)]!);
  });
  return line;
}

/** The instants at which a slot begins or ends, as many as have room. */
export function instantsLine(slots: readonly (readonly Slot[])[], band: Band, columns: number): Line {
  const instants = new Set([band.from, band.to]);
  for (const { start, end } of slots.flat()) {
    for (const tick of [start, end]) if (tick > band.from && tick < band.to) instants.add(tick);
  }
  return numbersLine(
    [...instants].sort((a, b) => a - b),
    band,
    columns,
  );
}

/** Numbers, each beginning under its tick; the last one stands in any case. */
export function numbersLine(ticks: readonly number[], band: Band, columns: number): Line {
  const line = blank(columns);
  const last = ticks.at(-1)!;
  let free = 0;
  for (const tick of ticks) {
    const [column, text] = [columnOf(band, tick), String(tick)];
    const end = column + text.length;
    if (column < free || (tick !== last && end >= columnOf(band, last))) continue;
    write(line, column, text, border);
    free = end + 1;
  }
  return line;
}
