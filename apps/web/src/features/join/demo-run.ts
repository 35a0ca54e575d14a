import type { Arrival } from '../../ui/schedule/gantt-chart';
import type { GanttSegment } from '../../ui/schedule/gantt-rows';

/** Shortest remaining time first over P1 (5 ticks), P2 (2, arrives at 2) and P3 (3, arrives at 3); drawn as if by FCFS. */
export const length = 10;

export const arrivals: readonly Arrival[] = [
  { at: 0, names: ['P1'] },
  { at: 2, names: ['P2'] },
  { at: 3, names: ['P3'] },
];

const run = (name: string, from: number, to: number): GanttSegment => ({ kind: 'run', name, from, to });

export const happened = [run('P1', 0, 2), run('P2', 2, 4), run('P1', 4, 7), run('P3', 7, 10)];
export const drawn = [run('P1', 0, 5), run('P2', 5, 7), run('P3', 7, 10)];

const holderAt = (segments: readonly GanttSegment[], tick: number) =>
  segments.find(({ from, to }) => from <= tick && tick < to);
const nameAt = (segments: readonly GanttSegment[], tick: number) => {
  const holder = holderAt(segments, tick);
  return holder?.kind === 'run' ? holder.name : null;
};

export const marks = Array.from({ length }, (_, tick) => nameAt(happened, tick) === nameAt(drawn, tick));
/** The first tick where the prediction leaves the run. */
export const parting = marks.indexOf(false);
