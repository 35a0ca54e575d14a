import type { Like } from '../like';
import type { memoryMapEn } from './memory-map.en';

export const memoryMapKo: Like<typeof memoryMapEn> = {
  steps: '단계, 일어나는 순서대로',
  atStart: '프로세스: 스레드',
  declared: { data: '전역 변수', heap: '힙의 변수', stack: '지역 변수 (스레드마다)' },
  crashNote: ': 잘못된 주소에 쓰는 것으로, 세그멘테이션 오류입니다.',
  memory: { code: '코드', data: '전역 변수', heap: '힙', stack: '스택', registers: '레지스터' },
  ask: {
    values: '마지막에 각 스레드가 보는 변수의 값은?',
    reads: '각 print가 출력하는 값은?',
    survivors: '마지막에 살아 있는 것은?',
    shared: '함께 씁니까, 따로 가집니까?',
  },
  cell: {
    values: '{thread}: {variable}',
    reads: '{step, number}단계, {thread}: {code}',
    survivors: '{thread}',
    shared: '{one}, {other}: {part}',
  },
  options: {
    gone: '사라짐',
    notReached: '실행되지 않음',
    alive: '살아 있음',
    ended: '끝남',
    shared: '함께 씀',
    separate: '따로',
  },
  open: '아직 고르지 않은 것: {open, number}개',
  full: '모두 골랐습니다.',
  diagram: '프로세스마다의 메모리',
  process: '프로세스',
  processEnded: '프로세스, 끝남',
  threadsOf: '{name}의 스레드',
  cells: '물어본 것',
  allRight: '모두 맞았습니다.',
  notAllRight: '틀린 곳이 있습니다.',
  score: '{of, number}개 중 {right, number}개 맞음',
  before: '첫 단계 전입니다.',
  answers: '{answers, number}명의 선택',
};
