import type { Like } from '../like';
import type { bestEn } from './best.en';

export const bestKo: Like<typeof bestEn> = {
  ask: {
    policy: '어느 정책에서 가장 작습니까: {measure}?',
    quantum: '어느 타임 퀀텀에서 가장 작습니까: {measure}?',
  },
  measures: {
    waiting: '평균 대기 시간',
    turnaround: '평균 반환 시간',
    response: '평균 응답 시간',
    switches: '문맥 교환 횟수',
    makespan: '모두 끝나는 시각',
  },
  columns: { policy: '정책', quantum: '타임 퀀텀' },
  remarks: '비고',
  several: '비교할 정책 {count, number}가지',
  oneBy: '{name}, 타임 퀀텀을 바꾸어 비교',
  quantum: '타임 퀀텀 {quantum}',
  open: '아직 실행 전',
  least: '최소',
  mine: '내 선택',
  theirs: '학생의 선택',
  chosen: '선택',
  chosenBy: '{count, number}명 선택',
  right: '맞았습니다: {names}',
  leastIs: '최소: {names}',
  pointIs: '{name}: {measure} {value, number, ::.##}',
  distribution: '학생들의 선택',
  curve: '타임 퀀텀에 따른 {measure}: 점 {of, number}개 가운데 {shown, number}개',
};
