import type { Like } from '../like';
import type { pcbEn } from './pcb.en';

export const pcbKo: Like<typeof pcbEn> = {
  askSaved: '레지스터를 누구의 블록에 저장합니까?',
  askValues: '그 블록에 저장되는 값은 무엇입니까?',
  askRestored: 'CPU에는 누구의 블록에서 불러옵니까?',
  saved: '저장한 곳',
  values: '저장한 값',
  restored: '복원한 곳',
  yours: '내 답',
  theirs: '학생의 답',
  open: '비워 둠',
  truth: '실제:',
  isRight: '맞음',
  isWrong: '틀림',
  allRight: '맞았습니다: {saved}에 저장하고 {restored}에서 복원합니다.',
  exchange: '{saved}에 저장하고 {restored}에서 복원했습니다.',
  picture: 'CPU와 제어 블록에 들어 있는 값',
  space: '{process}의 주소 공간',
  words: { saved: '여기에 저장', next: '다음에 실행', loaded: 'CPU로 복원' },
  steps: { save: '저장', choose: '선택', space: '주소 공간', restore: '복원' },
};
