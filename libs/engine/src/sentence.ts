import { josa } from './josa';
import { ruleSentence } from './rule-sentence';
import type { Bilingual } from './text';
import type { PartialTrace, SwitchCause, Trace, TraceEvent } from './trace';

const causes: { readonly [C in SwitchCause]: Bilingual } = {
  quantum: { ko: '타임 퀀텀 만료', en: 'quantum over' },
  io: { ko: '입출력 요청', en: 'I/O request' },
  exit: { ko: '종료', en: 'exit' },
  preemption: { ko: '선점', en: 'preemption' },
  yield: { ko: '양보', en: 'yield' },
  start: { ko: '첫 실행', en: 'first dispatch' },
};

type EventOf<T extends TraceEvent['type']> = Extract<TraceEvent, { type: T }>;
type Sentences = { readonly [T in TraceEvent['type']]: (event: EventOf<T>, seen: Seen) => Bilingual };
type Seen = Pick<Trace | PartialTrace, 'decisions' | 'states'>;

/** "CPU 1" on a machine with more than one, else "the CPU"; a partial trace shows only the CPUs it has seen. */
const cpuName = (cpu: number, { decisions }: Seen): Bilingual =>
  decisions.some((decision) => decision.cpu > 0)
    ? { ko: `CPU ${cpu}`, en: `CPU ${cpu}` }
    : { ko: 'CPU', en: 'the CPU' };

const sentences: Sentences = {
  arrive: ({ thread }) => ({ ko: `${josa(thread, '이/가')} 도착했습니다.`, en: `${thread} arrives.` }),
  dispatch: ({ thread, cpu, decision }, seen) => {
    const name = cpuName(cpu, seen);
    const made = seen.decisions[decision];
    const why = made ? ruleSentence(made) : { ko: '', en: '' };
    return {
      ko: `${josa(thread, '이/가')} ${josa(name.ko, '을/를')} 받습니다. ${why.ko}`.trimEnd(),
      en: `${thread} gets ${name.en}. ${why.en}`.trimEnd(),
    };
  },
  switch: ({ from, to, at, until, cause }) => {
    const ticks = until - at;
    const en = `${ticks} ${ticks === 1 ? 'tick' : 'ticks'} (${causes[cause].en})`;
    return from === null
      ? { ko: `문맥 교환: ${to}의 문맥을 불러옵니다. ${ticks}틱.`, en: `Context switch: restore ${to}; ${en}.` }
      : {
          ko: `문맥 교환(${causes[cause].ko}): ${from}의 문맥을 저장하고 ${to}의 문맥을 복원합니다. ${ticks}틱.`,
          en: `Context switch: save ${from}, restore ${to}; ${en}.`,
        };
  },
  run: ({ thread, cpu }, seen) => ({
    ko: `${josa(thread, '이/가')} ${cpuName(cpu, seen).ko}에서 실행됩니다.`,
    en: `${thread} runs on ${cpuName(cpu, seen).en}.`,
  }),
  expire: ({ thread, stays }) =>
    stays
      ? {
          ko: `${thread}의 타임 퀀텀이 끝났지만 준비된 프로세스가 없어 계속 실행됩니다.`,
          en: `${thread} has used up its quantum; nothing else is ready, so it goes on.`,
        }
      : {
          ko: `${thread}의 타임 퀀텀이 끝나 준비 큐로 돌아갑니다.`,
          en: `${thread} has used up its quantum and joins the ready queue.`,
        },
  preempt: ({ thread, by }) => ({
    ko: `${josa(by, '이/가')} ${josa(thread, '을/를')} 선점합니다. ${josa(thread, '은/는')} 준비 큐로 돌아갑니다.`,
    en: `${by} preempts ${thread}, which goes back to the ready queue.`,
  }),
  block: ({ thread, on }) => ({
    ko: `${josa(thread, '이/가')} ${deviceOf(on).ko}을 시작해 대기(블록) 상태가 됩니다.`,
    en: `${thread} starts ${deviceOf(on).en} and is blocked.`,
  }),
  unblock: ({ thread, from }) => ({
    ko: `${thread}의 ${deviceOf(from).ko}이 끝났습니다.`,
    en: `${thread} is done with ${deviceOf(from).en}.`,
  }),
  terminate: ({ thread }) => ({ ko: `${josa(thread, '이/가')} 종료했습니다.`, en: `${thread} ends.` }),
  idle: ({ cpu }, seen) => ({
    ko: `${josa(cpuName(cpu, seen).ko, '이/가')} 쉽니다.`,
    en: `${cpuName(cpu, seen).en} is idle.`.replace(/^the/, 'The'),
  }),
};

function deviceOf(on: string): Bilingual {
  const device = on.startsWith('io:') ? on.slice('io:'.length) : null;
  return device === null ? { ko: '입출력', en: 'I/O' } : { ko: `${device} 입출력`, en: `I/O on ${device}` };
}

/** What an event is in words, short enough for a caption. */
export function sentenceOf<T extends TraceEvent['type']>(event: EventOf<T>, seen: Seen): Bilingual {
  return (sentences[event.type] as (event: TraceEvent, seen: Seen) => Bilingual)(event, seen);
}
