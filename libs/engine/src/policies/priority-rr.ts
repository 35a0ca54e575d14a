import { ticksText } from '../text';
import { quantumOf } from './parameter';
import type { PolicyDefinition } from './policy';
import { moreUrgent, urgencyPolicy } from './urgency';

export const priorityRr: PolicyDefinition<'priority-rr'> = {
  kind: 'priority-rr',
  parameters: { quantum: quantumOf(2) },
  queue: 'by-key',
  heeds: ['priorityOrder', 'aging'],
  reads: ['priority'],
  name: { ko: '우선순위 + 라운드 로빈 (비선점)', en: 'Priority with round robin (nonpreemptive)' },
  shortName: { ko: '비선점 우선순위 라운드 로빈', en: 'Nonpreemptive priority with round robin' },
  explain: ({ quantum }, conventions) => ({
    ko: `우선순위 + 라운드 로빈: 가장 급한 것이 실행되고, 같은 우선순위끼리는 ${quantum}틱(타임 퀀텀)씩 돌아갑니다. 더 급한 것이 와도 퀀텀이 끝날 때까지 기다립니다. ${moreUrgent(conventions).ko}입니다.`,
    en: `Priority with round robin: the most urgent runs, equals take turns of ${ticksText(quantum)} (the quantum); a more urgent one waits until the quantum ends; ${moreUrgent(conventions).en}.`,
  }),
  start: ({ quantum }, { conventions }) => urgencyPolicy(conventions, { preempts: false, quantum }),
};
