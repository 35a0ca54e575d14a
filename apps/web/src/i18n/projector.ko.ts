import type { Like } from './like';
import type { projectorEn } from './projector.en';

export const projectorKo: Like<typeof projectorEn> = {
  connecting: '연결하는 중 …',
  offline: '연결이 끊겨 다시 시도하는 중',
  place: '문제 {number, number}/{of, number}',
  closed: {
    title: '이 창은 더 이상 수업에 연결되어 있지 않습니다',
    body: '진행 화면에서 프로젝터를 다시 여세요.',
  },
  renewed: {
    title: '이 주소로는 더 이상 수업을 볼 수 없습니다',
    body: '강의자가 프로젝터 주소를 새로 만들었습니다. 진행 화면에서 프로젝터를 다시 여세요.',
  },
  menu: { room: '방의 밝기', lit: '밝은 방', dim: '어두운 방', fullScreen: '전체 화면' },
  lobby: {
    open: '참여 주소',
    code: '코드 {code}',
    people: '{people, plural, =0 {아직 아무도 없습니다} other {#명 참여}}',
  },
  brief: { rules: '규칙' },
  predict: { of: '/ {of, number}명', answered: '답함', onDevice: '각자의 기기에서 예측해 보세요.' },
  locked: { closed: '답이 마감되었습니다', answers: '답 {answers, number}개' },
  snapshot: '고른 답',
  discuss: {
    title: '옆 사람을 설득해 보세요',
    body: '서로의 답을 비교하고 어떤 규칙 때문에 그렇게 골랐는지 말해 보세요. 곧 다시 예측합니다.',
  },
  explain: {
    models: '어떻게 생각하고 답했는지',
    percent: '{percent, number}%',
    answers: '학생들의 답',
    source: '출처: {source}',
    class: '답 {marked, number}개 · 모두 맞힌 사람 {allRight, number}명 · 평균 {mean, number}%',
  },
  ended: {
    thanks: '함께 예측해 주셔서 고맙습니다',
    results: '각자의 기기에서 문제마다 내 예측과 실제 실행을 다시 볼 수 있습니다.',
  },
};
