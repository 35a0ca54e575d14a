import type { Like } from '../like';
import type { switchCountEn } from './switch-count.en';

export const switchCountKo: Like<typeof switchCountEn> = {
  measures: {
    switches: '문맥 교환 횟수',
    'switch-ticks': '문맥 교환에 든 시간(틱)',
    'switch-share': '전체 시간 중 문맥 교환의 비율(%)',
    utilization: 'CPU 이용률(%)',
  },
  short: {
    switches: '교환 횟수',
    'switch-ticks': '교환 시간',
    'switch-share': '교환 비율',
    utilization: 'CPU 이용률',
  },
  ticks: '틱',
  hint: '횟수와 틱은 정수로 씁니다. 백분율은 0.5%p까지 차이 나도 맞습니다.',
  figure: '항목',
  own: '내 답',
  theirs: '학생의 답',
  truth: '정답',
  blank: '비어 있음',
  pending: '아직',
  allRight: '모두 맞았습니다.',
  score: '{all, number}개 가운데 {right, number}개 맞음',
  right: '맞음',
  wrong: '틀림',
  compared: '내 답과 실제 실행의 값',
  how: '값을 구하는 방법',
  run: '실제 실행',
  counter: '지금까지 문맥 교환 {count, number}번, {ticks, number}틱',
};
