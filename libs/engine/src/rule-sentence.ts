import { josa } from './josa';
import type { Bilingual } from './text';
import type { Decision, Rule } from './trace';

const sentences: { readonly [R in Rule]: Bilingual } = {
  'only-one': { ko: '준비된 프로세스가 하나뿐입니다', en: 'it is the only one ready' },
  'first-come': { ko: '준비 큐에 먼저 들어왔습니다', en: 'it joined the ready queue first' },
  'shortest-burst': { ko: 'CPU 버스트가 더 짧습니다', en: 'its CPU burst is shorter' },
  'shortest-remaining': { ko: '남은 실행 시간이 더 짧습니다', en: 'it has less time left' },
  'shortest-prediction': { ko: '예측한 CPU 버스트가 더 짧습니다', en: 'its CPU burst is predicted to be shorter' },
  'shortest-predicted-remaining': {
    ko: '예측한 남은 실행 시간이 더 짧습니다',
    en: 'it is predicted to have less time left',
  },
  'highest-priority': { ko: '우선순위가 더 높습니다', en: 'its priority is higher' },
  'queue-order': { ko: '준비 큐에서 앞에 있습니다', en: 'it is ahead in the ready queue' },
  'arrival-before-io': {
    ko: '같은 시각이면 새로 도착한 프로세스가 입출력을 마친 프로세스보다 먼저 줄을 섭니다',
    en: 'at the same instant, arrivals join before returns from I/O',
  },
  'arrival-before-expired': {
    ko: '같은 시각이면 새로 도착한 프로세스가 퀀텀이 끝난 프로세스보다 먼저 줄을 섭니다',
    en: 'at the same instant, arrivals join before the expired process',
  },
  'io-before-arrival': {
    ko: '같은 시각이면 입출력을 마친 프로세스가 새로 도착한 프로세스보다 먼저 줄을 섭니다',
    en: 'at the same instant, returns from I/O join before arrivals',
  },
  'io-before-expired': {
    ko: '같은 시각이면 입출력을 마친 프로세스가 퀀텀이 끝난 프로세스보다 먼저 줄을 섭니다',
    en: 'at the same instant, returns from I/O join before the expired process',
  },
  'expired-before-arrival': {
    ko: '같은 시각이면 퀀텀이 끝난 프로세스가 새로 도착한 프로세스보다 먼저 줄을 섭니다',
    en: 'at the same instant, the expired process joins before arrivals',
  },
  'expired-before-io': {
    ko: '같은 시각이면 퀀텀이 끝난 프로세스가 입출력을 마친 프로세스보다 먼저 줄을 섭니다',
    en: 'at the same instant, the expired process joins before returns from I/O',
  },
  'io-joins-at-head': {
    ko: '입출력을 마친 프로세스는 준비 큐의 맨 앞에 섭니다',
    en: 'returns from I/O join at the head of the queue',
  },
  'preempted-joins-last': {
    ko: '선점된 프로세스는 같은 시각에 온 프로세스 뒤에 섭니다',
    en: 'the preempted process joins behind those of the same instant',
  },
  'tie-fifo': {
    ko: '조건이 같으면 준비 큐에 먼저 들어온 프로세스가 먼저입니다',
    en: 'they are equal, so the one that joined the queue first goes first',
  },
  'tie-arrival': {
    ko: '조건이 같으면 먼저 도착한 프로세스가 먼저입니다',
    en: 'they are equal, so the one that arrived first goes first',
  },
  'tie-id': {
    ko: '조건이 같으면 표의 순서를 따릅니다',
    en: 'they are equal, so the order of the table decides',
  },
  'tie-open': {
    ko: '조건이 같아 어느 쪽이 먼저여도 됩니다',
    en: 'they are equal, and either of them may go first',
  },
  'io-return-preempts': {
    ko: '입출력을 마친 프로세스가 바로 CPU를 차지합니다',
    en: 'the process that returns from I/O takes the CPU at once',
  },
  'running-wins-ties': {
    ko: '조건이 같으면 실행 중인 프로세스가 계속 실행됩니다',
    en: 'they are equal, and on a tie the running process keeps the CPU',
  },
  'longest-burst': { ko: 'CPU 버스트가 더 깁니다', en: 'its CPU burst is longer' },
  'longest-remaining': { ko: '남은 실행 시간이 더 깁니다', en: 'it has more time left' },
  'highest-response-ratio': {
    ko: '응답 비율 (대기 시간 + 버스트) ÷ 버스트가 더 큽니다',
    en: 'its response ratio, (waiting + burst) / burst, is higher',
  },
  'higher-level': { ko: '더 높은 큐에 있습니다', en: 'it is in a higher queue' },
  drawn: { ko: '추첨에서 뽑혔습니다', en: 'its ticket was drawn' },
  'lowest-pass': { ko: '지나온 거리(pass)가 더 짧습니다', en: 'its pass is lower' },
  'lowest-vruntime': { ko: '가상 실행 시간(vruntime)이 더 짧습니다', en: 'its virtual runtime is lower' },
  eligible: { ko: '제 몫보다 많이 실행되지 않아 적격입니다', en: 'it is eligible: it has had no more than its share' },
  'earliest-virtual-deadline': { ko: '가상 마감이 더 이릅니다', en: 'its virtual deadline is earlier' },
  'least-served-process': { ko: '그 프로세스가 CPU를 더 적게 썼습니다', en: 'its process has had less CPU time' },
  'least-served-thread': {
    ko: '같은 프로세스의 스레드 가운데 CPU를 더 적게 썼습니다',
    en: 'of the threads of that process it has had less CPU time',
  },
  'earliest-deadline': { ko: '마감이 더 이릅니다', en: 'its deadline is earlier' },
  'shortest-period': { ko: '주기가 더 짧습니다', en: 'its period is shorter' },
  'next-id': {
    ko: '표에서 방금 실행된 것 다음 차례입니다',
    en: 'it is the next of the table after the one that ran last',
  },
  'next-in-order': { ko: '정해진 순서에서 다음 차례입니다', en: 'it is next in the fixed order' },
  affinity: { ko: '다른 하나는 이 CPU에서 실행될 수 없습니다', en: 'the other one may not run on this CPU' },
  forced: { ko: '스케줄러 대신 정해 준 선택입니다', en: 'it was chosen in place of the scheduler' },
};

/** Why the chosen one was chosen, e.g. "P3 before P1: at the same instant, arrivals join before the expired process." */
export function ruleSentence({ chosen, over, rule }: Pick<Decision, 'chosen' | 'over' | 'rule'>): Bilingual {
  const { ko, en } = sentences[rule];
  return over === null
    ? { ko: `${chosen}: ${ko}.`, en: `${chosen}: ${en}.` }
    : { ko: `${josa(chosen, '이/가')} ${over}보다 먼저: ${ko}.`, en: `${chosen} before ${over}: ${en}.` };
}
