import type { Like } from './like';
import type { refusalsEn } from './refusals.en';

export const refusalsKo: Like<typeof refusalsEn> = {
  codes: {
    malformed: '서버가 이 요청을 이해하지 못했습니다. 페이지를 새로 고친 뒤 다시 시도해 주세요.',
    'too-large': '보내기에는 너무 큽니다. 줄여서 다시 시도해 주세요.',
    'too-fast': '요청이 너무 빨랐습니다. 몇 초 뒤에 다시 시도해 주세요.',
    busy: '서버가 바쁩니다. 자동으로 다시 시도합니다.',
    unavailable: '서버에 연결할 수 없습니다. 네트워크를 확인하고 다시 시도해 주세요.',
    internal: '서버에 문제가 생겼습니다. 잠시 뒤에 다시 시도해 주세요.',
    'not-host': '이 수업을 연 강의자만 할 수 있습니다.',
    'not-participant': '수업에 참여한 사람만 할 수 있습니다. 먼저 코드로 참여해 주세요.',
    'not-signed-in': '로그인되어 있지 않습니다. 로그인한 뒤 다시 시도해 주세요.',
    'unknown-code': '지금 이 코드로 열린 수업이 없습니다. 화면의 여섯 자리 숫자를 확인해 주세요.',
    'unknown-session': '이 수업이 없거나 삭제되었습니다. 강의자에게 새 코드를 물어보세요.',
    'unknown-lesson': '이 수업 자료가 더 이상 없습니다. 다른 자료를 골라 주세요.',
    'unknown-participant': '이 수업에 없는 사람입니다.',
    'session-ended': '수업이 끝났습니다. 더 보낼 수 없습니다.',
    removed: '강의자가 이 수업에서 내보냈습니다. 잘못된 것이라면 강의자에게 말해 주세요.',
    'nickname-empty': '이름을 입력해 주세요.',
    'nickname-too-long': '이름이 너무 깁니다. 20자까지 쓸 수 있습니다.',
    'nickname-taken': '이미 쓰고 있는 이름입니다. 구별되도록 덧붙여 주세요.',
    'room-full': '이 수업의 자리가 다 찼습니다. 강의자에게 물어보세요.',
    'wrong-phase': '수업의 이 단계에서는 할 수 없습니다.',
    'wrong-question': '지금은 다른 문제를 풀고 있습니다.',
    'wrong-answer-shape': '문제에 맞지 않는 답입니다. 페이지를 새로 고쳐 주세요. 그린 내용은 이 기기에 남아 있습니다.',
    locked: '예측이 마감되었습니다. 이 변경은 늦게 도착해 반영되지 않았습니다.',
    'no-time-limit': '이 문제에는 늘릴 시간 제한이 없습니다.',
    'no-next-question': '마지막 문제였습니다.',
    'out-of-range': '실행 범위를 벗어난 시각입니다. 다른 시각을 골라 주세요.',
  },
  partings: {
    replaced: '이 수업을 다른 창이나 다른 기기에서 열었습니다. 그곳에서 이어집니다.',
    removed: '강의자가 이 수업에서 내보냈습니다. 잘못된 것이라면 강의자에게 말해 주세요.',
    'unknown-ticket': '서버가 이 자리를 알지 못합니다. 코드로 다시 참여해 주세요.',
    'too-fast': '이 창에서 한꺼번에 너무 많이 보내 연결이 끊겼습니다. 페이지를 새로 고쳐 주세요.',
  },
};
