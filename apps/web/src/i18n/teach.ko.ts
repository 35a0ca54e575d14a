import type { Like } from './like';
import type { teachEn } from './teach.en';

export const teachKo: Like<typeof teachEn> = {
  lessons: '수업 자료',
  reports: '기록',
  lab: '실험실',
  signOut: '로그아웃',
  signingIn: '로그인 상태를 확인하는 중',
  title: '수업 자료',
  lead: '시작하면 학생들이 들어올 여섯 자리 코드가 나옵니다.',
  start: '시작',
  startOf: '시작: {title}',
  minutes: '약 {minutes, number}분',
  questions: '문제 {count, number}개',
  show: '문제 목록 보기',
  options: {
    title: '다음 수업의 설정',
    confidence: '얼마나 확신하는지 묻기',
    speed: '보고서의 점수에 속도도 반영하기',
    speedNote:
      '기본으로 꺼 두었습니다. 속도 점수는 천천히 읽거나 화면 낭독기를 쓰는 학생을 불리하게 합니다. 맞고 틀림은 속도와 관계없습니다.',
  },
  practiceLink: '연습 주소 복사하기',
  practiceLinkOf: '연습 주소 복사하기: {title}',
  practiceNote: '과제로 낼 수 있습니다. 매번 비슷한 새 문제를 혼자 풀며, 계정이 필요 없습니다.',
  check: '교실 네트워크 점검하기',
  practise: '혼자 연습하기',
  item: {
    tells:
      '틀린 모델 {count, number}가지를 정답과 구별합니다. 그런 모델을 가진 학생 100명 가운데 {settled, number}명은 답만으로 어떤 모델인지 가려집니다({bits, number}비트).',
    tellsNothing: '알려진 틀린 모델 가운데 이 문제에 다르게 답하는 것이 없습니다.',
    which: '구별하는 모델',
    hidden: '구별하지 못함: 이렇게 생각해도 여기서는 맞습니다 — {model}',
    openConvention: '답이 문제에서 정하지 않은 관례에 달려 있습니다. 관례가 허용하는 답은 모두 맞습니다.',
    cannotBeAsked: '물을 수 없는 문제입니다({path}: {value}). {allowed}. 고치기 전에는 이 수업을 열 수 없습니다.',
    tooManyTies:
      '이 문제가 있으면 수업을 열 수 없습니다. 정하지 않은 관례가 허용하는 실행이 채점할 수 있는 수(최대 {most, number}가지, 실행이 길면 더 적음)를 넘습니다. 조건이 같을 때의 순서를 정하거나, 조건이 같아지는 경우를 줄이세요.',
    convention: '다른 관례의 답도 맞으며 이름을 알려 줍니다 — {model}',
  },
  running: {
    title: '진행 중',
    resume: '수업으로 돌아가기',
    people: '{people, plural, =0 {아직 아무도 없음} other {#명}}',
    code: '코드',
  },
  recent: { title: '최근 기록', all: '모든 기록', none: '수업이 끝나면 그 기록이 여기에 나옵니다.' },
  noLessons: '이 서버에 수업 자료가 없습니다. 기본 자료는 서버가 시작할 때 들어갑니다.',
};
