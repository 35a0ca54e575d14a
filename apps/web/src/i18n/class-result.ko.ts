import type { classResultEn } from './class-result.en';
import type { Like } from './like';

export const classResultKo: Like<typeof classResultEn> = {
  groups: {
    title: '같은 답끼리 묶은 결과',
    people: '{count, number}명',
    mean: '맞은 비율 {percent, number}%',
    right: '모두 맞힘',
    under: '다른 관례에서는 맞는 답',
    reading: '{model} (가능성 {percent, number}%)',
    open: '답 보기',
    accept: '정답으로 인정하기',
    acceptOf: '정답으로 인정하기: {text}',
    others: '목록에 없는 답: {groups, number}묶음 {answers, number}개',
  },
  models: {
    title: '답이 어디에서 나왔는가',
    lead: '각 답이 어떤 생각에서 나왔을지 따져 더한 기댓값입니다.',
    right: '제시된 규칙을 그대로 따름',
    other: '그 밖의 생각',
    asIf: '이렇게 생각함: {model}',
    share: '{percent, number}% · 약 {students, number}명',
  },
  confidence: {
    title: '얼마나 확신했는가',
    sure: '확신',
    right: '모두 맞힘',
    wrong: '틀린 곳 있음',
    levels: { guessed: '찍었음', rather: '꽤 확신함', sure: '확신함', none: '말하지 않음' },
    note: '확신했지만 틀린 곳이 있는 사람: {count, plural, =0 {없음} other {#명}}',
  },
  history: { title: '문제 전체에서 나타난 생각', times: '{count, number}번:' },
  flow: {
    title: '토론으로 바뀐 답',
    before: '토론 전 모두 맞힘',
    after: '토론 후 모두 맞힘',
    count: '{of, number}명 가운데 {right, number}명',
    caption: '첫 번째 답에서 두 번째 답으로',
    from: '첫 번째 답',
    to: '두 번째 답',
    people: '인원',
    stayed: '그대로',
    rest: '그 밖의 답',
    right: '맞음',
    newcomers: '두 번째에만 답한 {count, number}명은 여기에 넣지 않았습니다.',
  },
};
