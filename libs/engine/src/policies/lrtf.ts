import type { ThreadRun } from '../thread-run';
import type { PolicyDefinition } from './policy';

export const lrtf: PolicyDefinition<'lrtf'> = {
  kind: 'lrtf',
  parameters: {},
  queue: 'by-key',
  heeds: ['srtfKey'],
  name: { ko: '최장 잔여 시간 우선 (LRTF)', en: 'Longest remaining time first (LRTF)' },
  shortName: { ko: 'LRTF', en: 'LRTF' },
  explain: (_, { srtfKey }) =>
    srtfKey === 'burst'
      ? {
          ko: 'LRTF: 현재 CPU 버스트의 남은 시간이 가장 긴 프로세스가 실행되고, 더 긴 것이 생기면 CPU를 빼앗깁니다(선점).',
          en: 'LRTF: the process with the most left of its CPU burst runs, until another one has more left (preemptive).',
        }
      : {
          ko: 'LRTF: 남은 CPU 시간의 합계가 가장 긴 프로세스가 실행되고, 더 긴 것이 생기면 CPU를 빼앗깁니다(선점).',
          en: 'LRTF: the process with the most CPU time left in total runs, until another one has more left (preemptive).',
        },
  start: (_, { conventions: { srtfKey } }) => {
    const left = srtfKey === 'burst' ? (thread: ThreadRun) => thread.left : (thread: ThreadRun) => thread.totalLeft;
    return {
      compare: (a, b) => left(b) - left(a),
      preempts: true,
      slice: null,
      quantum: null,
      rule: 'longest-remaining',
      queueRule: 'tie-fifo',
      margin: (running, ready) => left(running) - left(ready),
    };
  },
};
