import { quantumOf } from './parameter';
import type { PolicyDefinition } from './policy';

export const rr: PolicyDefinition<'rr'> = {
  kind: 'rr',
  parameters: { quantum: quantumOf(2) },
  queue: 'by-joining',
  heeds: [],
  name: { ko: '라운드 로빈 (RR)', en: 'Round robin (RR)' },
  shortName: { ko: '라운드 로빈', en: 'Round robin' },
  explain: ({ quantum }) => ({
    ko: `라운드 로빈: 준비 큐의 맨 앞부터 한 번에 최대 ${quantum}틱(타임 퀀텀)씩 실행됩니다.`,
    en: `Round robin: the head of the ready queue runs, for at most ${quantum} ${quantum === 1 ? 'tick' : 'ticks'} (the quantum) at a time.`,
  }),
  start: ({ quantum }) => ({
    compare: null,
    preempts: false,
    slice: () => quantum,
    quantum,
    rule: 'queue-order',
    queueRule: 'queue-order',
  }),
};
