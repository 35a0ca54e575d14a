import type { Like } from '../like';
import type { figuresEn } from './figures.en';

export const figuresKo: Like<typeof figuresEn> = {
  pad: '숫자판',
  back: '마지막 글자 지우기',
  next: '다음',
  point: '소수점',
  problems: {
    number: '{label}: 숫자가 아닙니다.',
    whole: '{label}: 정수로 쓰세요.',
    decimals: '{label}: 소수점 아래 {decimals, number}자리까지만 쓰세요.',
    size: '{label}: 너무 큰 수입니다.',
    kept: '고칠 때까지는 {value} 값이 유효합니다.',
  },
};
