import type { PartialTrace, Scenario } from '@timeslice/engine';
import { z } from 'zod';
import { type AnswerProblem, IDLE, type PublicKind, SWITCH } from '../../kind';
import { cellsOf } from './segments';
import { lanesOf } from './lanes';

/** Draw the timeline: every CPU is a lane of `length` ticks. */
export interface GanttPrompt {
  readonly kind: 'gantt';
  readonly scenario: Scenario;
  readonly length: number;
  /** Ticks of the grid on which these answers were drawn, where a rule changed since has made the run longer. */
  readonly drawn?: number;
  readonly lanes: number;
  /** What a cell may hold: every thread in file order, `idle`, and `switch` where a switch costs ticks. */
  readonly values: readonly string[];
}

/** More ticks than this nobody draws. */
export const TICKS_MAX = 200;

export const ganttAsk = z.strictObject({
  kind: z.literal('gantt'),
  /** Last tick that is asked for; the end of the run if not given. */
  until: z.int().min(1).max(TICKS_MAX).optional(),
});

const segment = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1).max(1_000), value: z.string().min(1).max(64) })
  .refine(({ start, end }) => start < end, { message: 'a segment ends after its start', path: ['end'] });

export const ganttAnswer = z.strictObject({
  kind: z.literal('gantt'),
  lanes: z.array(z.array(segment).max(1_000)).min(1).max(64),
});
export type GanttAnswer = z.output<typeof ganttAnswer>;

/** How many hold which value at each tick of each lane; open cells are the rest up to `answers`. */
export const ganttTally = z.strictObject({
  kind: z.literal('gantt'),
  answers: z.int().min(0),
  lanes: z.array(z.array(z.record(z.string(), z.int().min(1)))),
});
export type GanttTally = z.output<typeof ganttTally>;

/** How far a drawing is judged: nobody could draw past the end of the grid. */
export const judgedTicks = ({ length, drawn = length }: Pick<GanttPrompt, 'length' | 'drawn'>): number =>
  Math.min(length, drawn);

export interface GanttTruth {
  readonly kind: 'gantt';
  /** How far drawings are judged. */
  readonly length: number;
  readonly trace: PartialTrace;
}

export const valuesOf = (scenario: Scenario): string[] => {
  const { process, thread } = scenario.machine.contextSwitch;
  const threads = scenario.processes.flatMap((one) => one.threads.map(({ name }) => name));
  return [...threads, IDLE, ...(process > 0 || thread > 0 ? [SWITCH] : [])];
};

function problem(prompt: GanttPrompt, { lanes }: GanttAnswer): AnswerProblem | null {
  if (lanes.length !== prompt.lanes) {
    return { path: 'lanes', value: String(lanes.length), allowed: `${prompt.lanes} lanes, one for each CPU` };
  }
  for (const [lane, segments] of lanes.entries()) {
    let free = 0;
    for (const [index, { start, end, value }] of segments.entries()) {
      const path = `lanes.${lane}.${index}`;
      if (!prompt.values.includes(value)) return { path: `${path}.value`, value, allowed: prompt.values.join(', ') };
      if (start < free)
        return {
          path: `${path}.start`,
          value: String(start),
          allowed: `from ${free} on: segments in order, none over another`,
        };
      if (end > prompt.length) return { path: `${path}.end`, value: String(end), allowed: `up to ${prompt.length}` };
      free = end;
    }
  }
  return null;
}

export const gantt: PublicKind<'gantt'> = {
  subject: 'scenario',
  parts: { ticks: 2, order: 1 },
  ask: ganttAsk,
  answer: ganttAnswer,
  tally: ganttTally,
  problem,
  isComplete: ({ length }, { lanes }) => lanes.every((segments) => !cellsOf(segments, length).includes(null)),
  isRight: ({ trace, length }, { lanes }) => {
    const truth = lanesOf(trace, length, lanes.length);
    return lanes.every((segments, lane) =>
      cellsOf(segments, length).every((value, tick) => value === truth[lane]?.[tick]),
    );
  },
  shareRight: ({ trace, length }, { lanes, answers }) =>
    lanesOf(trace, length, lanes.length).map((cells, lane) =>
      cells.map((value, tick) => (answers === 0 ? 0 : (lanes[lane]?.[tick]?.[value] ?? 0) / answers)),
    ),
  text: ({ lanes }) =>
    lanes.map((segments) => segments.map(({ start, end, value }) => `${value} ${start}-${end}`).join(', ')).join(' | '),
};
