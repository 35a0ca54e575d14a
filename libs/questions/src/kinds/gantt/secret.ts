import { resolve, simulate, type Trace } from '@timeslice/engine';
import { editDistance } from '../../edit-distance';
import { IDLE, type SecretKind, SWITCH } from '../../kind';
import { courseUnder } from '../../models/courses';
import { shownUntil, stopsIn } from '../../scenario-kind';
import type { GanttAnswer, GanttPrompt } from './public';
import { gantt as publicGantt, judgedTicks, TICKS_MAX, valuesOf } from './public';
import { cellsApart, lanesOf } from './lanes';
import { cellsOf, segmentsOf, type Segment } from './segments';
import { whyAtTick } from './why';

export interface GanttKey {
  readonly kind: 'gantt';
  /** Who has each CPU at each tick: a thread, `idle` or `switch`. */
  readonly lanes: readonly (readonly string[])[];
  readonly trace: Trace;
}

const drawn = ({ length }: GanttPrompt, { lanes }: GanttAnswer) => lanes.map((segments) => cellsOf(segments, length));

function tallyLane(columns: readonly (readonly (string | null)[])[], length: number): Record<string, number>[] {
  const counts: Record<string, number>[] = Array.from({ length }, () => ({}));
  for (const cells of columns) {
    cells.forEach((value, tick) => {
      const at = counts[tick];
      if (value !== null && at) at[value] = (at[value] ?? 0) + 1;
    });
  }
  return counts;
}

/** Who is on the CPUs one after the other, lane by lane; idle time and switches left out. */
const ordersOf = (lanes: readonly (readonly (string | null)[])[]) =>
  lanes.map((cells) => segmentsOf(cells).flatMap(({ value }) => (value === IDLE || value === SWITCH ? [] : [value])));

function compareOrder(right: readonly (readonly string[])[], given: readonly (readonly string[])[]) {
  const possible = Math.max(1, right.flat().length);
  const apart = right.reduce((sum, order, lane) => sum + editDistance(order, given[lane] ?? []), 0);
  return { part: 'order', earned: Math.max(0, possible - apart), possible };
}

/**
 * Slips of a hand between two lanes: where the same ones run in the same order, a length that is wrong and shifts all that
 * follows is one, and so is a boundary that is moved; else strokes (who, for how long) that are put in, left out or
 * changed.
 */
function slipsBetween(one: readonly Segment[], other: readonly Segment[]): number {
  const strokes = (lane: readonly Segment[]) => lane.map(({ value, start, end }) => `${value} ${end - start}`);
  const ends = (lane: readonly Segment[]) => lane.map(({ value, start, end }) => `${value} ${start} ${end}`);
  const byLength = editDistance(strokes(one), strokes(other));
  const inOrder = one.length === other.length && one.every(({ value }, index) => value === other[index]?.value);
  if (!inOrder) return byLength;
  const [its, others] = [ends(one), ends(other)];
  const places = its.filter((place, index) => place !== others[index]).length;
  return byLength === 0 && places === 0 ? 0 : Math.max(1, Math.min(byLength, Math.ceil(places / 2)));
}

/** What of a lane is judged: one that was drawn before a rule made the run shorter goes on behind its end. */
const until = (end: number, lane: readonly Segment[]): readonly Segment[] =>
  (lane.at(-1)?.end ?? 0) <= end
    ? lane
    : lane.filter(({ start }) => start < end).map((one) => ({ ...one, end: Math.min(one.end, end) }));

export const gantt: SecretKind<'gantt'> = {
  build({ until }, file, most) {
    const scenario = resolve(file);
    const trace = simulate(scenario, { most });
    const length = until ?? trace.makespan;
    if (length > Math.min(trace.makespan, TICKS_MAX)) {
      const allowed =
        trace.makespan > TICKS_MAX
          ? `1 to ${TICKS_MAX}; without it the question goes to the end of the run, t = ${trace.makespan}`
          : `1 to ${trace.makespan}, the end of the run`;
      return { ok: false, problem: { path: 'until', value: until === undefined ? 'nothing' : String(until), allowed } };
    }
    const { cpus } = scenario.machine;
    return {
      ok: true,
      prompt: { kind: 'gantt', scenario, length, lanes: cpus, values: valuesOf(scenario) },
      key: { kind: 'gantt', lanes: lanesOf(trace, length, cpus), trace },
    };
  },

  ties: ({ until }) => (until === undefined ? {} : { until: until - 1 }),

  answeredAs: (prompt, { length }) => (length < prompt.length ? { ...prompt, drawn: length } : prompt),

  keyUnder({ prompt }, model) {
    const { scenario, length, lanes } = prompt;
    const trace = courseUnder(model, scenario);
    if (!trace || trace.cpus.length !== lanes) return null;
    return { kind: 'gantt', lanes: lanesOf(trace, length, lanes), trace };
  },

  answer(prompt, { trace }) {
    const lanes = lanesOf(trace, judgedTicks(prompt), prompt.lanes);
    const answer: GanttAnswer = { kind: 'gantt', lanes: lanes.map((cells) => segmentsOf(cells)) };
    return publicGantt.problem(prompt, answer) ? null : answer;
  },

  markedBy: (_prompt, { lanes }) => lanes,

  distances: (prompt, keys) => (answer) => {
    const lanes = drawn(prompt, answer);
    return keys.map((key) => cellsApart(key.lanes, lanes, judgedTicks(prompt)));
  },

  /** Two parts: the ticks that are right, and the order of dispatch by its edit distance from the right one. */
  compare(prompt, key, answer) {
    const lanes = drawn(prompt, answer);
    const length = judgedTicks(prompt);
    let earned = 0;
    let first: { at: number; lane: number; expected: string; given: string | null } | null = null;
    for (let at = 0; at < length; at++) {
      for (const [lane, truth] of key.lanes.entries()) {
        // a run that ends before the grid does leaves the CPU idle
        const expected = truth[at] ?? IDLE;
        const given = lanes[lane]?.[at] ?? null;
        if (given === expected) earned++;
        else first ??= { at, lane, expected, given };
      }
    }
    const given = ordersOf(lanes);
    const orderUntil = (end: number) => compareOrder(ordersOf(key.lanes.map((lane) => lane.slice(0, end))), given);
    const order = orderUntil(length);
    const whole = length < prompt.length ? orderUntil(prompt.length) : order;
    return {
      parts: [
        { part: 'ticks', earned, possible: length * prompt.lanes },
        // on a grid that was too short the right order may have been drawn in less time
        order.earned * whole.possible < whole.earned * order.possible ? whole : order,
      ],
      get finding() {
        if (!first) return null;
        const ran = { scenario: prompt.scenario, trace: key.trace };
        return { ...first, why: whyAtTick(ran, { at: first.at, cpu: first.lane }, first.given) };
      },
    };
  },

  slips(prompt, one, other) {
    const end = judgedTicks(prompt);
    const slips = one.lanes.reduce(
      (sum, lane, index) => sum + slipsBetween(until(end, lane), until(end, other.lanes[index] ?? [])),
      0,
    );
    return { slips, of: Math.max(1, one.lanes.flat().length, slips) };
  },

  tally(prompt, answers) {
    const all = answers.map((answer) => drawn(prompt, answer));
    const lanes = Array.from({ length: prompt.lanes }, (_, lane) =>
      tallyLane(
        all.map((one) => one[lane] ?? []),
        prompt.length,
      ),
    );
    return { kind: 'gantt', answers: answers.length, lanes };
  },

  reveal: ({ length }, { trace }) => ({ from: 0, to: length, stops: stopsIn(trace, 0, length) }),

  shown: (_prompt, { trace }, until) => shownUntil('gantt', trace, until),

  truth: (prompt, { trace }) => ({ ...shownUntil('gantt', trace, prompt.length), length: judgedTicks(prompt) }),
};
