import type { Like } from '../like';
import type { choiceEn } from './choice.en';

export const choiceKo: Like<typeof choiceEn> = {
  one: '하나를 고르세요',
  several: '맞는 것을 모두 고르세요',
  keys: '키보드: 보기 옆의 글자를 누르면 선택됩니다.',
  options: '보기',
  yours: '내 선택',
  theirs: '학생의 선택',
  isRight: '맞음',
  isAccepted: '맞은 것으로 인정',
  isWrong: '틀림',
  right: '맞았습니다.',
  notRight: '맞지 않습니다.',
  rightIs: '정답: {letters}',
  score: '맞는 것 {possible, number}개 중 {hits, number}개, 틀린 것 {wrong, number}개를 골랐습니다',
  answers: '{answers, number}명의 선택',
  share: '{count, number}명 · {percent, number}%',
  told: '보기 {of, number}개 중 {told, number}개 공개',
};
