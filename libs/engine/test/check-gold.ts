import { expect } from '@jest/globals';
import type { GoldCase, Times } from './gold-cases';
import type { OracleResult } from './oracle';
import { scenarioOf } from './gold-scenarios';

/** Everything that the case expects of a run of its scenario. Returns what was compared. */
export function checkGold(gold: GoldCase, run: OracleResult): string[] {
  const { expected, options = {}, integerScale = 1 } = gold;
  const time = (ticks: number) => ticks / integerScale;
  const threads = Object.entries(run.threads);
  const compared: string[] = [];
  const check = <T>(name: string, wanted: T | undefined, actual: () => unknown) => {
    if (wanted === undefined) return;
    compared.push(name);
    expect([name, actual()]).toEqual([name, wanted]);
  };
  const near = (name: string, wanted: number | undefined, actual: number) => {
    if (wanted === undefined) return;
    compared.push(name);
    expect(actual).toBeCloseTo(wanted, 3);
  };

  for (const name of ['completion', 'turnaround', 'waiting', 'response', 'blocked'] as const) {
    check(name, expected[name], () => Object.fromEntries(threads.map(([id, one]) => [id, time(one[name] ?? NaN)])));
  }
  for (const name of ['turnaround', 'waiting', 'response'] as const) {
    near(`average ${name}`, expected.avg?.[name], time(mean(threads.map(([, one]) => one[name]))));
  }
  for (const [id, wanted] of Object.entries(expected.normalizedTurnaround ?? {})) {
    const one = run.threads[id]!;
    near(`normalised ${id}`, wanted, one.turnaround / one.cpu);
  }
  const until = options.horizon ?? (gold.policy === 'CFS' ? expected.gantt?.at(-1)?.[1] : undefined) ?? Infinity;
  check(
    'gantt',
    expected.gantt?.map(([start, end, pid]) => [start, end, String(pid)]),
    () =>
      run.timeline
        .filter(([start]) => start < until)
        .map(([start, end, id]) => [time(start), time(Math.min(end, until)), id]),
  );
  check(
    'levels',
    expected.levels?.map(([start, end, id, level]) => [start, end, id, levels.indexOf(level)]),
    () => levelsOf(run),
  );
  check('misses', expected.misses, () => run.misses.filter(([deadline]) => deadline <= until));
  check('order', expected.order, () => run.choices.slice(0, expected.order?.length).map(({ chosen }) => chosen));
  check('slices', rounded(expected.slice), () =>
    Object.fromEntries(run.timeline.slice(0, threads.length).map(([start, end, id]) => [id, end - start])),
  );
  check('makespan', expected.makespan, () => time(run.makespan));
  check('idle', expected.idle, () => time(run.cpus[0]!.idle));
  check('busy', expected.cpuBusy, () => time(run.cpus[0]!.busy));
  check('I/O', expected.ioBusy, () => threads.reduce((sum, [, { blocked }]) => sum + blocked, 0));
  check('switches', expected.contextSwitches, () => run.switches.filter(([, , from]) => from !== null).length);
  check('ends of I/O', expected.ioDoneEvents, () =>
    Object.entries(run.states)
      .flatMap(([id, states]) =>
        states.filter(([, , state]) => state.startsWith('blocked')).map(([, end]) => [end, id]),
      )
      .filter(([end]) => expected.ioDoneEvents?.some(([at]) => at === end))
      .sort(([a], [b]) => Number(a) - Number(b)),
  );
  near(
    'utilisation',
    expected.simulatedSteadyState,
    utilisation(run, Number(scenarioOf(gold).conventions?.utilizationUntil)),
  );
  check('processes', expected.processes, () => threads.filter(([, { completion }]) => completion !== null).length);
  return compared;
}

const levels = ['top', 'middle', 'bottom'];

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const rounded = (times: Times | undefined) =>
  times && Object.fromEntries(Object.entries(times).map(([id, value]) => [id, Math.round(value)]));

const levelsOf = ({ states }: OracleResult) =>
  Object.entries(states)
    .flatMap(([id, segments]) =>
      segments.flatMap(([start, end, state]) => {
        const [is, level] = state.split(' ');
        return is === 'running' ? [[start, end, id, Number(level)] as const] : [];
      }),
    )
    .sort(([a], [b]) => a - b);

function utilisation({ timeline }: OracleResult, until: number): number {
  return timeline.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, until) - start), 0) / until;
}
