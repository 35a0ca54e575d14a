import { burstEstimates } from './burst-estimates';
import type { Policy, PolicyDefinition } from './policy';

export const srtf: PolicyDefinition<'srtf'> = {
  kind: 'srtf',
  parameters: {},
  queue: 'by-key',
  heeds: ['srtfKey', 'sjfEstimate'],
  name: { ko: '최소 잔여 시간 우선 (SRTF)', en: 'Shortest remaining time first (SRTF)' },
  shortName: { ko: 'SRTF', en: 'SRTF' },
  explain: (_, { srtfKey }) =>
    srtfKey === 'burst'
      ? {
          ko: 'SRTF: 현재 CPU 버스트의 남은 시간이 가장 짧은 프로세스가 실행되고, 더 짧은 것이 오면 CPU를 빼앗깁니다(선점).',
          en: 'SRTF: the process with the least left of its CPU burst runs; a shorter one takes the CPU from it (preemptive).',
        }
      : {
          ko: 'SRTF: 남은 CPU 시간의 합계가 가장 짧은 프로세스가 실행되고, 더 짧은 것이 오면 CPU를 빼앗깁니다(선점).',
          en: 'SRTF: the process with the least CPU time left in total runs; a shorter one takes the CPU from it (preemptive).',
        },
  start: (_, { conventions: { srtfKey, sjfEstimate }, quirks }) => {
    const whole: Policy['compare'] = quirks.srtfComparesWholeBursts ? (a, b) => a.burst - b.burst : null;
    const policy: Policy = {
      compare: whole ?? (srtfKey === 'burst' ? (a, b) => a.left - b.left : (a, b) => a.totalLeft - b.totalLeft),
      preempts: true,
      slice: null,
      quantum: null,
      rule: 'shortest-remaining',
      queueRule: 'tie-fifo',
    };
    if (sjfEstimate === null || srtfKey === 'total') return policy;
    const { compareLeft, burstEnds } = burstEstimates(sjfEstimate);
    return { ...policy, compare: compareLeft, burstEnds, rule: 'shortest-predicted-remaining' };
  },
};
