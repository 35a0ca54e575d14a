import type { conventionsEn } from './conventions.en';
import type { Like } from './like';

export const conventionsKo: Like<typeof conventionsEn> = {
  enqueueOrder: {
    label: '같은 시각에 준비 큐에 들어가는 순서',
    arrival: '도착',
    io: '입출력 완료',
    expired: '퀀텀 만료',
  },
  tie: {
    label: '조건이 같으면',
    fifo: '큐에 먼저 들어온 순',
    arrival: '먼저 도착한 순',
    id: '목록 순',
    then: ', 그다음 ',
  },
  runningWinsTies: {
    label: '실행 중인 프로세스가 준비된 것과 같으면',
    true: '계속 실행',
    false: '다른 것과 똑같이 비교',
  },
  preemptedPlace: {
    label: '선점된 프로세스는',
    tail: '큐의 맨 뒤로',
    head: '큐에서 원래 순서 유지',
  },
  quantumOnPreempt: {
    label: '선점된 뒤의 퀀텀',
    fresh: '새로 받음',
    remaining: '남은 만큼',
  },
  onExpiryEmpty: {
    label: '퀀텀이 끝났는데 준비된 것이 없으면',
    continue: '비용 없이 계속 실행',
    redispatch: '다시 디스패치',
  },
  quantumAfterIo: {
    label: '입출력 뒤의 퀀텀',
    fresh: '새로 받음',
    remaining: '남은 만큼',
  },
  ioReturn: {
    label: '입출력을 마친 프로세스는',
    tail: '큐의 맨 뒤로',
    head: '큐의 맨 앞으로',
    preempts: '바로 CPU를 차지',
  },
  priorityOrder: { label: '더 급한 것은', low: '작은 수', high: '큰 수' },
};
