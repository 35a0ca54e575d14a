import { type Bilingual, josa } from '@timeslice/engine';
import { measureNames } from '../best/public-best';
import type { Kind } from '../kind';
import type { Question } from '../secret-kinds';

interface Words {
  readonly title: Bilingual;
  readonly text: Bilingual;
}
type WordsOf<K extends Kind> = (question: Pick<Question<K>, 'ask' | 'scenario'>) => Words;

/** What a generated question of each kind says; kinds that cannot be generated have none. */
const words: { readonly [K in Kind]?: WordsOf<K> } = {
  'next-process': ({ ask: { at, cpu } }) => ({
    title: { ko: '다음은 누구입니까?', en: 'Who is next?' },
    text: {
      ko: `아래 규칙으로 실행하다가 t = ${at}에 멈췄습니다. CPU ${josa(String(cpu), '은/는')} 누구에게 갑니까?`,
      en: `The run below is paused at t = ${at}. Who gets CPU ${cpu}?`,
    },
  }),
  gantt: () => ({
    title: { ko: '타임라인 그리기', en: 'Draw the timeline' },
    text: {
      ko: '아래 규칙대로 타임라인을 끝까지 그려 보세요.',
      en: 'Draw the timeline to its end, under the rules below.',
    },
  }),
  'state-at': ({ ask: { at }, scenario }) => {
    const who = scenario?.processes.some(({ threads }) => threads)
      ? { ko: '스레드', en: 'thread' }
      : { ko: '프로세스', en: 'process' };
    return {
      title: { ko: '지금 상태는?', en: 'Which state now?' },
      text: {
        ko: `아래 규칙으로 실행합니다. t = ${at}부터 한 틱 동안 각 ${josa(who.ko, '은/는')} 어떤 상태입니까?`,
        en: `The scenario below is run. In which state is each ${who.en} during the tick from t = ${at} on?`,
      },
    };
  },
  'queue-at': ({ ask: { at } }) => ({
    title: { ko: '준비 큐의 순서', en: 'The ready queue' },
    text: {
      ko: `아래 규칙으로 실행합니다. t = ${at}에 일어난 일을 모두 처리한 뒤 준비 큐에는 누가 어떤 순서로 있습니까?`,
      en: `The scenario below is run. Once all that happens at t = ${at} is done, who is in the ready queue, in which order?`,
    },
  }),
  'switch-cause': () => ({
    title: { ko: '왜 바뀌었습니까?', en: 'Why the switch?' },
    text: {
      ko: '아래 실행에서 CPU가 넘어갈 때마다 무엇이 원인이었는지 고르세요.',
      en: 'For each switch of the run below, choose what caused it.',
    },
  }),
  metrics: () => ({
    title: { ko: '시간을 계산해 보세요', en: 'Work out the times' },
    text: {
      ko: '아래 규칙으로 끝까지 실행했을 때의 값을 채우세요.',
      en: 'The scenario below is run to its end. Fill in the figures.',
    },
  }),
  'switch-count': () => ({
    title: { ko: '문맥 교환 세기', en: 'Count the switches' },
    text: {
      ko: '아래 규칙으로 끝까지 실행했을 때의 값을 채우세요.',
      en: 'The scenario below is run to its end. Fill in the figures.',
    },
  }),
  pcb: () => ({
    title: { ko: '무엇을 어디에 저장합니까?', en: 'What is saved where?' },
    text: {
      ko: '아래 실행이 문맥 교환 직전에 멈췄고, 아직 아무것도 저장하지 않았습니다. 어느 블록에 무엇을 저장하고, 어느 블록에서 CPU로 불러옵니까?',
      en: 'The run below is stopped just before a context switch, and nothing is saved yet. Into which block is what saved, and from which one is the CPU loaded?',
    },
  }),
  'choose-policy': ({ ask: { minimise } }) => ({
    title: { ko: '어느 정책이 가장 좋습니까?', en: 'Which policy is best?' },
    text: {
      ko: `같은 프로세스를 각 정책으로 따로따로 실행합니다. ${josa(measureNames[minimise].ko, '이/가')} 가장 작은 정책은 무엇입니까?`,
      en: `The same processes are run under each policy. Under which one is the ${measureNames[minimise].en} least?`,
    },
  }),
  'choose-quantum': ({ ask: { minimise } }) => ({
    title: { ko: '어느 타임 퀀텀이 가장 좋습니까?', en: 'Which quantum is best?' },
    text: {
      ko: `같은 프로세스를 타임 퀀텀만 바꾸어 따로따로 실행합니다. ${josa(measureNames[minimise].ko, '이/가')} 가장 작은 타임 퀀텀은 무엇입니까?`,
      en: `The same processes are run once with each quantum. With which one is the ${measureNames[minimise].en} least?`,
    },
  }),
  'fork-tree': () => ({
    title: { ko: 'fork를 따라가 보세요', en: 'Follow the forks' },
    text: {
      ko: '아래 프로그램을 한 번 실행합니다. fork는 모두 성공합니다. 물어보는 것에 답하세요.',
      en: 'The program below is run once, and every fork succeeds. Answer what is asked.',
    },
  }),
  'memory-map': () => ({
    title: { ko: '누가 무엇을 봅니까?', en: 'Who sees what?' },
    text: {
      ko: '프로세스와 스레드가 아래 순서대로 메모리를 씁니다. 물어보는 것에 답하세요.',
      en: 'Processes and threads use memory in the order of the steps below. Answer what is asked.',
    },
  }),
  'race-values': ({ ask: { variable } }) => ({
    title: { ko: '가능한 마지막 값', en: 'All possible final values' },
    text: {
      ko: `스레드들이 어떤 순서로든 번갈아 실행될 수 있습니다. 모두 끝난 뒤 ${variable}의 값으로 가능한 것을 모두 고르세요.`,
      en: `The threads may be interleaved in any way. Choose every value that ${variable} can have once all have ended.`,
    },
  }),
  interleaving: ({ ask: { variable, value } }) => ({
    title: { ko: '순서를 만들어 보세요', en: 'Build the interleaving' },
    text: {
      ko: `모두 끝난 뒤 ${variable} = ${josa(String(value), '이/가')} 되는 실행 순서를 만드세요. 그런 순서가 없다면 없다고 하세요.`,
      en: `Build an order of instructions after which ${variable} = ${value}, or say that there is none.`,
    },
  }),
};

/** The words of a generated question; null where its kind cannot be generated. */
export const wordsOf = (kind: Kind): WordsOf<Kind> | null => (words[kind] as WordsOf<Kind> | undefined) ?? null;
