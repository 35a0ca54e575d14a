import { ticksText } from '../text';
import type { Say } from './facts';
import type { Bilingual } from '../text';

export const clock: Say = ({ quantum }, { quantumClock }) =>
  quantum !== null && quantumClock === 'global'
    ? {
        ko: `타임 퀀텀은 모든 CPU에서 ${quantum}의 배수인 시각마다 끝납니다.`,
        en: `The quantum ends on every CPU at each multiple of ${quantum}.`,
      }
    : null;

export const expiry: Say = ({ slices }, { onExpiryEmpty }) => {
  if (!slices) return null;
  return onExpiryEmpty === 'continue'
    ? {
        ko: '퀀텀이 끝나도 준비된 프로세스가 없으면 비용 없이 계속 실행됩니다.',
        en: 'If nothing else is ready when the quantum ends, the process goes on at no cost.',
      }
    : {
        ko: '퀀텀이 끝나면 준비된 프로세스가 없어도 다시 디스패치됩니다.',
        en: 'When the quantum ends the process is dispatched again even if nothing else is ready.',
      };
};

export const preempted: Say = ({ preempts, slices, io, byLevel }, { preemptedPlace, quantumOnPreempt, ioReturn }) => {
  if (byLevel || (!preempts && !(io && ioReturn === 'preempts'))) return null;
  const place: Bilingual =
    preemptedPlace === 'tail'
      ? { ko: '준비 큐의 맨 뒤로 갑니다', en: 'goes to the tail of the ready queue' }
      : { ko: '준비 큐에서 원래 순서를 지킵니다', en: 'keeps its place in the order of joining' };
  if (!slices) {
    return { ko: `선점된 프로세스는 ${place.ko}.`, en: `A preempted process ${place.en}.` };
  }
  return quantumOnPreempt === 'fresh'
    ? {
        ko: `선점된 프로세스는 ${place.ko}. 퀀텀은 새로 받습니다.`,
        en: `A preempted process ${place.en}, with a fresh quantum.`,
      }
    : {
        ko: `선점된 프로세스는 ${place.ko}. 남은 퀀텀을 이어서 씁니다.`,
        en: `A preempted process ${place.en}, with the rest of its quantum.`,
      };
};

export const quantumAfterIo: Say = ({ returns, slices, byLevel }, conventions) =>
  returns && slices && !byLevel && conventions.quantumAfterIo === 'remaining'
    ? {
        ko: '입출력을 마친 프로세스는 남은 퀀텀을 이어서 씁니다.',
        en: 'After I/O a process has only the rest of its quantum.',
      }
    : null;

export const switchOnIo: Say = ({ io }, conventions) =>
  io && !conventions.switchOnIo
    ? {
        ko: '입출력 중에도 CPU를 놓지 않습니다. 그동안 CPU는 쉽니다.',
        en: 'A process keeps the CPU during its I/O; the CPU is idle meanwhile.',
      }
    : null;

export const aging: Say = ({ heeds }, conventions) => {
  if (!heeds.has('aging') || conventions.aging === null) return null;
  const { every, step, floor } = conventions.aging;
  return {
    ko: `에이징: 준비 큐에서 ${every}틱 기다릴 때마다 우선순위가 ${step}만큼 오릅니다(한계 ${floor}).`,
    en: `Aging: for every ${ticksText(every)} in the ready queue the priority rises by ${step}, up to ${floor}.`,
  };
};

export const estimate: Say = ({ heeds }, { sjfEstimate }) => {
  if (!heeds.has('sjfEstimate') || sjfEstimate === null) return null;
  const { alpha, first } = sjfEstimate;
  return {
    ko: `버스트는 예측값으로 비교합니다: 지수 평균, α = ${alpha}, 첫 예측 ${first}.`,
    en: `Bursts are compared by prediction: exponential average, α = ${alpha}, first prediction ${first}.`,
  };
};
