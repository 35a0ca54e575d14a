import type { Language } from '@timeslice/engine';

const en = {
  mean: 'mean',
  never: 'never',
  idle: 'idle',
  cpu: (index: number) => `CPU ${index}`,
  looks: {
    running: 'running',
    cold: 'running, cache cold',
    ready: 'ready',
    blocked: 'blocked',
    switch: 'switching in',
  },
  warm: 'running, cache warm',
  arrival: 'arrives',
  marks: { release: 'release', deadline: 'deadline', both: 'deadline and next release', miss: 'missed deadline' },
  digits: { level: 'digit: its queue, 0 = top', cpu: 'digit: its CPU' },
  ticksPerColumn: (ticks: number) => `one column = ${ticks} ticks`,
  columns: {
    arrival: 'arrival',
    completion: 'completion',
    turnaround: 'turnaround',
    waiting: 'waiting',
    response: 'response',
    blocked: 'blocked',
    cpu: 'cpu',
    dispatches: 'dispatches',
  },
  cpus: { busy: 'busy', warm: 'warm', switching: 'switching', idle: 'idle', utilization: 'utilization' },
  switches: ({ count, ticks, share }: SwitchCount) => {
    const times = count === 1 ? '1 context switch' : `${count} context switches`;
    return ticks === 0
      ? `${times}, at no cost.`
      : `${times}: ${ticks === 1 ? '1 tick' : `${ticks} ticks`}, ${share} of the CPU time.`;
  },
  misses: (list: string) => `Missed deadlines: ${list}.`,
  missAt: (thread: string, tick: number) => `${thread} at ${tick}`,
  deadlock: (tick: number) => `Deadlock at ${tick}: nothing can happen any more.`,
  waits: (thread: string, on: string, heldBy: string | null) =>
    heldBy === null ? `${thread} waits for ${on}.` : `${thread} waits for ${on}, which ${heldBy} holds.`,
  things: {
    lock: 'lock',
    receive: 'a message on',
    gil: 'the GIL',
    turn: 'its turn',
  },
  generator: (name: string, seed: number) => `Numbers drawn by ${name} from seed ${seed}.`,
  rules: 'Rules in force',
  program: 'Program',
  step: '#',
  start: 'start',
  schedules: {
    none: 'Each thread runs until it ends or waits for a lock.',
    every: (count: number) =>
      `The CPU goes to the next thread after every ${count === 1 ? 'instruction' : `${count} instructions`}.`,
    after: (list: string) => `The CPU goes to the next thread after instruction ${list}.`,
  },
  programRules: [
    'An instruction is executed as a whole: none is interrupted.',
    'Registers and the flags of TEST belong to one thread; the variables are shared by all.',
    'A thread that ends, or waits for a lock, makes way for the next one in the order of the file.',
  ],
  lost: (thread: string, by: string, variable: string) => `${thread} overwrites what ${by} wrote to ${variable}`,
  moreSteps: (count: number) => `... ${count} instructions more ...`,
  hasToWait: 'has to wait',
  outcomes: {
    title: ({ finals, deadlocks, states }: OutcomeCount) =>
      `Under every possible schedule: ${finals === 1 ? '1 outcome' : `${finals} outcomes`}${
        deadlocks === 0 ? '' : deadlocks === 1 ? ' and 1 deadlock' : ` and ${deadlocks} deadlocks`
      } (${states} states explored).`,
    incomplete: 'There was more to explore than the limit allows: there may be others.',
    schedule: 'schedule',
    howTo:
      'A schedule such as 4-8 takes the CPU away after instructions 4 and 8; none never does. --schedule 4-8 --table shows that run.',
    deadlock: (schedule: string) => `Deadlock under ${schedule}:`,
    waits: (thread: string, lock: string, holder: string) => `${thread} waits for lock ${lock}, which ${holder} has.`,
    endless: (schedule: string) => `No end any more after ${schedule}.`,
  },
};

interface SwitchCount {
  readonly count: number;
  readonly ticks: number;
  /** In percent, with its sign. */
  readonly share: string;
}

interface OutcomeCount {
  readonly finals: number;
  readonly deadlocks: number;
  readonly states: number;
}

export type Words = typeof en;

const ko: Words = {
  mean: '평균',
  never: '끝나지 않음',
  idle: '유휴',
  cpu: (index) => `CPU ${index}`,
  looks: { running: '실행', cold: '실행(캐시 콜드)', ready: '준비', blocked: '대기(블록)', switch: '문맥 교환 중' },
  warm: '실행(캐시 웜)',
  arrival: '도착',
  marks: { release: '작업 시작', deadline: '마감', both: '마감이자 다음 시작', miss: '마감 놓침' },
  digits: { level: '숫자: 큐 번호(0 = 맨 위)', cpu: '숫자: CPU 번호' },
  ticksPerColumn: (ticks) => `한 칸 = ${ticks}틱`,
  columns: {
    arrival: '도착',
    completion: '완료',
    turnaround: '반환 시간',
    waiting: '대기 시간',
    response: '응답 시간',
    blocked: '블록',
    cpu: 'CPU',
    dispatches: '디스패치',
  },
  cpus: { busy: '작업', warm: '웜', switching: '문맥 교환', idle: '유휴', utilization: '이용률' },
  switches: ({ count, ticks, share }) =>
    ticks === 0 ? `문맥 교환 ${count}번, 비용 없음.` : `문맥 교환 ${count}번: ${ticks}틱, CPU 시간의 ${share}.`,
  misses: (list) => `놓친 마감: ${list}.`,
  missAt: (thread, tick) => `${thread}(${tick})`,
  deadlock: (tick) => `t = ${tick}에서 교착 상태: 더 이상 아무 일도 일어날 수 없습니다.`,
  waits: (thread, on, heldBy) =>
    heldBy === null ? `${thread}: ${on} 기다림.` : `${thread}: ${on} 기다림(${heldBy} 보유).`,
  things: { lock: '잠금', receive: '메시지', gil: 'GIL', turn: '차례' },
  generator: (name, seed) => `추첨한 수: ${name}, 시드 ${seed}.`,
  rules: '적용한 규칙',
  program: '프로그램',
  step: '#',
  start: '처음',
  schedules: {
    none: '각 스레드는 끝나거나 잠금을 기다릴 때까지 실행됩니다.',
    every: (count) => `명령 ${count}개를 실행할 때마다 CPU가 다음 스레드로 넘어갑니다.`,
    after: (list) => `${list}번째 명령을 실행한 뒤에 CPU가 다음 스레드로 넘어갑니다.`,
  },
  programRules: [
    '명령 하나는 통째로 실행되고, 도중에 끊기지 않습니다.',
    '레지스터와 TEST의 플래그는 스레드마다 따로 있고, 변수는 모두가 함께 씁니다.',
    '끝났거나 잠금을 기다리는 스레드는 파일에서 그다음 스레드에게 CPU를 넘깁니다.',
  ],
  lost: (_, by, variable) => `갱신 손실: ${variable}에 쓴 ${by}의 값이 사라짐`,
  moreSteps: (count) => `... 명령 ${count}개 생략 ...`,
  hasToWait: '기다림',
  outcomes: {
    title: ({ finals, deadlocks, states }) =>
      `가능한 모든 스케줄: 결과 ${finals}가지${deadlocks === 0 ? '' : `, 교착 상태 ${deadlocks}가지`}(상태 ${states}개 탐색).`,
    incomplete: '한도까지만 탐색했습니다. 다른 결과가 더 있을 수 있습니다.',
    schedule: '스케줄',
    howTo:
      '스케줄 4-8은 4번째와 8번째 명령 뒤에 CPU를 넘기고, none은 넘기지 않습니다. --schedule 4-8 --table로 그 실행을 볼 수 있습니다.',
    deadlock: (schedule) => `교착 상태(스케줄 ${schedule}):`,
    waits: (thread, lock, holder) => `${thread}: 잠금 ${lock} 기다림(${holder} 보유).`,
    endless: (schedule) => `스케줄 ${schedule} 뒤로는 끝날 수 없습니다.`,
  },
};

export const wordsIn: { readonly [L in Language]: Words } = { ko, en };
