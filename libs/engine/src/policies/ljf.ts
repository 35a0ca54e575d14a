import type { PolicyDefinition } from './policy';

export const ljf: PolicyDefinition<'ljf'> = {
  kind: 'ljf',
  parameters: {},
  queue: 'by-key',
  heeds: [],
  name: { ko: '최장 작업 우선 (LJF)', en: 'Longest job first (LJF)' },
  shortName: { ko: 'LJF', en: 'LJF' },
  explain: () => ({
    ko: 'LJF: 다음 CPU 버스트가 가장 긴 프로세스가 실행되고, 도중에 빼앗기지 않습니다(비선점).',
    en: 'LJF: the process with the longest next CPU burst runs, and is not interrupted (nonpreemptive).',
  }),
  start: () => ({
    compare: (a, b) => b.burst - a.burst,
    preempts: false,
    slice: null,
    quantum: null,
    rule: 'longest-burst',
    queueRule: 'tie-fifo',
  }),
};
