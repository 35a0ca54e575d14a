import { partialTrace, resolve, simulate, type Trace } from '@timeslice/engine';
import type { SecretKind } from '../../kind';
import type { GanttAnswer, GanttPrompt } from './public';
import { TICKS_MAX, valuesOf } from './public';
import { lanesOf } from './lanes';
import { cellsOf } from './segments';
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

export const gantt: SecretKind<'gantt'> = {
  build({ until }, file) {
    const scenario = resolve(file);
    const trace = simulate(scenario);
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

  /** Share of ticks right over all lanes, and the first one that is not, in time order, with the rule broken there. */
  mark(prompt, key, answer) {
    const lanes = drawn(prompt, answer);
    let earned = 0;
    let first: { at: number; lane: number; expected: string; given: string | null } | null = null;
    for (let at = 0; at < prompt.length; at++) {
      for (const [lane, truth] of key.lanes.entries()) {
        const expected = truth[at] ?? '';
        const given = lanes[lane]?.[at] ?? null;
        if (given === expected) earned++;
        else first ??= { at, lane, expected, given };
      }
    }
    const possible = prompt.length * prompt.lanes;
    return {
      earned,
      possible,
      finding: first && {
        ...first,
        why: whyAtTick({ scenario: prompt.scenario, trace: key.trace }, { at: first.at, cpu: first.lane }, first.given),
      },
    };
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

  range: ({ length }) => ({ from: 0, to: length }),

  truth: ({ length }, { trace }) => ({ kind: 'gantt', length, trace: partialTrace(trace, length) }),
};
