import type { Like } from '../like';
import type { switchCauseEn } from './switch-cause.en';

export const switchCauseKo: Like<typeof switchCauseEn> = {
  ask: '각 시각에 CPU가 넘어간 원인은 무엇입니까?',
  run: 'CPU를 쓴 순서',
  moment: 't = {at, number}, {from} 다음에 {to}',
  momentOn: 't = {at, number}, CPU {cpu, number}, {from} 다음에 {to}',
  causes: {
    'io-request': '입출력 요청',
    'io-completion': '입출력 완료',
    'time-slice': '타임 퀀텀 만료',
    fork: 'fork',
    exit: 'exit (종료)',
    arrival: '도착 또는 우선순위',
    wait: '잠금·메시지 대기',
    'wake-up': '그 대기의 끝',
    crash: '비정상 종료',
  },
  open: '{open, plural, =0 {모두 채웠습니다.} other {남은 것: {moments, number}개 중 #개}}',
  allRight: '모두 맞았습니다.',
  score: '{of, number}개 중 {right, number}개 맞음',
  class: '{answers, number}명이 고른 원인',
  switch: '문맥 교환',
};
