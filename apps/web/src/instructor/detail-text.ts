import type { Language } from '@timeslice/engine';

type Phrase = readonly [RegExp, (...parts: string[]) => string];

/** What a refused change of the marking allows, as libs/session and libs/questions say it. */
const phrases: readonly Phrase[] = [
  [
    /^nothing that changes the question while it is being answered: close the answers first$/,
    () => '답하는 동안 문제의 내용이 바뀌지 않는 변경. 먼저 답을 마감해 주세요',
  ],
  [/^none: \S+ asks about no scenario$/, () => '없음. 이 문제는 시나리오에 관한 것이 아닙니다'],
  [/^none: the key of .*$/, () => '없음. 이 문제의 정답은 계산되며, 적어 넣은 것이 아닙니다'],
  [/^a whole answer$/, () => '빈 곳이 없는 답'],
  [/^at most (\d+) answers$/, (_, most) => `답 ${most}개까지`],
  [
    /^conventions under which there are at most (\d+) runs: .*$/,
    (_, most) =>
      `가능한 실행이 ${most}가지를 넘지 않는 규칙. 동점 규칙을 밝히거나 동점이 적거나 짧은 시나리오를 써 주세요`,
  ],
  [
    /^conventions under which it can be asked: the (?:run|decisions of the run) .*$/,
    () => '물을 수 있는 실행이 나오는 규칙. 이 규칙에서는 실행이 너무 커집니다',
  ],
  [
    /^conventions under which it can be asked: (\S+) to (\S+), the end of the run$/,
    (_, from, to) =>
      `물을 수 있는 실행이 나오는 규칙. 이 규칙에서는 t = ${from}부터 실행이 끝나는 t = ${to}까지만 물을 수 있습니다`,
  ],
  [/^conventions under which it can be asked: (.*)$/, (_, why) => `물을 수 있는 실행이 나오는 규칙(${why})`],
  [
    /^none other: what the question gives of its run would not be so$/,
    () => '다른 값은 없음. 문제에 이미 나온 실행이 달라집니다',
  ],
  [
    /^(.+): what the question gives of its run would not be so$/,
    (_, values) => `${values}. 그 밖의 값이면 문제에 이미 나온 실행이 달라집니다`,
  ],
];

/** The contract speaks English; names and numbers stand as they are. */
export function detailText(allowed: string, language: Language): string {
  if (language === 'en') return allowed;
  for (const [pattern, say] of phrases) {
    const parts = pattern.exec(allowed);
    if (parts) return say(...parts);
  }
  return allowed;
}
