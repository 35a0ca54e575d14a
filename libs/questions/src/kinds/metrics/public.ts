import type { Scenario } from '@timeslice/engine';
import { z } from 'zod';
import { figure, figureTally, figureText, isNear, isWritable } from '../../figures';
import type { AnswerProblem, PublicKind } from '../../kind';
import { type TermsByThread, type ThreadMeasure, threadMeasures } from '../../models/formulas';
import type { TraceShown } from '../../scenario-kind';
import { gantt, ganttAnswer, type GanttAnswer, type GanttPrompt, ganttTally } from '../gantt/public';
import { isGapless, settled } from './drawing';

/** More threads than this nobody works out by hand; more ticks nobody draws beside a table. */
export const THREADS_MAX = 12;
export const GRID_MAX = 60;

/** A table with a row for each thread, and a last one for the averages where these are asked for. */
export interface MetricsPrompt {
  readonly kind: 'metrics';
  readonly scenario: Scenario;
  readonly of: readonly ThreadMeasure[];
  readonly threads: readonly string[];
  readonly averages: boolean;
  /** Where a timeline is drawn too; longer than the run, whose end is asked for. */
  readonly grid: Pick<GanttPrompt, 'length' | 'drawn' | 'lanes' | 'values'> | null;
}

export const metricsAsk = z.strictObject({
  kind: z.literal('metrics'),
  of: z
    .array(z.enum(threadMeasures))
    .min(1)
    .max(threadMeasures.length)
    .refine((of) => new Set(of).size === of.length, { message: 'each figure once' }),
  averages: z.boolean().default(true),
  gantt: z.boolean().default(false),
});

export const metricsAnswer = z.strictObject({
  kind: z.literal('metrics'),
  /** Row by row. */
  values: z.array(z.array(figure).max(threadMeasures.length)).max(THREADS_MAX + 1),
  /** The timeline; null where none is asked for. */
  lanes: ganttAnswer.shape.lanes.nullable(),
});
export type MetricsAnswer = z.output<typeof metricsAnswer>;

export const metricsTally = z.strictObject({
  kind: z.literal('metrics'),
  answers: z.int().min(0),
  cells: z.array(z.array(figureTally).max(threadMeasures.length)).max(THREADS_MAX + 1),
  heat: ganttTally.shape.lanes.nullable(),
});
export type MetricsTally = z.output<typeof metricsTally>;

export interface MetricsShown extends TraceShown<'metrics'> {
  /** Row by row; a thread's once it has ended, averages once all have. */
  readonly values: readonly (readonly (number | null)[])[];
}

export interface MetricsTruth extends MetricsShown {
  readonly values: readonly (readonly number[])[];
  readonly terms: TermsByThread;
  /** How many of the rows are threads; the rest is averages. */
  readonly threads: number;
  readonly lanes: GanttAnswer['lanes'] | null;
}

/** Figures of a thread are ticks. An average may be written with one decimal, cut or rounded. */
export const AVERAGE = { tolerance: 0.05, decimals: 3 } as const;

/** Whether that is what an average may be written as. */
export const isAverage = (given: number, average: number): boolean =>
  isNear(given, average, AVERAGE.tolerance) || isNear(given, Math.trunc(average * 10 + 1e-9) / 10, 0);

export const toleranceOf = (row: number, threads: number): number => (row < threads ? 0 : AVERAGE.tolerance);

export const rowsOf = ({ threads, averages }: Pick<MetricsPrompt, 'threads' | 'averages'>): number =>
  threads.length + (averages ? 1 : 0);

/** The drawing of a metrics question as a question of its own. */
export const ganttPromptOf = ({ scenario, grid }: Pick<MetricsPrompt, 'scenario' | 'grid'>): GanttPrompt | null =>
  grid && { kind: 'gantt', scenario, ...grid };

function problem(prompt: MetricsPrompt, { values, lanes }: MetricsAnswer): AnswerProblem | null {
  const { of, threads } = prompt;
  if (values.length !== rowsOf(prompt))
    return { path: 'values', value: String(values.length), allowed: `${rowsOf(prompt)} rows` };
  for (const [row, cells] of values.entries()) {
    if (cells.length !== of.length)
      return { path: `values.${row}`, value: String(cells.length), allowed: `${of.length} figures: ${of.join(', ')}` };
    const decimals = row < threads.length ? 0 : AVERAGE.decimals;
    const column = cells.findIndex((value) => value !== null && !isWritable(value, decimals));
    if (column >= 0) {
      const allowed = decimals === 0 ? 'a whole number of ticks' : `at most ${decimals} decimals`;
      return { path: `values.${row}.${column}`, value: String(cells[column]), allowed };
    }
  }
  const grid = ganttPromptOf(prompt);
  if (grid === null || lanes === null) {
    const fits = (grid === null) === (lanes === null);
    const [value, allowed] = lanes === null ? ['nothing', 'a timeline'] : ['a timeline', 'null'];
    return fits ? null : { path: 'lanes', value, allowed };
  }
  return gantt.problem(grid, { kind: 'gantt', lanes });
}

const drawnText = (lanes: MetricsAnswer['lanes']) =>
  lanes === null ? '' : ` · ${gantt.text({ kind: 'gantt', lanes: settled(lanes) })}`;

export const metrics: PublicKind<'metrics'> = {
  subject: 'scenario',
  parts: { waiting: 2, turnaround: 2, response: 2, completion: 2, averages: 1, timeline: 2 },
  ask: metricsAsk,
  answer: metricsAnswer,
  tally: metricsTally,
  problem,
  isComplete: ({ grid }, { values, lanes }) =>
    !values.some((row) => row.includes(null)) && (grid === null || (lanes !== null && isGapless(lanes))),
  isRight: ({ values: right, threads, lanes: truth }, { values, lanes }) =>
    right.every((cells, row) =>
      cells.every((expected, column) => {
        const value = values[row]?.[column] ?? null;
        return value !== null && (row < threads ? value === expected : isAverage(value, expected));
      }),
    ) &&
    (truth === null || (lanes !== null && JSON.stringify(settled(lanes)) === JSON.stringify(settled(truth)))),
  shareRight: () => null,
  text: ({ values, lanes }) => values.map((row) => row.map(figureText).join(' ')).join(', ') + drawnText(lanes),
};
