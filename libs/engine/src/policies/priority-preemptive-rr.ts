import { ticksText } from '../text';
import { quantumOf } from './parameter';
import type { PolicyDefinition } from './policy';
import { moreUrgent, urgencyPolicy } from './urgency';

export const priorityPreemptiveRr: PolicyDefinition<'priority-preemptive-rr'> = {
  kind: 'priority-preemptive-rr',
  parameters: { quantum: quantumOf(2) },
  queue: 'by-key',
  heeds: ['priorityOrder', 'aging'],
  reads: ['priority'],
  name: { ko: '우선순위 + 라운드 로빈 (선점)', en: 'Priority with round robin (preemptive)' },
  shortName: { ko: '선점 우선순위 라운드 로빈', en: 'Preemptive priority with round robin' },
  explain: ({ quantum }, conventions) => ({
    ko: `우선순위 + 라운드 로빈: 가장 급한 것이 실행되고, 같은 우선순위끼리는 ${quantum}틱(타임 퀀텀)씩 돌아갑니다. 더 급한 것이 오면 CPU를 빼앗깁니다(선점). ${moreUrgent(conventions).ko}입니다.`,
    en: `Priority with round robin: the most urgent runs, equals take turns of ${ticksText(quantum)} (the quantum); a more urgent one takes the CPU (preemptive); ${moreUrgent(conventions).en}.`,
  }),
  start: ({ quantum }, { conventions }) => urgencyPolicy(conventions, { preempts: true, quantum }),
};
