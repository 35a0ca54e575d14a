import { burstEstimates } from './burst-estimates';
import type { Policy, PolicyDefinition } from './policy';

export const sjf: PolicyDefinition<'sjf'> = {
  kind: 'sjf',
  parameters: {},
  queue: 'by-key',
  heeds: ['sjfEstimate'],
  name: { ko: '최단 작업 우선 (SJF)', en: 'Shortest job first (SJF)' },
  shortName: { ko: 'SJF', en: 'SJF' },
  explain: () => ({
    ko: 'SJF: 다음 CPU 버스트가 가장 짧은 프로세스가 실행되고, 도중에 빼앗기지 않습니다(비선점).',
    en: 'SJF: the process with the shortest next CPU burst runs, and is not interrupted (nonpreemptive).',
  }),
  start: (_, { conventions: { sjfEstimate } }) => {
    const policy: Policy = {
      compare: (a, b) => a.burst - b.burst,
      preempts: false,
      slice: null,
      quantum: null,
      rule: 'shortest-burst',
      queueRule: 'tie-fifo',
    };
    if (sjfEstimate === null) return policy;
    const { compareBursts, burstEnds } = burstEstimates(sjfEstimate);
    return { ...policy, compare: compareBursts, burstEnds, rule: 'shortest-prediction' };
  },
};
