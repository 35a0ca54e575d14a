import {
  type Burst,
  josa,
  resolve,
  type ScenarioFile,
  simulate,
  tieReadings,
  type ThreadState,
  type Trace,
} from '@timeslice/engine';
import type { Difficulty } from '../../difficulty';
import { IDLE } from '../../kind';
import { savingSwitches } from '../../kinds/pcb/switches';
import { courseUnder } from '../../models/courses';
import { type ModelId, modelIds } from '../../models/model';
import { models } from '../../models/models';
import { isPreemptedAt, stateAt } from '../../thread-states';
import { drawScenario, type Family } from '../families';
import type { Random } from '../random';
import { type DrawTexts, toldBy, type Wordings, type Written } from './text-family';

interface Drawn {
  readonly trace: Trace;
  /** The runs that the models expect. */
  readonly courses: ReadonlyMap<ModelId, Trace>;
  readonly told: { readonly ko: string; readonly en: string };
}

const policies: { readonly [F in Family]?: (quantum: number) => { readonly ko: string; readonly en: string } } = {
  fcfs: () => ({ ko: '선입 선처리(FCFS)', en: 'First come, first served' }),
  srtf: () => ({ ko: 'SRTF', en: 'SRTF' }),
  rr: (quantum) => ({ ko: `라운드 로빈, 타임 퀀텀 ${quantum}`, en: `Round robin, quantum ${quantum}` }),
  'rr-io': (quantum) => ({ ko: `라운드 로빈, 타임 퀀텀 ${quantum}`, en: `Round robin, quantum ${quantum}` }),
};

/** A scenario that is told in a few lines, with its run and those of the models; null where a tie decides about it. */
function draw(families: readonly Family[], random: Random, difficulty: Difficulty): Drawn | null {
  const family = random.pick(families);
  const file = drawScenario({ family, processes: 2 + difficulty, difficulty }, random);
  const scenario = resolve(file);
  if (tieReadings(scenario, { most: 2 }).readings.length > 1) return null;
  const courses = modelIds.flatMap((model) => {
    const course = courseUnder(model, scenario);
    return course ? [[model, course] as const] : [];
  });
  const { policy } = file;
  const rules = policies[family]?.(policy.kind === 'rr' ? policy.quantum : 0) ?? { ko: '', en: '' };
  return { trace: simulate(scenario), courses: new Map(courses), told: told(rules, file) };
}

function told(rules: Drawn['told'], { processes }: ScenarioFile): Drawn['told'] {
  const needs = (bursts: readonly Burst[], words: { readonly cpu: string; readonly io: string }) =>
    bursts.map(([what, ticks]) => `${what === 'cpu' ? words.cpu : words.io} ${String(ticks)}`).join(', ');
  const each = (at: string, words: { readonly cpu: string; readonly io: string }) =>
    processes.map(({ id, arrival = 0, bursts = [] }) => `${id}(${at} ${arrival}; ${needs(bursts, words)})`).join(', ');
  return {
    ko: `${rules.ko}. CPU는 하나이고 교환에 드는 시간은 없습니다. ${each('도착', { cpu: 'CPU', io: '입출력' })}. 단위는 틱입니다.`,
    en: `${rules.en}. One CPU, and switches take no time. ${each('arrives at', { cpu: 'CPU', io: 'I/O' })}, all in ticks.`,
  };
}

/**
 * What the run and the courses come to at one place. Nothing where an accepted convention would make another answer
 * right: the few lines of the question do not state it.
 */
function answersAt<T>({ trace, courses }: Drawn, read: (trace: Trace) => T): readonly (readonly [ModelId, T])[] | null {
  const right = read(trace);
  const given = new Map([...courses].map(([model, course]) => [model, read(course)]));
  const open = [...given].some(([model, answer]) => models[model].kind === 'convention' && answer !== right);
  return open ? null : toldBy(right, given);
}

const runningAt = ({ timeline }: Trace, at: number): string =>
  timeline.find(([start, end]) => start <= at && at < end)?.[2] ?? IDLE;

const idle: Wordings = {
  ko: ['없음', '아무도 없음', '없다', '유휴', '유휴 상태', '아무도 실행되지 않는다'],
  en: ['nobody', 'idle', 'no one', 'none', 'nothing', 'no process'],
};
const named = (thread: string): Wordings =>
  thread === IDLE
    ? idle
    : { ko: [thread, `프로세스 ${thread}`, `${thread} 프로세스`], en: [thread, `process ${thread}`, `${thread} runs`] };

/** Instants of a run at which somebody's state has just changed. */
const instants = ({ queue, makespan }: Trace, random: Random) =>
  random.shuffled([...new Set(queue.map(([at]) => at))].filter((at) => at > 0 && at < makespan));

/** What a model writes in one word: each wording more makes each of them less likely. */
const firstOf = ({ ko, en }: Wordings): Wordings => ({ ko: [ko[0]], en: [en[0]] });

const isTold = ({ wrong }: Written) => wrong.length > 0;

export const whoRuns: DrawTexts = (random, difficulty) => {
  const drawn = draw(['fcfs', 'srtf', 'rr', 'rr-io'], random, difficulty);
  if (!drawn) return [];
  const written = instants(drawn.trace, random).flatMap((at): Written[] => {
    const wrong = answersAt(drawn, (trace) => runningAt(trace, at));
    if (!wrong) return [];
    return [
      {
        title: { ko: '누가 실행됩니까?', en: 'Who runs?' },
        text: {
          ko: `${drawn.told.ko} t = ${at}부터 한 틱 동안 CPU를 쓰는 프로세스의 이름을 쓰세요. 아무도 쓰지 않으면 '없음'이라고 쓰세요.`,
          en: `${drawn.told.en} Write the name of the process that has the CPU during the tick from t = ${at} on, or "nobody".`,
        },
        right: named(runningAt(drawn.trace, at)),
        wrong: wrong.map(([model, thread]) => [model, firstOf(named(thread))] as const),
      },
    ];
  });
  return written.filter(isTold);
};

const states: { readonly [S in ThreadState]: Wordings } = {
  new: {
    ko: ['생성', '아직 도착하지 않음', '생성 상태', '도착 전'],
    en: ['new', 'not there yet', 'not arrived', 'the new state'],
  },
  ready: {
    ko: ['준비', '준비 상태', '레디', '준비 큐에 있음'],
    en: ['ready', 'the ready state', 'ready state', 'runnable'],
  },
  running: { ko: ['실행', '실행 상태', '실행 중', '러닝'], en: ['running', 'the running state', 'running state'] },
  blocked: {
    ko: ['대기', '대기 상태', '블록', '봉쇄', '보류', '입출력 대기', '블록 상태'],
    en: ['waiting', 'blocked', 'the waiting state', 'waiting state', 'blocked state', 'waiting for I/O'],
  },
  terminated: {
    ko: ['종료', '종료 상태', '끝남'],
    en: ['terminated', 'ended', 'finished', 'the terminated state', 'exited'],
  },
};

export const stateWord: DrawTexts = (random, difficulty) => {
  const drawn = draw(['rr', 'rr-io', 'rr-io'], random, difficulty);
  if (!drawn) return [];
  const { trace } = drawn;
  const written = instants(trace, random).flatMap((at) =>
    Object.keys(trace.states).flatMap((thread): Written[] => {
      const wrong = answersAt(drawn, (one) => stateAt(one, thread, at));
      if (!wrong) return [];
      // who takes a preempted thread for blocked expects the true run, and reads one state of it otherwise
      const given = new Map(wrong);
      if (isPreemptedAt(trace, thread, at)) given.set('C08-preempted-blocked', 'blocked');
      const right = stateAt(trace, thread, at);
      return [
        {
          title: { ko: '어떤 상태입니까?', en: 'In which state?' },
          text: {
            ko: `${drawn.told.ko} t = ${at}부터 한 틱 동안 ${josa(thread, '은/는')} 생성, 준비, 실행, 대기, 종료 가운데 어떤 상태입니까?`,
            en: `${drawn.told.en} During the tick from t = ${at} on, is ${thread} new, ready, running, waiting or terminated?`,
          },
          right: states[right],
          wrong: toldBy(right, given).map(([model, state]) => [model, firstOf(states[state])] as const),
        },
      ];
    }),
  );
  return written.filter(isTold);
};

const blockOf = (thread: string): Wordings => ({
  ko: [thread, `${thread}의 PCB`, `PCB(${thread})`, `${thread} PCB`, `${thread}의 프로세스 제어 블록`],
  en: [thread, `the PCB of ${thread}`, `PCB of ${thread}`, `${thread}'s PCB`, `the process control block of ${thread}`],
});

/** Who swaps the blocks (C12) names the process that is next. */
export const whoseBlock: DrawTexts = (random, difficulty) => {
  const drawn = draw(['rr', 'srtf', 'rr-io'], random, difficulty);
  if (!drawn) return [];
  const { trace } = drawn;
  const written = random.shuffled(savingSwitches(trace)).flatMap((index): Written[] => {
    const [at, , from, to] = trace.switches[index]!;
    if (from === null || to === null) return [];
    if (!answersAt(drawn, (one) => runningAt(one, at - 1))) return [];
    return [
      {
        title: { ko: '누구의 PCB에 저장합니까?', en: 'Into whose PCB?' },
        text: {
          ko: `${drawn.told.ko} t = ${at}에 문맥 교환이 일어납니다. 커널은 CPU에 있는 레지스터와 프로그램 카운터를 누구의 PCB에 저장합니까? P1처럼 프로세스의 이름을 쓰세요.`,
          en: `${drawn.told.en} At t = ${at} there is a context switch. Into whose PCB does the kernel save the registers and the program counter that are in the CPU? Write the name of the process, as in P1.`,
        },
        right: blockOf(from),
        wrong: [['C12-pcb-swapped', blockOf(to)]],
      },
    ];
  });
  return written;
};
