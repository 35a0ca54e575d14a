import type { Bilingual, Trace } from '@timeslice/engine';
import { figureText, toDecimals } from '../../figures';
import { type RunFigures, type RunMeasure, switchesOf } from '../../models/formulas';

/** More switches than this are not listed one by one. */
const LISTED = 8;

/** How a figure of a run is worked out from it. */
export function whyRunFigure(measure: RunMeasure, trace: Trace, figures: RunFigures): Bilingual {
  const { cpus, makespan } = trace;
  const time = makespan * cpus.length;
  const value = figureText(toDecimals(figures[measure], 2));
  const over = cpus.length === 1 ? String(makespan) : `${makespan} × ${cpus.length}`;
  const ticks = figures['switch-ticks'];
  const busy = cpus.reduce((sum, cpu) => sum + cpu.busy, 0);
  switch (measure) {
    case 'switches': {
      const all = switchesOf(trace.switches);
      const listed = all.map(([start, , from, to]) => `t = ${start} ${from === null ? '' : `${from} → `}${to}`);
      const list = all.length === 0 || all.length > LISTED ? '' : ` (${listed.join(', ')})`;
      return {
        ko: `CPU가 한 스레드에서 다른 스레드로 ${all.length}번 넘어갑니다${list}.`,
        en: `The CPU goes from one thread to another ${all.length === 1 ? 'once' : `${all.length} times`}${list}.`,
      };
    }
    case 'switch-ticks':
      return {
        ko: `문맥 교환 시간을 모두 더하면 ${ticks}틱입니다.`,
        en: `All the switches together take ${ticks} ${ticks === 1 ? 'tick' : 'ticks'}.`,
      };
    case 'switch-share':
      return {
        ko: `문맥 교환 ${ticks}틱 / 전체 ${over}틱 = ${value}%입니다.`,
        en: `Switching takes ${ticks} of ${over} ticks: ${value}%.`,
      };
    case 'utilization':
      return {
        ko:
          `CPU 이용률은 사용자 작업만 셉니다: ` +
          (isOfAll(busy, time, figures) ? `${busy} / ${over} = ${value}%입니다.` : `${value}%입니다.`),
        en:
          `Utilisation counts user work alone: ` +
          (isOfAll(busy, time, figures) ? `${busy} of ${over} ticks, ${value}%.` : `${value}%.`),
      };
  }
}

/** Not where the count of utilisation ends before the run does. */
const isOfAll = (busy: number, time: number, { utilization }: RunFigures) =>
  Math.abs((100 * busy) / time - utilization) < 1e-9;
