import type { Bilingual } from '@timeslice/engine';
import { figureText, toDecimals } from '../../figures';
import { formulas, type Terms, type ThreadMeasure } from '../../models/formulas';

export const measureNames: Readonly<Record<ThreadMeasure, Bilingual>> = {
  waiting: { ko: '대기 시간', en: 'waiting time' },
  turnaround: { ko: '반환 시간', en: 'turnaround time' },
  response: { ko: '응답 시간', en: 'response time' },
  completion: { ko: '종료 시각', en: 'completion time' },
};

/** How a figure of a thread is worked out. */
export function whyFigure(measure: ThreadMeasure, thread: string, terms: Terms): Bilingual {
  const { arrival, responded, firstRun, completion, cpu, blocked } = terms;
  const value = formulas[measure](terms);
  switch (measure) {
    case 'completion':
      return { ko: `${thread}의 종료 시각: t = ${value}.`, en: `${thread} ends at t = ${value}.` };
    case 'turnaround':
      return {
        ko: `${thread}의 반환 시간: 종료 ${completion} − 도착 ${arrival} = ${value}.`,
        en: `Turnaround of ${thread}: completion ${completion} − arrival ${arrival} = ${value}.`,
      };
    case 'response': {
      const first = responded === firstRun;
      return {
        ko: `${thread}의 응답 시간: ${first ? '첫 실행' : '응답'} ${responded} − 도착 ${arrival} = ${value}.`,
        en: `Response of ${thread}: ${first ? 'first on a CPU at' : 'it has responded at'} ${responded} − arrival ${arrival} = ${value}.`,
      };
    }
    case 'waiting': {
      const turnaround = completion - arrival;
      return {
        ko: `${thread}의 대기 시간(준비 상태로 기다린 시간): 반환 ${turnaround} − CPU ${cpu}${blocked > 0 ? ` − 블록 ${blocked}` : ''} = ${value}.`,
        en: `Waiting of ${thread}, its time in the ready queue: turnaround ${turnaround} − CPU ${cpu}${blocked > 0 ? ` − blocked ${blocked}` : ''} = ${value}.`,
      };
    }
  }
}

export function whyAverage(measure: ThreadMeasure, column: readonly number[]): Bilingual {
  const sum = column.map((value) => (value < 0 ? `(${value})` : String(value))).join(' + ');
  const average = column.reduce((total, value) => total + value, 0) / column.length;
  const { ko, en } = measureNames[measure];
  const value = figureText(toDecimals(average, 2));
  return {
    ko: `평균 ${ko}: (${sum}) / ${column.length} = ${value}.`,
    en: `Average ${en}: (${sum}) / ${column.length} = ${value}.`,
  };
}
