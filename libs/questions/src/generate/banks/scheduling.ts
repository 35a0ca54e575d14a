import { josa, resolve, simulate, type ScenarioFile } from '@timeslice/engine';
import { type DrawBank, type Fact, fact } from './bank';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What each quantum comes to, by the engine. */
export const quantumCurve: DrawBank = (random, difficulty) => {
  const [count, burst, cost] = [2 + difficulty, random.pick([3, 5, 6, 8]), random.int(1, difficulty)];
  const quanta = [...new Set([1, 2, burst, 2 * burst])];
  const runs = quanta.map((quantum) => {
    const file: ScenarioFile = {
      format: 'timeslice/scenario@1',
      policy: { kind: 'rr', quantum },
      machine: { contextSwitch: { process: cost, thread: 0 } },
      processes: Array.from({ length: count }, (_, at) => ({
        id: `P${at + 1}`,
        arrival: 0,
        bursts: [['cpu', burst]],
      })),
    };
    const { threads, makespan, timeline } = simulate(resolve(file));
    const all = Object.values(threads);
    return {
      quantum,
      response: mean(all.map(({ response }) => response)),
      turnaround: mean(all.map(({ turnaround }) => turnaround)),
      makespan,
      timeline: JSON.stringify(timeline),
    };
  });
  const isLeast = (quantum: number, of: 'response' | 'turnaround' | 'makespan') => {
    const own = runs.find((one) => one.quantum === quantum)?.[of];
    return own === Math.min(...runs.map((one) => one[of]));
  };
  const about = (quantum: number): Fact[] => {
    const right = isLeast(quantum, 'response');
    // who counts the response until the end takes the turnaround for it
    const misjudged = isLeast(quantum, 'turnaround') !== right;
    return [
      fact(
        `response-${quantum}`,
        right,
        [
          `퀀텀 ${quantum}일 때보다 평균 응답 시간이 짧은 퀀텀은 없다`,
          `No quantum has a shorter average response time than ${quantum}.`,
        ],
        misjudged ? { model: 'W06-response-until-end' } : {},
      ),
      fact(`turnaround-${quantum}`, isLeast(quantum, 'turnaround'), [
        `퀀텀 ${quantum}일 때보다 평균 반환 시간이 짧은 퀀텀은 없다`,
        `No quantum has a shorter average turnaround than ${quantum}.`,
      ]),
      fact(`end-${quantum}`, isLeast(quantum, 'makespan'), [
        `퀀텀 ${quantum}일 때보다 모두 끝나는 시각이 이른 퀀텀은 없다`,
        `With no quantum are all done sooner than with ${quantum}.`,
      ]),
    ];
  };
  const [small, second] = [runs[0]!, runs[1]!];
  return {
    title: { ko: '퀀텀과 시간', en: 'The quantum and the times' },
    text: {
      ko: `라운드 로빈. 프로세스 ${count}개가 t = 0에 함께 도착했고 각각 CPU를 ${burst}틱 씁니다. 다른 프로세스로 바꿀 때마다 ${cost}틱이 들고, 맨 처음에는 들지 않습니다. 응답 시간은 도착부터 처음 실행될 때까지입니다. 타임 퀀텀 ${josa(quanta.join(', '), '을/를')} 비교할 때 옳은 것을 모두 고르세요.`,
      en: `Round robin. ${count} processes arrive together at t = 0, and each needs ${burst} ticks of CPU. Every change to another process takes ${cost} ${cost === 1 ? 'tick' : 'ticks'}, the very first start none. Response time lasts from arrival to the first run. Comparing the quanta ${quanta.join(', ')}, choose everything that is true.`,
    },
    several: true,
    facts: [
      ...[small.quantum, burst].flatMap(about),
      fact('as-fcfs', runs.at(-1)?.timeline === runs.at(-2)?.timeline, [
        `퀀텀 ${2 * burst}의 타임라인은 ${burst}일 때와 같다`,
        `The timeline at quantum ${2 * burst} is the one at ${burst}.`,
      ]),
      fact('as-small', small.timeline === second.timeline, [
        `퀀텀 ${second.quantum}의 타임라인은 ${small.quantum}일 때와 같다`,
        `The timeline at quantum ${second.quantum} is the one at ${small.quantum}.`,
      ]),
    ],
  };
};

/** Concurrency without parallelism: threads that take turns on one core. */
export const takingTurns: DrawBank = (random, difficulty) => {
  const [each, quantum] = [random.int(3, 9), random.pick([10, 20, 50])];
  const threads = difficulty === 1 ? 2 : 2 + random.int(0, difficulty - 1);
  const parallel = { model: 'T11-parallel-on-one-cpu' } as const;
  return {
    title: { ko: '번갈아와 동시에', en: 'In turns and at once' },
    text: {
      ko: `코어가 하나인 CPU 하나에서 한 프로세스의 스레드 ${threads}개가 라운드 로빈, 타임 퀀텀 ${quantum}ms로 번갈아 실행됩니다. 커널이 스레드를 따로 스케줄링합니다. 스레드는 함께 시작해 각각 ${each}초씩 계산만 하고, 교환에는 시간이 들지 않습니다. 옳은 것을 모두 고르세요.`,
      en: `On one CPU with one core, ${threads} threads of a process take turns: round robin, quantum ${quantum} ms; the kernel schedules each on its own. They start together, each computes for ${each} s and does nothing else, and switching takes no time. Choose everything that is true.`,
    },
    several: true,
    facts: [
      fact(
        'progress',
        true,
        [`${each}초가 지났을 때 끝난 스레드는 없다`, `After ${each} s no thread has ended.`],
        parallel,
      ),
      fact(
        'waits',
        true,
        [
          `스레드마다 준비 큐에서 기다린 시간이 모두 합해 약 ${each * (threads - 1)}초이다`,
          `Each thread waits in the ready queue for about ${each * (threads - 1)} s in all.`,
        ],
        parallel,
      ),
      fact('seems', true, [
        '보고 있는 사람에게는 모든 스레드가 한꺼번에 나아가는 것처럼 보인다',
        'To somebody who watches, all threads seem to go on at once.',
      ]),
      fact('more-cpus', true, [
        `CPU가 ${threads}개라면 ${each}초 뒤에 모두 끝날 수 있다`,
        `With ${threads} CPUs all could be done after ${each} s.`,
      ]),
      fact(
        'same-instant',
        false,
        [
          '두 스레드의 명령어가 같은 순간에 실행될 때가 있다',
          'There are instants at which instructions of two threads are executed.',
        ],
        parallel,
      ),
      fact('first-half', false, [
        `먼저 시작한 스레드는 ${each}초 뒤에 끝난다`,
        `The thread that starts first is done after ${each} s.`,
      ]),
      fact('longer-quantum', false, [
        '퀀텀을 늘리면 모두 끝나는 시각이 앞당겨진다',
        'With a longer quantum all are done sooner.',
      ]),
      fact(
        'no-lock',
        false,
        [
          '번갈아 실행되므로 함께 쓰는 변수를 바꿀 때 락이 필요 없다',
          'As they take turns, no lock is needed to change a shared variable.',
        ],
        {
          why: [
            '퀀텀은 읽기와 쓰기 사이에서도 끝날 수 있습니다.',
            'The quantum may end between the reading and the writing.',
          ],
        },
      ),
    ],
  };
};

export const fourWords: DrawBank = () => ({
  title: { ko: '네 가지 멀티', en: 'The four multis' },
  text: {
    ko: '네 낱말에 관한 문장입니다. 옳은 것을 모두 고르세요.',
    en: 'These sentences are about the four words. Choose every one that is right.',
  },
  several: true,
  facts: [
    fact('programming-memory', true, [
      '멀티프로그래밍: 여러 프로그램을 함께 메모리에 올려 둔다.',
      'Multiprogramming: several programs are in memory at the same time.',
    ]),
    fact('tasking-timer', true, [
      '멀티태스킹(시분할): 타이머 인터럽트로 CPU를 되찾을 수 있다.',
      'Multitasking (time sharing): by timer interrupts the CPU can be taken back.',
    ]),
    fact(
      'threading-globals',
      true,
      [
        '멀티스레딩: 한 스레드가 전역 변수를 바꾸면 다른 스레드도 바뀐 값을 읽는다.',
        'Multithreading: what one thread writes to a global variable, another one reads.',
      ],
      { model: 'T01-private-heap' },
    ),
    fact(
      'threading-stacks',
      true,
      ['멀티스레딩: 스레드마다 자기 스택이 있다.', 'Multithreading: each thread has a stack of its own.'],
      { model: 'T02-shared-stack' },
    ),
    fact('processing-faster', true, [
      '멀티프로세싱: 두 프로세스가 한 CPU에서보다 일찍 끝날 수 있다.',
      'Multiprocessing: two processes may be done sooner than on one CPU.',
    ]),
    fact(
      'tasking-parallel',
      false,
      [
        '멀티태스킹(시분할): CPU 하나에서도 여러 작업의 명령어가 같은 순간에 실행된다.',
        'Multitasking (time sharing): even on one CPU instructions of several tasks are executed at the same instant.',
      ],
      { model: 'T11-parallel-on-one-cpu' },
    ),
    fact(
      'threading-copies',
      false,
      ['멀티스레딩: 스레드를 만들면 힙이 복사된다.', 'Multithreading: the heap is copied when a thread is made.'],
      { model: 'T01-private-heap' },
    ),
    fact('programming-shorter', false, [
      '멀티프로그래밍: 프로그램 하나하나가 혼자일 때보다 일찍 끝난다.',
      'Multiprogramming: each program is done sooner than if it were alone.',
    ]),
    fact('processing-threads', false, [
      '멀티프로세싱: 한 CPU에 스레드가 여럿 있는 것을 말한다.',
      'Multiprocessing: it means several threads on one CPU.',
    ]),
  ],
});

export const endsStarvation: DrawBank = (random) => {
  const every = random.pick([2, 3, 5, 10]);
  return {
    title: { ko: '굶주림을 없애는 것', en: 'What ends starvation' },
    text: {
      ko: '선점형 우선순위 스케줄링에서 급하고 짧은 프로세스가 끊임없이 도착해, 우선순위가 가장 낮은 L은 CPU를 한 번도 받지 못합니다. 우선순위가 같으면 준비 큐에 먼저 들어온 것이 먼저입니다. 무엇이 도착하든 L이 언젠가는 반드시 실행되게 하는 것을 모두 고르세요. 하나씩만 적용합니다.',
      en: 'Preemptive priority scheduling: short, urgent processes keep arriving, and L, the lowest of all, never gets the CPU. Of equal priorities the one that joined the ready queue first goes first. Choose every change that, taken alone, makes sure that L runs some day, whatever arrives.',
    },
    several: true,
    facts: [
      fact('fcfs', true, [
        '우선순위를 없애고 도착한 순서대로 끝까지 실행한다',
        'no priorities: in the order of arrival, each to its end',
      ]),
      fact(
        'boost-often',
        true,
        [
          `MLFQ로 바꾸고, ${every}초마다 모두를 맨 위 단계로 올린다. 새 프로세스는 그 뒤에 선다`,
          `an MLFQ in which every ${every} s all go to the top level, where newcomers join behind them`,
        ],
        { model: 'S20-mlfq-no-boost' },
      ),
      fact('aging-often', true, [
        `에이징: ${every}초 기다릴 때마다 한 단계씩, 가장 높은 우선순위까지 올린다`,
        `aging: a level up for every ${every} s of waiting, as far as the highest priority`,
      ]),
      fact('reserved', true, [
        `${every}초마다 한 번, 가장 오래 기다린 것에 먼저 CPU를 100ms 준다`,
        `once in every ${every} s whoever has waited longest gets the CPU for 100 ms`,
      ]),
      // whoever enters at the top runs there once: it is at the bottom that L starves
      fact('no-boost', false, [
        'MLFQ로 바꾸어 L은 맨 아래 단계에, 새 프로세스는 맨 위 단계에 두고, 부스트는 하지 않는다',
        'an MLFQ with L on the lowest level, where newcomers join the top one, and no boost',
      ]),
      fact('one-up', false, ['L의 우선순위를 한 번만 한 단계 올린다', 'L is put one level higher, once']),
      fact('faster', false, [`${every}배 빠른 CPU로 바꾼다`, `a CPU that is ${every} times as fast`]),
      fact('sjf', false, ['우선순위 대신 SJF를 쓴다', 'SJF instead of priorities']),
    ],
  };
};
