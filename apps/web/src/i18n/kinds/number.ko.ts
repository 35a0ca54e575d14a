import type { Like } from '../like';
import type { numberEn } from './number.en';

export const numberKo: Like<typeof numberEn> = {
  label: '내 답',
  labelIn: '내 답 (단위: {unit})',
  less: '{step, number} 줄이기',
  more: '{step, number} 늘리기',
  exactly: {
    whole: '정수로 쓰세요.',
    decimals: '소수점 아래 {decimals, number}자리까지 쓰세요.',
    tolerance: '{tolerance, number}까지 차이 나도 맞습니다.',
  },
  problems: {
    number: '숫자가 아닙니다.',
    decimals: '너무 자세합니다. {decimals, plural, =0 {정수로 쓰세요} other {소수점 아래 #자리까지 쓰세요}}.',
    size: '너무 큰 수입니다.',
    kept: '고칠 때까지는 {value} 값이 유효합니다.',
  },
  yours: '내 답',
  theirs: '학생의 답',
  truth: '정답',
  nothing: '쓰지 않음',
  right: '맞았습니다: {value}',
  notRight: '정답은 {value}입니다.',
  notYet: '아직 공개되지 않음',
  line: '수직선',
  you: '나',
  they: '학생',
  answers: '{answers, number}명의 답',
  dot: '점 하나는 {per, plural, =1 {답 1개} other {답 최대 #개}}입니다.',
  far: '멀리 떨어진 답: {list}',
  open: '비워 둔 사람 {open, number}명',
  others: '그 밖의 답 {others, number}개',
  table: '표로 보기',
  value: '답',
  count: '인원',
  timesOf: '{value} ({count, number}명)',
};
