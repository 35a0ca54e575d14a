import type { Scenario, StateSegment, SwitchSegment, TimelineSegment, Trace } from '@timeslice/engine';
import { ALARM, inkOf } from './simulate-inks';
import { blank, write, type Line } from './simulate-line';
import type { Style } from './simulate-paint';
import { columnOf, columnsOf, type Band } from './simulate-scale';
import { warmTimes } from './simulate-warm';
import { widthOf } from './simulate-text';

export const looks = { running: '█', cold: '▓', ready: '·', blocked: '░', switch: '»' } as const;
export type Look = keyof typeof looks;

/** What a thread does in `[start, end)`, and what is written there where it has room. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly look: Look;
  readonly text: string;
}

export interface ThreadCourse {
  readonly name: string;
  readonly stretches: readonly Stretch[];
  /** Null for one that never arrives, and for a task, whose jobs are marked. */
  readonly arrival: number | null;
  /** Of a task: its releases and deadlines. */
  readonly marks: ReadonlyMap<number, Mark>;
}

export const markGlyphs = { release: '↑', deadline: '↓', both: '↕', miss: '✗' } as const;
export type Mark = keyof typeof markGlyphs;

export function coursesOf(scenario: Scenario, trace: Trace): ThreadCourse[] {
  const isWarm = warmTimes(scenario, trace);
  const running = groupedBy(trace.timeline, ([, , name]) => name);
  const coming = groupedBy(trace.switches, ([, , , to]) => to);
  return scenario.processes.flatMap(({ threads, task }) =>
    threads.map(({ name }) => {
      const states = trace.states[name] ?? [];
      return {
        name,
        stretches: [
          ...idleStretches(states, coming.get(name) ?? []),
          ...runningStretches(scenario, states, running.get(name) ?? []).flatMap((stretch) => isWarm(name, stretch)),
        ],
        arrival: task ? null : (states.find(([start, end, state]) => state !== 'new' && start < end)?.[0] ?? null),
        marks: task ? marksOf(task, trace, name) : new Map<number, Mark>(),
      };
    }),
  );
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

function idleStretches(states: readonly StateSegment[], switches: readonly SwitchSegment[]): Stretch[] {
  const waiting = states.flatMap(([start, end, state, on]): Stretch[] => {
    if (state === 'ready') return [{ start, end, look: 'ready', text: '' }];
    if (state !== 'blocked' || on === 'release') return [];
    return [{ start, end, look: 'blocked', text: on === 'io' ? '' : String(on).replace(/^io:/, '').replace(':', ' ') }];
  });
  const coming = switches
    .filter(([start, end]) => start < end)
    .map(([start, end]): Stretch => ({ start, end, look: 'switch', text: '' }));
  return [...waiting, ...coming];
}

/** Each with its level under `mlfq`, else with its CPU where there are several. */
function runningStretches(
  { policy, machine }: Scenario,
  states: readonly StateSegment[],
  timeline: readonly TimelineSegment[],
) {
  if (policy.kind !== 'mlfq') {
    return timeline.map(([start, end, , cpu]) => ({ start, end, cpu, text: machine.cpus > 1 ? sign(cpu) : '' }));
  }
  return states
    .filter(([, , state]) => state === 'running')
    .map(([start, end, , level]) => ({ start, end, cpu: cpuAt(timeline, start), text: sign(level) }));
}

const cpuAt = (timeline: readonly TimelineSegment[], tick: number) =>
  timeline.find(([start, end]) => start <= tick && tick < end)?.[3] ?? 0;

/** One letter: 0 to 9, then a to z. */
const sign = (number: unknown) => Number(number).toString(36).slice(-1);

function marksOf(
  { period, deadline }: { readonly period: number; readonly deadline: number },
  trace: Trace,
  id: string,
) {
  const marks = new Map<number, Mark>();
  for (let release = 0; release < trace.makespan; release += period) marks.set(release, 'release');
  for (let due = deadline; due <= trace.makespan; due += period) {
    marks.set(due, marks.has(due) || due === trace.makespan ? 'both' : 'deadline');
  }
  for (const [due, thread] of trace.misses) if (thread === id) marks.set(due, 'miss');
  return marks;
}

/** The line of a thread, with one column before the band for the mark of an arrival at its start. */
export function threadLine({ name, stretches, arrival }: ThreadCourse, band: Band, scenario: Scenario): Line {
  const line = blank(columnsOf(band) + 2);
  const ink = inkOf(scenario, name);
  const styles: { readonly [L in Look]: Style } = {
    running: { ink },
    cold: { ink },
    ready: { ink },
    blocked: { dim: true },
    switch: { ink },
  };
  const shown = stretches.filter(({ start, end }) => start < band.to && end > band.from);
  most(shown, band).forEach((stretch, column) => {
    if (stretch) line[column + 1] = { glyph: looks[stretch.look], style: styles[stretch.look] };
  });
  if (band.scale.isExact) {
    for (const { start, end, look, text } of shown) {
      const from = columnOf(band, Math.max(start, band.from));
      const to = columnOf(band, Math.min(end, band.to));
      if (look === 'blocked' && widthOf(text) + 2 <= to - from) write(line, from + 2, text, { dim: true });
      if (look === 'running' || look === 'cold') write(line, from + 1, text, { ink: 16, ground: ink });
    }
  }
  if (arrival !== null && arrival >= band.from && arrival < band.to) write(line, columnOf(band, arrival), '▸', { ink });
  return line;
}

/** For each column the stretch that has most of it; of equal ones the later. */
function most(stretches: readonly Stretch[], band: Band): (Stretch | null)[] {
  const { columns, ticks } = band.scale;
  const best = Array.from({ length: columnsOf(band) }, () => ({ share: 0, stretch: null as Stretch | null }));
  for (const stretch of stretches) {
    const start = Math.max(stretch.start, band.from) - band.from;
    const end = Math.min(stretch.end, band.to) - band.from;
    const [first, last] = [Math.floor((start * columns) / ticks), Math.ceil((end * columns) / ticks)];
    for (let column = first; column < last; column++) {
      const share = Math.min(end * columns, (column + 1) * ticks) - Math.max(start * columns, column * ticks);
      if (share > 0 && share >= best[column]!.share) best[column] = { share, stretch };
    }
  }
  return best.map(({ stretch }) => stretch);
}

/** Under the line of a task: releases, deadlines and misses. */
export function marksLine({ marks }: ThreadCourse, band: Band): Line {
  const line = blank(columnsOf(band) + 2);
  for (const [tick, mark] of marks) {
    if (tick < band.from || tick > band.to) continue;
    write(
      line,
      columnOf(band, tick) + 1,
      markGlyphs[mark],
      mark === 'miss' ? { ink: ALARM, bold: true } : { dim: true },
    );
  }
  return line;
}
