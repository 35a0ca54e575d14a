import type { PolicyDefinition } from './policy';
import { moreUrgent, urgencyPolicy } from './urgency';

export const priority: PolicyDefinition<'priority'> = {
  kind: 'priority',
  parameters: {},
  queue: 'by-key',
  heeds: ['priorityOrder', 'aging'],
  reads: ['priority'],
  name: { ko: '우선순위 (비선점)', en: 'Priority (nonpreemptive)' },
  shortName: { ko: '비선점 우선순위', en: 'Nonpreemptive priority' },
  explain: (_, conventions) => ({
    ko: `우선순위: 준비된 것 가운데 가장 급한 프로세스가 실행되고, 도중에 빼앗기지 않습니다(비선점). ${moreUrgent(conventions).ko}입니다.`,
    en: `Priority: the most urgent ready process runs, and is not interrupted (nonpreemptive); ${moreUrgent(conventions).en}.`,
  }),
  start: (_, { conventions }) => urgencyPolicy(conventions, { preempts: false, quantum: null }),
};
