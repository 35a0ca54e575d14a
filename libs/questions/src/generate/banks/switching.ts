import { josa } from '@timeslice/engine';
import type { ModelId } from '../../models/model';
import { type DrawBank, type Fact, fact } from './bank';

/** What a switch may take: whether one within a process does, and one to another process. */
interface Work {
  readonly id: string;
  readonly ko: string;
  readonly en: string;
  readonly within: boolean;
  readonly across: boolean;
  readonly model?: ModelId;
}

const always = { within: true, across: true };
const acrossOnly = { within: false, across: true, model: 'C11-thread-switch-equal' } as const;
const never = { within: false, across: false };

const works: readonly Work[] = [
  {
    id: 'pc',
    ko: '멈추는 스레드의 프로그램 카운터를 저장하는 일',
    en: 'saving the program counter of the thread that stops',
    ...always,
    model: 'T02-shared-stack',
  },
  {
    id: 'values',
    ko: '다음 스레드가 계산하던 값을 레지스터로 불러오는 일',
    en: 'loading the registers with the values of the next thread',
    ...always,
    model: 'T02-shared-stack',
  },
  {
    id: 'its-stack',
    ko: '다음 스레드의 스택으로 옮겨 가는 일',
    en: 'going over to the stack of the next thread',
    ...always,
    model: 'T02-shared-stack',
  },
  { id: 'kernel', ko: '커널 모드로 들어가는 일', en: 'entering kernel mode', ...always },
  {
    id: 'state',
    ko: '멈추는 스레드의 상태를 준비나 대기로 바꾸는 일',
    en: 'noting that the thread that stops is ready or blocked',
    ...always,
  },
  {
    id: 'page-table',
    ko: 'MMU에 다른 페이지 테이블을 알려 주는 일',
    en: 'giving the MMU another page table',
    ...acrossOnly,
  },
  {
    id: 'tlb',
    ko: 'TLB에 남은 이전 주소 변환을 못 쓰게 하는 일',
    en: 'making the old address translations in the TLB void',
    ...acrossOnly,
  },
  {
    id: 'cache',
    ko: '방금까지 쓰던 데이터를 캐시에서 잃고 다시 채우는 일',
    en: 'losing the data in use from the caches and filling them again',
    within: false,
    across: true,
  },
  {
    id: 'tlb-misses',
    ko: 'TLB에서 주소 변환을 찾지 못해 페이지 테이블에서 다시 읽는 일',
    en: 'reading translations from the page table anew, as the TLB has none of them',
    within: false,
    across: true,
  },
  {
    id: 'globals',
    ko: '전역 변수를 다른 곳에 옮겨 놓는 일',
    en: 'moving the global variables elsewhere',
    ...never,
    model: 'T01-private-heap',
  },
  {
    id: 'own-heap',
    ko: '스레드마다 따로인 힙을 바꾸어 놓는 일',
    en: "exchanging the one thread's heap for the other's",
    ...never,
    model: 'T01-private-heap',
  },
  {
    id: 'reopen',
    ko: '열린 파일을 닫았다가 다시 여는 일',
    en: 'closing the open files and opening them again',
    ...never,
  },
];

const factsOf = (isRight: (work: Work) => boolean, models: readonly ModelId[]): readonly Fact[] =>
  works.map((work) => ({
    id: work.id,
    text: { ko: work.ko, en: work.en },
    right: isRight(work),
    model: work.model && models.includes(work.model) ? work.model : undefined,
  }));

export const threadSwitch: DrawBank = () => ({
  title: { ko: '같은 프로세스 안의 교환', en: 'A switch within a process' },
  text: {
    ko: '커널이 CPU를 한 스레드에서 같은 프로세스의 다른 스레드로 넘깁니다. 두 스레드는 같은 데이터를 씁니다. 이때에도 필요한 일을 모두 고르세요.',
    en: 'The kernel takes the CPU from one thread and gives it to another one of the same process, which uses the same data. Choose everything that is needed even then.',
  },
  several: true,
  facts: factsOf(({ within }) => within, ['T01-private-heap', 'T02-shared-stack', 'C11-thread-switch-equal']),
});

/** Who takes both switches for the same (C11) overlooks what the kernel does, and may know of caches all the same. */
export const processSwitch: DrawBank = () => ({
  title: { ko: '다른 프로세스로 바꿀 때만 드는 것', en: 'Only between processes' },
  text: {
    ko: '스레드 A.x가 실행되고 있습니다. 다음이 다른 프로세스의 스레드이면 필요하고, 같은 프로세스의 A.y이면 필요 없는 것을 모두 고르세요. A.x와 A.y는 같은 데이터를 쓰고, 다른 프로세스는 다른 데이터를 씁니다. 주소 변환에는 프로세스를 구별하는 표시가 없습니다.',
    en: 'Thread A.x is running. Choose everything that is needed if a thread of another process is next, but not if A.y of the same process is. A.x and A.y use the same data, the other process uses other data. Address translations are not tagged with a process.',
  },
  several: true,
  facts: factsOf(({ within, across }) => across && !within, ['C11-thread-switch-equal']),
});

export const duringSwitch: DrawBank = (random) => {
  const [from, to] = random.shuffled(['P1', 'P2', 'P3', 'P4', 'P5']) as [string, string, ...string[]];
  const idle = [
    '교환하는 동안에도 CPU는 명령어를 실행합니다. 커널의 명령어입니다.',
    'The CPU does execute instructions during a switch: those of the kernel.',
  ] as const;
  return {
    title: { ko: '교환하는 동안의 CPU', en: 'The CPU during a switch' },
    text: {
      ko: `타이머 인터럽트가 와서 CPU 하나를 ${from}에서 ${josa(to, '으로/로')} 바꾸고 있습니다. 교환이 시작되어 끝날 때까지, CPU는 무엇을 합니까?`,
      en: `A timer interrupt has come, and the only CPU is being switched from ${from} to ${to}. What does the CPU do from the beginning of this switch to its end?`,
    },
    several: false,
    facts: [
      fact('saves-and-loads', true, [
        `${from}의 레지스터를 저장하고 ${to}의 것을 불러오는 커널 코드를 실행한다`,
        `It executes code of the kernel that saves the registers of ${from} and loads those of ${to}.`,
      ]),
      fact('overhead', true, [
        `운영체제의 일을 한다. ${josa(from, '과/와')} ${josa(to, '은/는')} 나아가지 않는다`,
        `It works for the operating system; neither ${from} nor ${to} makes progress.`,
      ]),
      fact(
        'at-once',
        false,
        [
          `${josa(to, '을/를')} 실행하고 있다: 교환에는 시간이 들지 않는다`,
          `It is executing ${to} already: a switch takes no time.`,
        ],
        { model: 'C01-no-switch-time' },
      ),
      fact(
        'useful',
        false,
        [
          '사용자 작업을 한다: 교환 시간도 CPU가 일한 시간이다',
          'It does user work: the time of a switch is part of it.',
        ],
        { model: 'C04-switch-is-work' },
      ),
      fact('half', false, [`${from}의 남은 명령어를 마저 실행한다`, `It finishes the rest of ${from}.`]),
      fact(
        'waits',
        false,
        [
          '아무것도 실행하지 않고, 레지스터가 저장되기를 기다린다',
          'It executes nothing and waits until the registers are saved.',
        ],
        { why: idle },
      ),
      fact('device', false, ['입출력 장치가 끝나기를 기다린다', 'It waits until an I/O device is done.'], {
        why: idle,
      }),
    ],
  };
};
