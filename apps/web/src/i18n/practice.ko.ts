import type { Like } from './like';
import type { practiceEn } from './practice.en';

export const practiceKo: Like<typeof practiceEn> = {
  title: '혼자 연습하기',
  lead: '예측하고, 실행을 보고, 어디에서 갈라졌는지 확인합니다. 자기 속도로, 매번 비슷한 새 문제로 풀 수 있으며 아무것도 저장하지 않습니다.',
  lessons: '수업 목록',
  of: '문제 {of, number}개 중 {number, number}번',
  check: '답 확인하기',
  nothing: '먼저 답하면 확인할 수 있습니다.',
  onlyHere: '확인하기 전에는 아무것도 보내지 않습니다.',
  run: '실제 실행',
  verdict: '내 답',
  idea: '핵심',
  again: '비슷한 문제 풀기',
  same: '이 문제 다시 풀기',
  next: '다음 문제',
  previous: '이전 문제',
  all: '모든 수업',
  done: '이 수업의 마지막 문제였습니다.',
  noLesson: '연습할 수 있는 수업이 아닙니다.',
  empty: '이 서버에는 수업이 없습니다.',
  back: '수업 참여하기',
};
