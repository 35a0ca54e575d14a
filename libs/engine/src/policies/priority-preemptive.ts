import type { PolicyDefinition } from './policy';
import { moreUrgent, urgencyPolicy } from './urgency';

export const priorityPreemptive: PolicyDefinition<'priority-preemptive'> = {
  kind: 'priority-preemptive',
  parameters: {},
  queue: 'by-key',
  heeds: ['priorityOrder', 'aging'],
  reads: ['priority'],
  name: { ko: '우선순위 (선점)', en: 'Priority (preemptive)' },
  shortName: { ko: '선점 우선순위', en: 'Preemptive priority' },
  explain: (_, conventions) => ({
    ko: `우선순위: 가장 급한 프로세스가 실행되고, 더 급한 것이 오면 CPU를 빼앗깁니다(선점). ${moreUrgent(conventions).ko}입니다.`,
    en: `Priority: the most urgent process runs, and a more urgent one takes the CPU from it (preemptive); ${moreUrgent(conventions).en}.`,
  }),
  start: (_, { conventions }) => urgencyPolicy(conventions, { preempts: true, quantum: null }),
};
