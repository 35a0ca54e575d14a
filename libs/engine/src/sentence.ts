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
type Seen = Pick<Trace | PartialTrace, 'decisions' | 'states' | 'timeline'>;

/** "CPU 1" on a machine with more than one, else "the CPU"; a partial trace shows only the CPUs it has seen. */
const cpuName = (cpu: number, { decisions, timeline }: Seen): Bilingual =>
  decisions.some((decision) => decision.cpu > 0) || timeline.some(([, , , on]) => on > 0)
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
  block: ({ thread, on }) => blockings[waitOf(on).kind].begins(thread, waitOf(on).name),
  unblock: ({ thread, from }) => blockings[waitOf(from).kind].ends(thread, waitOf(from).name),
  terminate: ({ thread }) => ({ ko: `${josa(thread, '이/가')} 종료했습니다.`, en: `${thread} ends.` }),
  idle: ({ cpu }, seen) => ({
    ko: `${josa(cpuName(cpu, seen).ko, '이/가')} 쉽니다.`,
    en: `${cpuName(cpu, seen).en} is idle.`.replace(/^the/, 'The'),
  }),
  fork: ({ thread, child }) => ({
    ko: `${josa(thread, '이/가')} fork()로 자식 ${josa(child, '을/를')} 만듭니다.`,
    en: `${thread} calls fork(): its child ${child} is created.`,
  }),
  lock: ({ thread, lock }) => ({
    ko: `${josa(thread, '이/가')} 잠금 ${josa(lock, '을/를')} 쥡니다.`,
    en: `${thread} takes lock ${lock}.`,
  }),
  unlock: ({ thread, lock }) => ({
    ko: `${josa(thread, '이/가')} 잠금 ${josa(lock, '을/를')} 놓습니다.`,
    en: `${thread} releases lock ${lock}.`,
  }),
  send: ({ thread, channel }) => ({
    ko: `${josa(thread, '이/가')} 채널 ${josa(channel, '으로/로')} 메시지를 보냅니다.`,
    en: `${thread} sends a message on channel ${channel}.`,
  }),
  receive: ({ thread, channel }) => ({
    ko: `${josa(thread, '이/가')} 채널 ${channel}에서 메시지를 받습니다.`,
    en: `${thread} receives a message on channel ${channel}.`,
  }),
  crash: ({ thread, process }) => ({
    ko: `${josa(thread, '이/가')} 비정상 종료했습니다. 프로세스 ${process}의 모든 스레드가 함께 끝나고, 다른 프로세스는 그대로입니다.`,
    en: `${thread} crashes: every thread of process ${process} ends, and no other process.`,
  }),
  demote: ({ thread, level }) => ({
    ko: `${josa(thread, '은/는')} 제 몫을 다 써서 큐 ${josa(String(level), '으로/로')} 내려갑니다.`,
    en: `${thread} has used up its share and falls to queue ${level}.`,
  }),
  boost: () => ({ ko: '부스트: 모두 맨 위 큐로 올라갑니다.', en: 'Boost: all rise to the top queue.' }),
  steal: ({ thread, from, to }) => ({
    ko: `큐가 빈 CPU ${josa(String(to), '이/가')} CPU ${from}의 큐에서 ${josa(thread, '을/를')} 가져옵니다.`,
    en: `CPU ${to}, whose queue is empty, takes ${thread} from the queue of CPU ${from}.`,
  }),
  warm: ({ process, cpu }) => ({
    ko: `${process}의 작업 집합이 CPU ${cpu}의 캐시에 다 올라왔습니다(웜).`,
    en: `The working set of ${process} is in the cache of CPU ${cpu} now (warm).`,
  }),
  evict: ({ process, cpu }) => ({
    ko: `${process}의 작업 집합이 CPU ${cpu}의 캐시에서 밀려났습니다.`,
    en: `The working set of ${process} is evicted from the cache of CPU ${cpu}.`,
  }),
  miss: ({ thread }) => ({
    ko: `${josa(thread, '이/가')} 마감을 놓쳤습니다. 작업은 계속됩니다.`,
    en: `${thread} misses its deadline; the job goes on.`,
  }),
  deadlock: ({ threads }) =>
    threads.length === 1
      ? {
          ko: `교착 상태: ${josa(threads[0]!, '은/는')} 영원히 기다립니다.`,
          en: `Deadlock: ${threads[0]} waits for ever.`,
        }
      : {
          ko: `교착 상태: ${josa(threads.join(', '), '은/는')} 영원히 기다립니다.`,
          en: `Deadlock: ${threads.join(', ')} wait for ever.`,
        },
};

type WaitKind = 'io' | 'lock' | 'receive' | 'gil' | 'release';

interface Blocking {
  readonly begins: (thread: string, name: string | null) => Bilingual;
  readonly ends: (thread: string, name: string | null) => Bilingual;
}

const device = (name: string | null): Bilingual =>
  name === null ? { ko: '입출력', en: 'I/O' } : { ko: `${name} 입출력`, en: `I/O on ${name}` };

/** What a thread waits for: the word before the colon, and the name after it. */
function waitOf(on: string): { readonly kind: WaitKind; readonly name: string | null } {
  const colon = on.indexOf(':');
  return colon < 0
    ? { kind: on as WaitKind, name: null }
    : { kind: on.slice(0, colon) as WaitKind, name: on.slice(colon + 1) };
}

const blockings: { readonly [K in WaitKind]: Blocking } = {
  io: {
    begins: (thread, name) => ({
      ko: `${josa(thread, '이/가')} ${device(name).ko}을 시작해 대기(블록) 상태가 됩니다.`,
      en: `${thread} starts ${device(name).en} and is blocked.`,
    }),
    ends: (thread, name) => ({
      ko: `${thread}의 ${device(name).ko}이 끝났습니다.`,
      en: `${thread} is done with ${device(name).en}.`,
    }),
  },
  lock: {
    begins: (thread, name) => ({
      ko: `잠금 ${josa(name ?? '', '을/를')} 다른 스레드가 쥐고 있어 ${josa(thread, '은/는')} 대기(블록) 상태가 됩니다.`,
      en: `${thread} is blocked: lock ${name} is taken.`,
    }),
    ends: (thread, name) => ({
      ko: `${josa(thread, '이/가')} 기다리던 잠금 ${josa(name ?? '', '을/를')} 얻었습니다.`,
      en: `${thread} has the lock ${name} that it waited for.`,
    }),
  },
  receive: {
    begins: (thread, name) => ({
      ko: `채널 ${name}에 메시지가 없어 ${josa(thread, '은/는')} 대기(블록) 상태가 됩니다.`,
      en: `${thread} is blocked: no message on channel ${name}.`,
    }),
    ends: (thread, name) => ({
      ko: `${josa(thread, '이/가')} 기다리던 메시지가 채널 ${name}에 왔습니다.`,
      en: `${thread} has the message on channel ${name} that it waited for.`,
    }),
  },
  gil: {
    begins: (thread) => ({
      ko: `${josa(thread, '은/는')} GIL을 기다립니다(대기 상태).`,
      en: `${thread} waits for the GIL.`,
    }),
    ends: (thread) => ({ ko: `${josa(thread, '이/가')} GIL을 얻었습니다.`, en: `${thread} has the GIL.` }),
  },
  release: {
    begins: (thread) => ({
      ko: `${josa(thread, '이/가')} 이번 주기의 작업을 끝내고 다음 주기를 기다립니다.`,
      en: `${thread} has done its job and waits for its next release.`,
    }),
    ends: (thread) => ({ ko: `${thread}의 다음 주기가 시작됩니다.`, en: `${thread} is released.` }),
  },
};

/** What an event is in words, short enough for a caption. */
export function sentenceOf<T extends TraceEvent['type']>(event: EventOf<T>, seen: Seen): Bilingual {
  return (sentences[event.type] as (event: TraceEvent, seen: Seen) => Bilingual)(event, seen);
}
