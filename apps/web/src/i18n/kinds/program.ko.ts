import type { Like } from '../like';
import type { programEn } from './program.en';

export const programKo: Like<typeof programEn> = {
  shared: '공유 변수',
  atStart: '공유 변수의 처음 값',
  codeOf: '{name}의 코드',
  registersOf: '{name}의 레지스터',
  lock: '잠금 {name}',
  free: '비어 있음',
  is: { running: '실행', ready: '준비', waiting: '{lock} 대기', finished: '종료' },
  step: '{thread} 명령 {index, number}: {text}',
  wrongHere: '여기부터는 그 값에 이를 수 없습니다.',
  noEnd: '끝나지 않음(교착 상태)',
  beginning: '아직 아무 명령도 실행하지 않았습니다.',
  longRun: '명령 {count, number}개를 실행하는 어떤 순서의 결과:',
  orderOf: '결과가 {what}인 실행 순서',
  running: '지금까지의 실행 순서',
  found: '지금까지 나온 결과',
  stage: '실행 순서를 하나씩 봅니다',
};
