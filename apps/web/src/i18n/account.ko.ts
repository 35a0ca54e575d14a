import type { Like } from './like';
import type { accountEn } from './account.en';

export const accountKo: Like<typeof accountEn> = {
  setup: {
    title: '강의자 계정 만들기',
    lead: '이 링크는 한 번만 쓸 수 있습니다. 여기서 만든 계정이 이 서버의 수업과 기록을 관리합니다.',
    name: '이름',
    email: '이메일',
    emailNote: '로그인할 때 씁니다. 이 주소로 메일을 보내지 않습니다.',
    password: '비밀번호',
    passwordNote: '{min, number}자 이상. 단어 몇 개를 이은 문장이 좋고, 띄어쓰기와 어떤 글자든 쓸 수 있습니다.',
    show: '비밀번호 보기',
    submit: '계정 만들기',
  },
  login: {
    title: '로그인',
    lead: '강의자용입니다. 학생은 계정 없이 참여 코드로 들어옵니다.',
    email: '이메일',
    password: '비밀번호',
    submit: '로그인',
    join: '참여 코드 입력하기',
  },
  needed: {
    title: '이 서버에는 아직 계정이 없습니다',
    lead: '서버를 시작한 화면에 한 번만 쓸 수 있는 링크가 있습니다. 다음과 같이 시작합니다.',
    lost: '링크를 잃어버렸다면 서버를 다시 시작하세요. 새 링크가 나오고, 이전 링크는 쓸 수 없게 됩니다.',
  },
  noToken: '설정 링크가 온전하지 않습니다. “/setup#” 뒤까지 모두 복사해 주세요.',
  problems: {
    name: '이름을 100자 이내로 적어 주세요.',
    email: '이메일 주소의 형식이 아닙니다.',
    passwordShort: '비밀번호가 {length, number}자입니다. {min, number}자 이상이어야 합니다.',
    passwordLong: '비밀번호가 {max, number}자를 넘습니다.',
    missing: '이 칸을 채워 주세요.',
    'wrong-password': '이메일 또는 비밀번호가 맞지 않습니다.',
    'setup-done': '계정이 이미 있습니다. 그 계정으로 로그인하세요.',
    'setup-token-wrong': '이 설정 링크는 더 이상 쓸 수 없습니다. 서버를 마지막으로 시작할 때 나온 링크를 쓰세요.',
    'too-many-attempts': '비밀번호를 여러 번 틀렸습니다. 5분 뒤에 다시 시도하세요.',
    'wrong-origin': '서버가 아는 주소와 이 페이지의 주소가 다릅니다. 원래 주소로 열어 주세요.',
    malformed: '서버가 내용을 읽지 못했습니다. 입력한 내용을 확인해 주세요.',
    busy: '지금 로그인하는 사람이 많습니다. 몇 초 뒤에 다시 해 주세요.',
    unreachable: '서버가 응답하지 않습니다. 연결을 확인하고 다시 시도하세요.',
    internal: '서버에 문제가 생겼습니다. 잠시 뒤에 다시 시도하세요.',
  },
};
