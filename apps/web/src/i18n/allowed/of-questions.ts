import { josa } from '@timeslice/engine';
import { grouped, type Phrase, saidBy } from './phrase';

/** Why a question cannot be asked of a run, as its kind says it. */
const reasons: readonly Phrase[] = [
  [/^(?:the run|the decisions of the run) .*$/, () => '실행이 너무 커집니다'],
  [
    /^(\S+) to (\S+), the end of the run$/,
    (_, from, to) => `t = ${from}부터 실행이 끝나는 t = ${to}까지만 물을 수 있습니다`,
  ],
  [
    /^(\S+) to (\S+); without it the question goes to the end of the run, t = (\S+)$/,
    (_, from, to, end) =>
      `실행이 t = ${end}에 끝나므로, t = ${from}부터 t = ${to}까지 가운데 어디까지 그릴지 정한 문제여야 합니다`,
  ],
  [
    /^(\S+) to (\S+): the run ends at t = (\S+)$/,
    (_, from, to, end) => `실행이 t = ${end}에 끝나므로 t = ${from}부터 t = ${to}까지만 물을 수 있습니다`,
  ],
  [
    /^false: the run ends at (\S+), later than (\S+)$/,
    (_, end, latest) => `실행이 t = ${end}에 끝납니다. 타임라인도 그리게 하려면 t = ${latest}까지는 끝나야 합니다`,
  ],
  [/^a decision of this run: (.*)$/, (_, instants) => `t = ${instants}에만 다음 차례를 고릅니다`],
  [/^ticks of switches: (.*)$/, (_, ticks) => `t = ${ticks}에만 문맥 교환이 있습니다`],
  [
    /^a scenario of at most (\d+) threads$/,
    (_, most) => `스레드가 ${most}개 이하인 시나리오에 대해서만 물을 수 있습니다`,
  ],
  [
    /^a policy with an order of service: .*$/,
    () =>
      '줄 선 차례대로 실행하는 정책이어야 합니다. 추첨 스케줄링은 기다리는 프로세스 가운데서 뽑을 뿐이어서, 준비 큐에 정해진 차례가 없습니다',
  ],
  [
    /^(\S+) to (\S+): each CPU has its queue$/,
    (_, from, to) => `CPU마다 큐가 있으므로 ${from}부터 ${to}까지의 CPU를 정해야 합니다`,
  ],
  [/^nothing: there is one ready queue$/, () => '준비 큐가 하나이므로 CPU를 정하지 않습니다'],
  [
    /^a scenario in which every thread comes once and ends$/,
    () => '모든 스레드가 한 번 도착해서 끝나는 시나리오여야 합니다',
  ],
  [
    /^a run in which every thread ends, and no periodic tasks$/,
    () => '주기 태스크 없이 모든 스레드가 끝나는 실행이어야 합니다',
  ],
  [/^a policy with one quantum for all, e\.g\. rr$/, () => 'RR처럼 모두에게 같은 퀀텀을 주는 정책이어야 합니다'],
  [
    /^a program of which every interleaving can be tried: .*$|^so few that every interleaving can be tried$/,
    () => '모든 실행 순서를 따져 볼 수 있을 만큼 명령이나 스레드가 적어야 합니다',
  ],
  [/^a program that comes to an end in every interleaving$/, () => '어떤 순서로 실행해도 끝나는 프로그램이어야 합니다'],
  [
    /^a variable whose possible values lie close together: at most (\d+) choices$/,
    (_, most) => `가능한 값들이 가까이 모여 있는 변수여야 합니다. 선택지는 ${most}개까지입니다`,
  ],
  [
    /^what an order of at most (\d+) steps leads to$/,
    (_, most) => `차례가 ${most}번 이하인 순서로 이를 수 있는 값이어야 합니다`,
  ],
  [/^a shared variable: (.*)$/, (_, names) => `공유 변수: ${names}`],
  [
    /^a (\S+), as \S+ asks about one$/,
    (_, about) => (about === 'program' ? '프로그램이 있어야 합니다' : '시나리오가 있어야 합니다'),
  ],
  [/^something that this program leaves to predict$/, () => '이 프로그램에서 예측할 것이 있어야 합니다'],
  [/^at most (\d+) steps to show$/, (_, most) => `보여 줄 단계는 ${most}개까지입니다`],
  [/^at most (\d+) to predict$/, (_, most) => `예측할 칸은 ${most}개까지입니다`],
  [/^at most (\d+) to choose from$/, (_, most) => `고를 것은 ${most}개까지입니다`],
  [/^(\d+) to (\d+) lines to choose$/, (_, least, most) => `고를 줄은 ${least}개부터 ${most}개까지입니다`],
  [/^a run with a switch$/, () => '문맥 교환이 없습니다'],
  [/^ticks with at most (\d+) switches$/, (_, most) => `묻는 문맥 교환이 ${most}번을 넘습니다`],
  [
    /^(\S+) to (\S+): the switches that save something are at t = (.*)$/,
    (_, from, to, instants) =>
      `저장할 것이 있는 문맥 교환이 t = ${instants}에 있으므로, ${from}번부터 ${to}번까지만 물을 수 있습니다`,
  ],
  [
    /^a scenario in which a thread that has not ended gives its CPU to another one$/,
    () => '아직 끝나지 않은 스레드가 CPU를 다른 스레드에 넘기는 일이 없습니다',
  ],
  [
    /^options that differ: \S+ is (\S+) under each of them$/,
    (_, value = '') => `모든 선택지의 값이 ${josa(value, '으로/로')} 같습니다`,
  ],
];

/** What questions and their answers, and changes of the marking, allow. */
export const phrasesOfQuestions: readonly Phrase[] = [
  ...reasons,
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
      return reason
        ? `물을 수 있는 실행이 나오는 규칙. 이 규칙에서는 ${reason}`
        : `물을 수 있는 실행이 나오는 규칙(${why})`;
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
  [
    /^at most (\d+), as many as there are cores, or a multiple of it$/,
    (_, cores) => `${cores} 이하(코어의 수)이거나 그 배수`,
  ],
  [/^at most (\S+), the time until the next turn$/, (_, time) => `다음 차례까지의 시간인 ${time} 이하`],
  [/^less than the quantum, (\S+)$/, (_, quantum) => `퀀텀 ${quantum}보다 작은 값`],
  [/^nothing beside a formula, which says it$/, () => '없음. 공식이 정해 줍니다'],
  [
    /^numbers with which a wrong model gives another number than the right one$/,
    () => '잘못된 생각의 답이 정답과 달라지는 수들',
  ],
  [/^the right number and why, or a formula$/, () => '정답인 수와 그 까닭, 또는 공식'],
  [/^each model once$/, () => '잘못된 생각마다 한 번만'],
  [/^an id of its own$/, () => '다른 선택지와 겹치지 않는 id'],
  [/^at least one right$/, () => '맞는 선택지가 하나 이상'],
  [/^exactly one right$/, () => '맞는 선택지가 꼭 하나'],
  [
    /^a wrong option, and one option for each model, where one alone may be chosen$/,
    () => '틀린 선택지. 하나만 고르는 문제에서는 잘못된 생각마다 선택지 하나만',
  ],
  [
    /^a number that is not right, i\.e\. more than (\S+) away from (\S+)$/,
    (_, margin, value) => `정답이 아닌 수, 곧 ${value}에서 ${margin}보다 더 떨어진 수`,
  ],
  [/^words that are not right, and of one model alone$/, () => '정답이 아니고, 잘못된 생각 하나에만 속하는 말'],
  [/^an answer of 1 to (\d+) characters$/, (_, most) => `1자부터 ${most}자까지의 답`],
  [/^at most (\d+) characters$/, (_, most) => `${grouped(most)}자까지`],
  [/^a whole number(?: of ticks)?$/, () => '정수'],
  [/^at most (\d+) decimals$/, (_, most) => `소수점 아래 ${most}자리까지`],
  [/^(\d+) (?:threads|figures): (.*)$/, (_, count, names) => `${count}개: ${names}`],
  [/^(\d+) (?:cells|switches|rows)$/, (_, count) => `${count}개`],
  [/^(\d+) lanes, one for each CPU$/, (_, count) => `CPU마다 한 줄씩 ${count}줄`],
  [
    /^from (\S+) on: segments in order, none over another$/,
    (_, from) => `t = ${from}부터. 구간은 차례대로, 겹치지 않게`,
  ],
  [/^up to (\d+)$/, (_, most) => `${most}까지`],
  [/^at most (\d+)(?: threads)?$/, (_, most) => `${most}개까지`],
  [/^null, as it is not asked$/, () => '없음. 묻지 않은 것입니다'],
  [/^(\d+) instructions of (.+)$/, (_, count, thread) => `${thread}의 명령은 ${count}개`],
  [/^the end: no thread can go on$/, () => '여기서 끝. 더 실행할 수 있는 스레드가 없습니다'],
  [/^each (?:option|thread)(?: at most)? once$/, () => '저마다 한 번만'],
  [/^one option$/, () => '하나만'],
  [/^(.+), each once$/, (_, names) => `${names}, 저마다 한 번만`],
  [
    /^nothing: this session does not ask how sure somebody is$/,
    () => '없음. 이 수업에서는 얼마나 확신하는지 묻지 않습니다',
  ],
];
