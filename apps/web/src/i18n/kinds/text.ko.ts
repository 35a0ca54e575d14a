import type { Like } from '../like';
import type { textEn } from './text.en';

export const textKo: Like<typeof textEn> = {
  label: '내 답 (짧게)',
  room: '{left, number}자 남음',
  tooLong: '{by, number}자 넘었습니다. 줄일 때까지는 앞서 저장된 답이 유효합니다.',
  yours: '내 답',
  theirs: '학생의 답',
  nothing: '쓰지 않음',
  sample: '좋은 답의 예',
  notYet: '아직 공개되지 않음',
  right: '맞는 답으로 인정되었습니다.',
  notYetRight: '지금까지 인정된 답에는 없습니다.',
  byHost: '아래의 좋은 답과 견주어 보세요. 수업에서는 강의자가 더 인정할 수 있습니다.',
  answers: '{answers, number}명이 쓴 답',
  nobody: '아무도 쓰지 않았습니다.',
  times: '{count, number}명',
  accepted: '인정된 답',
  open: '비워 둔 사람 {open, number}명',
  others: '그 밖의 표현 {answers, number}개',
};
