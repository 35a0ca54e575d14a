import type { PolicyDefinition } from './policy';

export const fcfs: PolicyDefinition<'fcfs'> = {
  kind: 'fcfs',
  parameters: {},
  queue: 'by-joining',
  heeds: [],
  name: { ko: '선입 선처리 (FCFS)', en: 'First come, first served (FCFS)' },
  shortName: { ko: 'FCFS', en: 'FCFS' },
  explain: () => ({
    ko: 'FCFS: 준비 큐에 먼저 들어온 프로세스가 먼저 실행되고, 스스로 CPU를 놓을 때까지 실행됩니다.',
    en: 'FCFS: the process that joined the ready queue first runs first, until it leaves the CPU by itself.',
  }),
  start: () => ({
    compare: null,
    preempts: false,
    slice: null,
    quantum: null,
    rule: 'first-come',
    queueRule: 'first-come',
  }),
};
