import type { Like } from '../like';
import type { forkTreeEn } from './fork-tree.en';

export const forkTreeKo: Like<typeof forkTreeEn> = {
  program: '프로그램',
  screen: '화면',
  nothingYet: '아직 아무것도 없습니다.',
  nothing: '없음',
  noEnd: '끝없음',
  tree: '프로세스, 부모 다음에 자식',
  childrenOf: '{name}의 자식',
  is: { running: '실행 중', blocked: '자식을 기다림', terminated: '종료' },
  ask: {
    processes: '처음 것까지 프로세스는 모두 몇 개입니까?',
    lines: '모두 몇 줄이 출력됩니까?',
    times: '각 줄은 몇 번 출력됩니까? 순서는 상관없습니다.',
    order: '어떤 순서로 무엇이 출력됩니까? 한 줄씩 더해 주세요.',
  },
  endless: { processes: 'fork가 끝나지 않음', lines: '출력이 끝나지 않음' },
  part: { processes: '프로세스 수', lines: '줄 수', printed: '화면' },
  fewer: '{label}: 하나 줄이기',
  more: '{label}: 하나 늘리기',
  timesOf: '“{text}” 출력 횟수',
  add: '“{text}” 더하기',
  added: '{n, number}번째 줄: {text}',
  takeBack: '마지막 줄 지우기',
  clear: '모두 지우기',
  yours: '내 답',
  theirs: '학생의 답',
  allRight: '모두 맞았습니다.',
  notAllRight: '틀린 곳이 있습니다.',
  before: '프로그램이 시작합니다. 프로세스는 P0 하나입니다.',
  others: '다른 답 {others, number}개',
};
