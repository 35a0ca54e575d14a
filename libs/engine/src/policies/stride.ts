import { ticksText } from '../text';
import type { ThreadRun } from '../thread-run';
import { quantumOf } from './parameter';
import type { PolicyDefinition } from './policy';
import { byVirtual, lowestVirtual, ratesOf } from './shares';

const BIG = 10_000;

/** Stride scheduling: Waldspurger 1995; OSTEP ch. 9. A pass grows by big / tickets for each slice, compared exactly. */
export const stride: PolicyDefinition<'stride'> = {
  kind: 'stride',
  parameters: {
    quantum: quantumOf(2),
    big: { is: 'ticks', least: 1, default: BIG, name: { ko: '보폭 = 이 수 ÷ 추첨권', en: 'Stride = this / tickets' } },
  },
  queue: 'by-key',
  heeds: [],
  reads: ['tickets'],
  name: { ko: '보폭 스케줄링 (Stride)', en: 'Stride scheduling' },
  shortName: { ko: '보폭 스케줄링', en: 'Stride' },
  explain: ({ quantum, big = BIG }) => ({
    ko: `보폭: 지나온 거리가 가장 짧은 프로세스가 최대 ${quantum}틱 실행되고, 그때마다 거리가 ${big} ÷ 추첨권만큼 늘어납니다. 새로 온 것은 가장 짧은 거리에서 시작합니다.`,
    en: `Stride: the process with the lowest pass runs for at most ${ticksText(quantum)}, and each time its pass grows by ${big} / tickets; a newcomer starts at the lowest pass.`,
  }),
  start: ({ quantum, big = BIG }, view) => {
    const rates = ratesOf(
      view.processes.map(({ process }) => Math.max(1, process.tickets)),
      BigInt(big),
    );
    const comesBack = (thread: ThreadRun) => {
      const lowest = lowestVirtual(view, thread) ?? 0n;
      if (lowest > thread.virtual) thread.virtual = lowest;
    };
    return {
      compare: byVirtual,
      preempts: false,
      slice: () => quantum,
      quantum,
      rule: 'lowest-pass',
      queueRule: 'tie-fifo',
      joins: (thread, as) => {
        if (as === 'arrival' || as === 'io') comesBack(thread);
      },
      resumes: comesBack,
      sliceEnds: (thread) => {
        thread.virtual += rates[thread.process.index]!;
      },
    };
  },
};
