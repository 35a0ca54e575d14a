import type { Like } from '../like';
import type { raceValuesEn } from './race-values.en';

export const raceValuesKo: Like<typeof raceValuesEn> = {
  ask: '{name}의 최종값으로 가능한 것을 모두 고르세요.',
  noEnd: '끝나지 않음(교착 상태)',
  value: '{name} = {value, number}',
  yours: '내가 고른 값',
  theirs: '이 학생이 고른 값',
  verdicts: '값별 결과',
  told: {
    hit: '찾음',
    missed: '놓침',
    alarm: '불가능',
    clear: '불가능',
    open: '아직 모름',
    openChosen: '고름',
  },
  possible: '가능',
  impossible: '불가능',
  allRight: '맞았습니다. 가능한 값을 모두, 그리고 그것만 골랐습니다.',
  score:
    '가능한 값 {of, number}개 중 {hits, number}개를 찾았고, 불가능한 값은 {alarms, plural, =0 {고르지 않았습니다} other {#개 골랐습니다}}.',
  scoreTheirs:
    '가능한 값 {of, number}개 중 {hits, number}개를 찾았고, 불가능한 값은 {alarms, plural, =0 {고르지 않았습니다} other {#개 골랐습니다}}.',
  witnesses: '가능한 값마다 실행 순서 하나',
  distribution: '{name}의 이 값이 가능하다고 본 학생',
  count: '{count, number}명({percent, number}%)',
};
