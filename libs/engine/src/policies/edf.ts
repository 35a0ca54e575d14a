import type { PolicyDefinition } from './policy';

/** Earliest deadline first: Liu and Layland 1973; Silberschatz 5.6.4. */
export const edf: PolicyDefinition<'edf'> = {
  kind: 'edf',
  parameters: {},
  queue: 'by-key',
  heeds: [],
  reads: ['task'],
  name: { ko: '가장 이른 마감 우선 (EDF)', en: 'Earliest deadline first (EDF)' },
  shortName: { ko: 'EDF', en: 'EDF' },
  explain: () => ({
    ko: 'EDF: 현재 작업의 마감이 가장 이른 태스크가 실행되고, 마감이 더 이른 것이 오면 CPU를 빼앗깁니다(선점).',
    en: 'EDF: the task whose current job has the earliest deadline runs; an earlier deadline takes the CPU (preemptive).',
  }),
  start: () => ({
    compare: (a, b) => a.due - b.due,
    preempts: true,
    slice: null,
    quantum: null,
    rule: 'earliest-deadline',
    queueRule: 'tie-fifo',
  }),
};
