import type { Like } from './like';
import type { checkEn } from './check.en';

export const checkKo: Like<typeof checkEn> = {
  title: '연결 점검',
  lead: '학교 네트워크 담당자를 위한 화면입니다. 수업에 필요한 연결을 이 브라우저에서 시험해 봅니다. 1분 남짓 걸리며 아무것도 저장하지 않습니다.',
  again: '다시 점검하기',
  working: '점검하는 중 ...',
  list: '점검 항목',
  outcome: { good: '정상', note: '참고', bad: '안 됨', running: '점검 중', waiting: '아직 점검하지 않음' },
  verdict: {
    all: '이곳에서는 모든 것이 정상입니다.',
    notes: '이곳에서 수업을 할 수 있습니다. 아래 참고 사항을 확인해 주세요.',
    'polling-only': '이곳에서는 롱 폴링으로 수업을 할 수 있습니다. 웹소켓을 허용하면 연결이 더 빠르고 부담이 적습니다.',
    'websocket-only': '이곳에서는 브라우저가 웹소켓으로 시작할 때만 수업을 할 수 있습니다. 롱 폴링도 허용해 주세요.',
    none: '이곳에서는 수업에 연결할 수 없습니다. 이 주소로 가는 웹소켓과 롱 폴링이 모두 막혀 있습니다.',
  },
  names: {
    address: '주소',
    storage: '기기 저장소',
    polling: '롱 폴링',
    clock: '기기의 시계',
    websocket: '웹소켓 {seconds, number}초 유지',
  },
  found: {
    address: {
      https: 'HTTPS입니다. 중간에서 아무도 내용을 읽거나 바꿀 수 없습니다.',
      local: '이 컴퓨터 자신의 주소라서 네트워크를 거치지 않습니다.',
      http: '암호화하지 않는 HTTP입니다. 수업은 되지만 같은 네트워크에서 내용을 볼 수 있고, 브라우저가 링크 복사와 화면 켜 두기를 막습니다. 앞에 인증서를 갖춘 리버스 프록시를 두세요.',
    },
    storage: {
      works: '아직 저장되지 않은 답도 새로 고침 뒤에 남아 있습니다.',
      none: '이 브라우저는 아무것도 저장하지 못합니다(비공개 창이거나 금지됨). 저장 전의 답은 화면과 함께 사라집니다. 이 주소의 사이트 데이터를 허용해 주세요.',
    },
    polling: {
      works: '/socket.io/ 요청에 응답이 옵니다. 가장 짧은 왕복 시간: {ms, number} ms.',
      none: '/socket.io/ 요청에 응답이 없거나 중간에서 바뀝니다. 이 주소 앞의 프록시와 필터를 확인해 주세요.',
    },
    clock: {
      near: '서버와 {ms, number} ms 차이입니다.',
      far: '서버와 {seconds, number}초 차이입니다. 마감은 서버 시계를 따르므로 손해는 없지만, 기기의 시계를 맞춰 주세요.',
      unknown: '서버에 물어볼 수 없었습니다.',
    },
    websocket: {
      held: '내내 끊기지 않고 쓸 수 있었습니다. 가장 짧은 왕복 시간: {ms, number} ms.',
      cut: '{held, number}초 뒤에 끊겼습니다. 중간 어딘가에서 연결을 일찍 닫습니다. /socket.io/의 유휴 시간을 1분 이상 허용해 주세요.',
      none: '열 수 없었습니다. 프록시나 필터가 업그레이드를 전달하지 않습니다. /socket.io/에 `Upgrade: websocket`을 허용해 주세요. 그때까지 수업은 자동으로 롱 폴링을 씁니다.',
      progress: '{seconds, number}초 가운데 {held, number}초',
    },
  },
  report: {
    title: '보고서',
    lead: '점검을 부탁한 분에게 보내 주세요.',
    label: '보고서 내용',
    copy: '보고서 복사하기',
    copied: '복사했습니다.',
    byHand: '이 브라우저에서는 복사할 수 없습니다. 글을 선택해서 복사해 주세요.',
    address: '주소',
    at: '점검한 시각',
    browser: '브라우저',
  },
};
