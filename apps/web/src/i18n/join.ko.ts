import type { Like } from './like';
import type { joinEn } from './join.en';

export const joinKo: Like<typeof joinEn> = {
  title: '수업 참여',
  lead: '앞 화면에 보이는 여섯 자리 숫자를 입력하세요.',
  teach: '강의자',
  lab: '실험실',
  practice: '혼자 연습',
  code: '참여 코드',
  codeIncomplete: '코드는 숫자 여섯 자리입니다.',
  name: '수업에서 쓸 이름',
  nameHint: '강의자와 다른 학생에게 보입니다. 20자까지 쓸 수 있습니다.',
  join: '참여하기',
  joining: '들어가는 중…',
  back: '{name} 이름으로 다시 들어갑니다…',
  demo: {
    title: '먼저 예측하고, 그다음 스케줄러를 봅니다.',
    caption:
      '누가 언제 CPU를 받는지 그립니다. 실제 실행이 내 그림 위로 한 틱씩 자라면서 어디서 어떤 규칙 때문에 달라졌는지 보여 줍니다.',
    chart: '예: 최소 잔여 시간 우선(SRTF) 실행과, t = 2에서 달라진 예측',
    truth: '실제 실행',
    mine: '예측',
    why: 'P2는 2틱이 남은 채 도착했고 P1은 3틱이 남아 있습니다. 최소 잔여 시간 우선은 P2를 고릅니다.',
    again: '다시 보기',
  },
};
