import type { Like } from './like';
import type { playEn } from './play.en';

export const playKo: Like<typeof playEn> = {
  place: '{of, number}문제 중 {number, number}번',
  progress: '이 수업의 문제',
  scenario: '프로세스와 규칙',
  rules: '적용되는 규칙',
  again: '문제 다시 읽기',
  offline: {
    title: '연결이 끊겼습니다.',
    connecting: '연결하는 중…',
    body: '답은 이 기기에 보관되고, 연결되면 저절로 보내집니다.',
  },
  noSeat: {
    title: '이 기기에서는 수업에 참여하지 않았습니다',
    body: '앞 화면의 여섯 자리 숫자와 이름으로 참여하세요.',
    join: '코드 입력하기',
  },
  parted: {
    replaced: {
      title: '다른 창에서 열려 있습니다',
      body: '이 수업을 다른 창이나 다른 기기에서 열었습니다. 그곳에서 이어집니다.',
    },
    removed: {
      title: '수업에서 내보내졌습니다',
      body: '강의자가 내보냈습니다. 잘못된 것이라면 강의자에게 말하세요. 다시 들어오게 할 수 있습니다.',
    },
    'unknown-ticket': {
      title: '이 자리가 없어졌습니다',
      body: '서버가 이 자리를 알지 못합니다. 앞 화면의 코드로 다시 참여하세요.',
    },
    'link-renewed': {
      title: '주소가 바뀌었습니다',
      body: '이 주소로는 더 이상 열리지 않습니다. 앞 화면의 코드로 다시 참여하세요.',
    },
    'too-fast': {
      title: '잠시 연결이 끊겼습니다',
      body: '이 창에서 한꺼번에 너무 많이 보냈습니다. 답은 이 기기에 남아 있습니다.',
    },
    refused: '이 수업에 들어갈 수 없습니다',
    here: '여기서 계속하기',
    join: '코드 입력하기',
  },
  save: {
    idle: '아직 답하지 않음',
    saving: '저장 중…',
    saved: '저장됨',
    kept: '오프라인, 이 기기에 보관됨',
    lost: '마지막 변경은 반영되지 않음',
    closed: '마감됨',
  },
  lobby: {
    in: '{name} 님, 들어왔습니다.',
    wait: '강의자가 곧 시작합니다. 지금 {people, number}명이 있습니다.',
  },
  practice: {
    title: '기다리는 동안 칠해 보기',
    task: 'P1을 3틱, 그다음 유휴 1틱, 그다음 끝까지 P2를 그려 보세요.',
    right: '맞았습니다.',
    almost: '조금 다릅니다. 과제를 다시 보세요.',
    onlyHere: '연습입니다',
  },
  brief: { kicker: '다음 문제', soon: '곧 예측이 열립니다. 먼저 읽어 보세요.' },
  predict: { kicker: '내 예측', yours: '내 예측' },
  locked: {
    title: '예측이 마감되었습니다.',
    counts: '아래 답이 반영됩니다. 앞 화면을 보세요.',
    nothing: '이번에는 예측하지 않았습니다. 앞 화면을 보세요.',
    late: '마지막 변경이 늦게 도착했습니다. 그 전에 저장된 답이 반영됩니다.',
  },
  sure: {
    label: '얼마나 확신합니까?',
    note: '고르지 않아도 되고, 점수에는 영향을 주지 않습니다.',
    guessed: '찍었음',
    rather: '꽤 확신함',
    sure: '확신함',
  },
  discuss: {
    kicker: '토론',
    title: '옆 사람을 설득해 보세요.',
    body: '서로의 답을 비교하고 어떤 규칙 때문에 그렇게 골랐는지 말해 보세요. 그다음 한 번 더 예측할 수 있습니다.',
    nothing: '아직 예측하지 않았습니다. 이야기를 듣고 다음 차례에 예측해 보세요.',
  },
  reveal: { kicker: '실행', answer: '정답' },
  explain: { kicker: '결과', idea: '핵심' },
  ended: {
    title: '수업이 끝났습니다. 수고했습니다!',
    results: '내 결과',
    question: '문제',
    right: '맞은 것',
    score: '{possible, number} 중 {earned, number}',
    none: '답하지 않음',
    link: '나만의 결과 주소',
    linkHint: '내 답과 실제 실행, 그 이유를 나중에 다른 기기에서도 볼 수 있습니다. 다른 사람에게 알려 주지 마세요.',
    copy: '복사',
    copied: '복사했습니다.',
    copyByHand: '이 브라우저에서는 복사할 수 없습니다. 주소를 선택해서 복사하세요.',
    open: '내 답 보기',
  },
  result: {
    practise: '다른 숫자로 혼자 연습하기',
    kicker: '{name} 님의 결과',
    total: '{possible, number}점 중 {earned, number}점',
    noToken: '주소가 온전하지 않거나 여기에 없는 결과입니다. 보관해 둔 곳에서 다시 열어 보세요.',
    nothingYet: '아직 설명된 문제가 없습니다. 수업에서 결과를 본 문제부터 여기에 나타납니다.',
  },
};
