import { resolve, simulate, type Trace } from '@timeslice/engine';
import { figureText, isNear, isSameFigure, tallyFigures, toDecimals } from '../../figures';
import { type AnswerProblem, type Ask, IDLE, type SecretKind } from '../../kind';
import { type Finding, weighed } from '../../mark';
import {
  formulas,
  type Reckoning,
  reckoningUnder,
  termsOf,
  type TermsByThread,
  type ThreadMeasure,
} from '../../models/formulas';
import { placesApart } from '../../places-apart';
import { shownUntil, stopsIn } from '../../scenario-kind';
import { lanesOf } from '../gantt/lanes';
import { gantt as publicGantt, judgedTicks, valuesOf } from '../gantt/public';
import { gantt } from '../gantt/secret';
import { cellsOf, type Segment, segmentsOf } from '../gantt/segments';
import { drawingOf, settled } from './drawing';
import { averageOf, isGood, judge } from './judge';
import {
  AVERAGE,
  ganttPromptOf,
  GRID_MAX,
  isAverage,
  metrics as publicKind,
  type MetricsAnswer,
  type MetricsPrompt,
  rowsOf,
  THREADS_MAX,
  toleranceOf,
} from './public';
import { whyAverage, whyFigure } from './why';

export interface MetricsKey {
  readonly kind: 'metrics';
  /** Row by row, the averages last. */
  readonly values: readonly (readonly number[])[];
  readonly terms: TermsByThread;
  readonly trace: Trace;
}

type Comparable = Pick<MetricsPrompt, 'of' | 'threads' | 'averages'>;

function keyOf({ of, threads, averages }: Comparable, { terms, trace, formulas: how }: Reckoning): MetricsKey {
  const rows = threads.map((thread) => of.map((measure) => how[measure](terms[thread]!)));
  const last = of.map((_, column) => averageOf(rows.map((row) => row[column]!)) ?? 0);
  return { kind: 'metrics', values: averages ? [...rows, last] : rows, terms, trace };
}

/** Three ticks or more of room behind the run, up to a round number: how long it takes is not told. */
const gridLength = (makespan: number) => Math.ceil((makespan + 3) / 5) * 5;

export const metrics: SecretKind<'metrics'> = {
  build(ask, file, most) {
    const scenario = resolve(file);
    const trace = simulate(scenario, { most });
    const terms = termsOf(trace, scenario);
    const threads = scenario.processes.flatMap((one) => one.threads.map(({ name }) => name));
    if (!terms || threads.some((thread) => !terms[thread])) {
      const allowed = 'a scenario in which every thread comes once and ends';
      return { ok: false, problem: { path: 'of', value: ask.of.join(', '), allowed } };
    }
    const problem = askProblem(ask, threads, trace);
    if (problem) return { ok: false, problem };
    const { of, averages } = ask;
    const { cpus } = scenario.machine;
    const grid = ask.gantt ? { length: gridLength(trace.makespan), lanes: cpus, values: valuesOf(scenario) } : null;
    const prompt: MetricsPrompt = { kind: 'metrics', scenario, of, threads, averages, grid };
    return { ok: true, prompt, key: keyOf(prompt, { terms, trace, formulas }) };
  },

  answeredAs: (prompt, { grid }) =>
    prompt.grid && grid && grid.length < prompt.grid.length
      ? { ...prompt, grid: { ...prompt.grid, drawn: grid.length } }
      : prompt,

  keyUnder({ prompt, key }, model) {
    const ran = { scenario: prompt.scenario, trace: key.trace, terms: key.terms };
    const under = reckoningUnder(model, ran, prompt.of);
    const fits = under && (prompt.grid === null || under.trace.cpus.length === prompt.grid.lanes);
    return fits && prompt.threads.every((thread) => under.terms[thread]) ? keyOf(prompt, under) : null;
  },

  answer(prompt, { values, trace }) {
    const answer: MetricsAnswer = {
      kind: 'metrics',
      values: values.map((row, at) =>
        row.map((value) => toDecimals(value, at < prompt.threads.length ? 0 : AVERAGE.decimals)),
      ),
      lanes: prompt.grid && settled(drawnLanes(trace, prompt.grid)),
    };
    return publicKind.problem(prompt, answer) ? null : answer;
  },

  markedBy: ({ grid }, { values, terms, trace }) => [values, grid && [terms, trace.timeline, trace.switches]],

  distances(prompt, keys) {
    const grid = ganttPromptOf(prompt);
    const length = grid ? judgedTicks(grid) : 0;
    const { of, threads } = prompt;
    const figuresApart = placesApart(keys.map(({ values }) => values.flat()));
    const cellsApart = placesApart(keys.map(({ trace }) => lanesOf(trace, length, grid?.lanes ?? 0).flat()));
    return (answer) => {
      const figures = figuresApart((truth, place) => {
        const row = Math.floor(place / of.length);
        const given = answer.values[row]?.[place % of.length] ?? null;
        return given === null || !(row < threads.length ? isNear(given, truth, 0) : isAverage(given, truth));
      });
      if (!answer.lanes) return figures;
      const { lanes, end } = drawingOf(answer.lanes);
      const cells = lanes.flatMap((lane) => cellsOf(closedAt(lane, end, length), length));
      const drawn = cellsApart((truth, place) => (cells[place] ?? null) !== truth);
      return figures.map((apart, index) => apart + drawn[index]!);
    };
  },

  compare(prompt, key, answer) {
    const { of, threads, averages } = prompt;
    const verdicts = judge(prompt, key, answer);
    const drawn = compareDrawing(prompt, key, answer);
    const good = (row: number, column: number) => isGood(verdicts[row]?.[column] ?? 'open');
    const parts = of.map((part, column) => ({
      part,
      earned: threads.filter((_, row) => good(row, column)).length,
      possible: threads.length,
    }));
    const averaged = {
      part: 'averages',
      earned: of.filter((_, column) => good(threads.length, column)).length,
      possible: of.length,
    };
    return {
      parts: [...parts, ...(averages ? [averaged] : []), ...(drawn ? [drawn.part] : [])],
      get finding() {
        return drawn?.compared.finding ?? findingOf(prompt, key, answer, good);
      },
    };
  },

  /** An average that follows from its own column is no place of its own: what is wrong there is wrong above. */
  slips(prompt, one, other) {
    const { of, threads } = prompt;
    const rows = rowsOf(prompt);
    const differs = (row: number, column: number) =>
      !isSameFigure(
        one.values[row]?.[column] ?? null,
        other.values[row]?.[column] ?? null,
        toleranceOf(row, threads.length),
      );
    const cells = Array.from({ length: rows }, (_, row) =>
      of.filter(
        (_, column) =>
          differs(row, column) && (row < threads.length || !(isAveraged(one, column) && isAveraged(other, column))),
      ),
    ).flat().length;
    const grid = ganttPromptOf(prompt);
    const strokes =
      grid && one.lanes && other.lanes
        ? gantt.slips(
            grid,
            { kind: 'gantt', lanes: settled(one.lanes) },
            { kind: 'gantt', lanes: settled(other.lanes) },
          )
        : { slips: 0, of: 0 };
    return { slips: cells + strokes.slips, of: rows * of.length + strokes.of };
  },

  tally(prompt, answers) {
    const grid = ganttPromptOf(prompt);
    const drawings = answers.flatMap(({ lanes }) => (lanes ? [{ kind: 'gantt' as const, lanes: settled(lanes) }] : []));
    return {
      kind: 'metrics',
      answers: answers.length,
      cells: Array.from({ length: rowsOf(prompt) }, (_, row) =>
        prompt.of.map((_, column) => tallyFigures(answers.map(({ values }) => values[row]?.[column] ?? null))),
      ),
      heat: grid && gantt.tally(grid, drawings).lanes,
    };
  },

  reveal: (_prompt, { trace }) => ({ from: 0, to: trace.makespan, stops: stopsIn(trace, 0, trace.makespan) }),

  shown({ threads }, { values, terms, trace }, until) {
    const isOver = threads.map((thread) => terms[thread]!.completion <= until);
    const allOver = isOver.every(Boolean);
    return {
      ...shownUntil('metrics', trace, until),
      values: values.map((row, at) => ((isOver[at] ?? allOver) ? row : row.map(() => null))),
    };
  },

  truth: ({ threads, grid }, { values, terms, trace }) => ({
    ...shownUntil('metrics', trace, trace.makespan),
    values,
    terms,
    threads: threads.length,
    lanes: grid && settled(drawnLanes(trace, grid)),
  }),
};

function askProblem(ask: Ask<'metrics'>, threads: readonly string[], { makespan }: Trace): AnswerProblem | null {
  if (threads.length > THREADS_MAX) {
    return { path: 'of', value: `${threads.length} threads`, allowed: `at most ${THREADS_MAX} threads` };
  }
  if (!ask.gantt || gridLength(makespan) <= GRID_MAX) return null;
  const longest = GRID_MAX - 3;
  return { path: 'gantt', value: 'true', allowed: `false: the run ends at ${makespan}, later than ${longest}` };
}

const drawnLanes = (trace: Trace, grid: NonNullable<MetricsPrompt['grid']>) =>
  lanesOf(trace, Math.min(judgedTicks(grid), trace.makespan), grid.lanes).map((cells) => segmentsOf(cells));

/** The drawing as a Gantt question of its own, up to the end of the run or of what was drawn. */
function compareDrawing(prompt: MetricsPrompt, { trace }: MetricsKey, { lanes }: MetricsAnswer) {
  const grid = ganttPromptOf(prompt);
  if (!grid || !lanes) return null;
  const { lanes: drawn, end } = drawingOf(lanes);
  const length = Math.max(trace.makespan, end);
  const isDrawn = drawn.some((lane) => lane.length > 0);
  const closed = drawn.map((lane) => (isDrawn ? closedAt(lane, end, judgedTicks({ ...grid, length })) : [...lane]));
  const compared = gantt.compare(
    { ...grid, length },
    { kind: 'gantt', lanes: lanesOf(trace, length, grid.lanes), trace },
    { kind: 'gantt', lanes: closed },
  );
  const share = weighed(compared.parts.map((one) => ({ ...one, weight: publicGantt.parts[one.part] ?? 1 })));
  return { part: { part: 'timeline', ...share }, compared };
}

/** Idle from the end of the drawing to that of the run. */
const closedAt = (lane: readonly Segment[], from: number, to: number): Segment[] =>
  from < to ? [...lane, { start: from, end: to, value: IDLE }] : [...lane];

/** The first figure, row by row, that is not right; `at` is its row, `lane` its column. */
function findingOf(
  { of, threads }: MetricsPrompt,
  { values, terms }: MetricsKey,
  answer: MetricsAnswer,
  good: (row: number, column: number) => boolean,
): Finding | null {
  for (const [row, cells] of values.entries()) {
    const column = of.findIndex((_, at) => !good(row, at));
    const measure: ThreadMeasure | undefined = of[column];
    if (measure === undefined) continue;
    const thread = threads[row];
    const given = answer.values[row]?.[column] ?? null;
    const above = values.slice(0, threads.length).map((one) => one[column]!);
    return {
      at: row,
      lane: column,
      expected: figureText(toDecimals(cells[column]!, 2)),
      given: given === null ? null : figureText(given),
      why: thread === undefined ? whyAverage(measure, above) : whyFigure(measure, thread, terms[thread]!),
    };
  }
  return null;
}

const isAveraged = ({ values }: MetricsAnswer, column: number): boolean => {
  const figures = values.map((row) => row[column] ?? null);
  const average = averageOf(figures.slice(0, -1));
  return average !== null && isSameFigure(average, figures.at(-1) ?? null, AVERAGE.tolerance);
};
