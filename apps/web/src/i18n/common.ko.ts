import type { commonEn } from './common.en';
import type { Like } from './like';

export const commonKo: Like<typeof commonEn> = {
  product: 'Timeslice',
  language: '언어',
  theme: { label: '화면 밝기', system: '자동', light: '밝게', dark: '어둡게' },
  skip: '본문으로 건너뛰기',
  close: '닫기',
  cancel: '취소',
  retry: '다시 시도',
  working: '처리 중',
  note: '안내',
  problem: '오류',
  qr: '{url} QR 코드',
  progress: '{max, number} 중 {value, number}',
  time: { label: '남은 시간', left: '{seconds, number}초 남았습니다' },
  transport: {
    label: '실행 재생',
    toStart: '처음으로',
    back: '이전 사건',
    play: '재생',
    pause: '일시 정지',
    forward: '다음 사건',
    toEnd: '끝으로',
    speed: '속도',
    position: '위치(틱)',
  },
  notFound: {
    title: '여기에는 페이지가 없습니다',
    body: '주소가 다르게 입력되었거나 페이지가 옮겨졌습니다.',
    home: '참여 코드 입력하기',
  },
  fault: {
    title: '이 페이지에서 문제가 생겼습니다',
    body: '이미 보낸 내용은 저장되어 있습니다. 페이지를 다시 불러오면 대개 해결됩니다.',
    reload: '페이지 다시 불러오기',
  },
};
