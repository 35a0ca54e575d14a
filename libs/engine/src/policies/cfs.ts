import type { ThreadRun } from '../thread-run';
import type { PolicyDefinition } from './policy';
import { byVirtual, lowestVirtual, ratesOf } from './shares';

const LATENCY = 48;
const GRANULARITY = 6;

/** Completely fair scheduler: OSTEP ch. 9, Linux before 6.6; weights of nice levels, virtual runtimes compared exactly. */
export const cfs: PolicyDefinition<'cfs'> = {
  kind: 'cfs',
  parameters: {
    schedLatency: { is: 'ticks', least: 1, default: LATENCY, name: { ko: '한 바퀴의 길이', en: 'Scheduling latency' } },
    minGranularity: {
      is: 'ticks',
      least: 1,
      default: GRANULARITY,
      name: { ko: '최소 실행 길이', en: 'Minimum granularity' },
    },
  },
  queue: 'by-key',
  heeds: [],
  reads: ['nice'],
  name: { ko: '완전 공정 스케줄러 (CFS)', en: 'Completely fair scheduler (CFS)' },
  shortName: { ko: 'CFS', en: 'CFS' },
  explain: ({ schedLatency = LATENCY, minGranularity = GRANULARITY }) => ({
    ko: `CFS: 가상 실행 시간(vruntime)이 가장 짧은 프로세스가 실행됩니다. 한 번에 ${schedLatency}틱을 가중치로 나눈 만큼(최소 ${minGranularity}틱)이고, nice가 낮을수록 가중치가 큽니다. 새로 온 것은 가장 짧은 값에서 시작합니다.`,
    en: `CFS: the process with the lowest virtual runtime runs, for its share by weight of ${schedLatency} ticks (at least ${minGranularity}); a lower nice value weighs more; a newcomer starts at the lowest virtual runtime.`,
  }),
  start: ({ schedLatency = LATENCY, minGranularity = GRANULARITY }, view) => {
    const rates = ratesOf(view.processes.map(({ weight }) => weight));
    const memory = { weight: 0, lowest: 0n };
    const comesBack = (thread: ThreadRun) => {
      memory.lowest = lowestVirtual(view, thread) ?? memory.lowest;
      memory.weight += thread.process.weight;
      if (memory.lowest > thread.virtual) thread.virtual = memory.lowest;
    };
    return {
      compare: byVirtual,
      preempts: false,
      slice: ({ process }) =>
        Math.max(
          1,
          minGranularity,
          Math.floor((2 * schedLatency * process.weight + memory.weight) / (2 * memory.weight)),
        ),
      quantum: null,
      rule: 'lowest-vruntime',
      queueRule: 'tie-fifo',
      memory,
      joins: (thread, as) => {
        if (as === 'arrival' || as === 'io') comesBack(thread);
      },
      resumes: comesBack,
      ran: (thread, ticks) => {
        thread.virtual += BigInt(ticks) * rates[thread.process.index]!;
      },
      leaves: (thread) => {
        memory.weight -= thread.process.weight;
        memory.lowest = lowestVirtual(view, thread) ?? thread.virtual;
      },
    };
  },
};
