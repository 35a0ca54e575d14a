import type { Like } from './like';
import type { teachEn } from './teach.en';

export const teachKo: Like<typeof teachEn> = {
  lessons: '수업 자료',
  reports: '기록',
  lab: '실험실',
  signOut: '로그아웃',
  signingIn: '로그인 상태를 확인하는 중',
  title: '수업 자료',
  lead: '시작하면 학생들이 들어올 여섯 자리 코드가 나옵니다.',
  start: '시작',
  startOf: '시작: {title}',
  minutes: '약 {minutes, number}분',
  questions: '문제 {count, number}개',
  show: '문제 목록 보기',
  running: {
    title: '진행 중',
    resume: '수업으로 돌아가기',
    people: '{people, plural, =0 {아직 아무도 없음} other {#명}}',
    code: '코드',
  },
  recent: { title: '최근 기록', all: '모든 기록', none: '수업이 끝나면 그 기록이 여기에 나옵니다.' },
  noLessons: '이 서버에 수업 자료가 없습니다. 기본 자료는 서버가 시작할 때 들어갑니다.',
};
