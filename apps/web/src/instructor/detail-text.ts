import { josa, type Language } from '@timeslice/engine';
import { type OtherConventions, otherConventions } from '@timeslice/questions';
import { parsed } from '../live/http';

type Phrase = readonly [RegExp, (...parts: string[]) => string];

/** Why a question cannot be asked of another run, as its kind says it. */
const reasons: readonly Phrase[] = [
  [/^(?:the run|the decisions of the run) .*$/, () => '이 규칙에서는 실행이 너무 커집니다'],
  [
    /^(\S+) to (\S+), the end of the run$/,
    (_, from, to) => `이 규칙에서는 t = ${from}부터 실행이 끝나는 t = ${to}까지만 물을 수 있습니다`,
  ],
  [
    /^(\S+) to (\S+); without it the question goes to the end of the run, t = (\S+)$/,
    (_, from, to, end) =>
      `이 규칙에서는 실행이 t = ${end}에 끝나므로, t = ${from}부터 t = ${to}까지 가운데 어디까지 그릴지 정한 문제여야 합니다`,
  ],
  [
    /^(\S+) to (\S+): the run ends at t = (\S+)$/,
    (_, from, to, end) => `이 규칙에서는 실행이 t = ${end}에 끝나므로 t = ${from}부터 t = ${to}까지만 물을 수 있습니다`,
  ],
  [
    /^false: the run ends at (\S+), later than (\S+)$/,
    (_, end, latest) =>
      `이 규칙에서는 실행이 t = ${end}에 끝납니다. 타임라인도 그리게 하려면 t = ${latest}까지는 끝나야 합니다`,
  ],
  [/^a decision of this run: (.*)$/, (_, instants) => `이 규칙에서는 t = ${instants}에만 다음 차례를 고릅니다`],
  [/^ticks of switches: (.*)$/, (_, ticks) => `이 규칙에서는 t = ${ticks}에만 문맥 교환이 있습니다`],
  [/^a run with a switch$/, () => '이 규칙에서는 문맥 교환이 없습니다'],
  [/^ticks with at most (\d+) switches$/, (_, most) => `이 규칙에서는 묻는 문맥 교환이 ${most}번을 넘습니다`],
  [
    /^(\S+) to (\S+): the switches that save something are at t = (.*)$/,
    (_, from, to, instants) =>
      `이 규칙에서는 저장할 것이 있는 문맥 교환이 t = ${instants}에 있으므로, ${from}번부터 ${to}번까지만 물을 수 있습니다`,
  ],
  [
    /^a scenario in which a thread that has not ended gives its CPU to another one$/,
    () => '이 규칙에서는 아직 끝나지 않은 스레드가 CPU를 다른 스레드에 넘기는 일이 없습니다',
  ],
  [
    /^options that differ: \S+ is (\S+) under each of them$/,
    (_, value = '') => `이 규칙에서는 모든 선택지의 값이 ${josa(value, '으로/로')} 같습니다`,
  ],
];

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
    /^conventions under which it can be asked: (.*)$/,
    (_, why) => {
      const reason = saidBy(reasons, why);
      return reason ? `물을 수 있는 실행이 나오는 규칙. ${reason}` : `물을 수 있는 실행이 나오는 규칙(${why})`;
    },
  ],
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
export const detailText = (allowed: string, language: Language): string =>
  language === 'en' ? allowed : (saidBy(phrases, allowed) ?? allowed);

function saidBy(list: readonly Phrase[], text = ''): string | undefined {
  for (const [pattern, say] of list) {
    const parts = pattern.exec(text);
    if (parts) return say(...parts);
  }
  return undefined;
}

/** The conventions that a refusal shows; null where what it shows is none, or cut short. */
export function conventionsIn(text: string): OtherConventions | null {
  const read = otherConventions.safeParse(parsed(text));
  return read.success ? read.data : null;
}
