import type { Example, Shelf } from './example';

const examples: readonly Example[] = [
  {
    id: 'process-or-thread',
    title: { ko: '프로세스 교환과 스레드 교환', en: 'Switching processes, switching threads' },
    note: {
      ko: '같은 프로세스의 스레드 사이는 교환이 쌉니다. P1의 두 스레드와 P2를 견줘 보세요.',
      en: 'Between threads of one process a switch is cheap. Watch P1.T1, P1.T2 and P2.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Process switch 3, thread switch 1',
      machine: { contextSwitch: { process: 3, thread: 1 } },
      policy: { kind: 'rr', quantum: 4 },
      processes: [
        {
          id: 'P1',
          arrival: 0,
          threads: [
            { id: 'T1', bursts: [['cpu', 8]] },
            { id: 'T2', bursts: [['cpu', 8]] },
          ],
        },
        { id: 'P2', arrival: 0, bursts: [['cpu', 8]] },
      ],
    },
  },
  {
    id: 'fork',
    title: { ko: '셸이 자식을 만들 때', en: 'A shell forks its children' },
    note: {
      ko: 'fork하는 순간 자식이 생성되어 준비 큐에 섭니다.',
      en: 'At the fork the child is new, and at once ready.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'A shell and its children',
      policy: { kind: 'rr', quantum: 3 },
      processes: [
        {
          id: 'sh',
          arrival: 0,
          bursts: [
            ['cpu', 2],
            ['fork', 'ls'],
            ['cpu', 2],
            ['fork', 'wc'],
            ['io', 8],
            ['cpu', 2],
          ],
        },
        {
          id: 'ls',
          forkedBy: 'sh',
          bursts: [
            ['cpu', 2],
            ['io', 3],
            ['cpu', 2],
          ],
        },
        { id: 'wc', forkedBy: 'sh', bursts: [['cpu', 5]] },
      ],
    },
  },
  {
    id: 'deadlock',
    title: { ko: '교착 상태', en: 'Deadlock' },
    note: {
      ko: '두 스레드가 a와 b를 반대 순서로 잠급니다. 한쪽 순서를 바꾸면 풀립니다.',
      en: 'Two threads take a and b in opposite orders. Change one order and it is gone.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Deadlock',
      policy: { kind: 'rr', quantum: 2 },
      processes: [
        {
          id: 'P1',
          arrival: 0,
          threads: [
            {
              id: 'T1',
              bursts: [
                ['lock', 'a'],
                ['cpu', 3],
                ['lock', 'b'],
                ['cpu', 2],
                ['unlock', 'b'],
                ['unlock', 'a'],
              ],
            },
            {
              id: 'T2',
              bursts: [
                ['lock', 'b'],
                ['cpu', 3],
                ['lock', 'a'],
                ['cpu', 2],
                ['unlock', 'a'],
                ['unlock', 'b'],
              ],
            },
          ],
        },
      ],
    },
  },
  {
    id: 'inversion',
    title: { ko: '우선순위 역전', en: 'Priority inversion' },
    note: {
      ko: 'L이 쥔 잠금을 H가 기다리는 동안, 중간 우선순위 M이 먼저 실행됩니다.',
      en: 'H waits for the lock of L, while M, in between, runs first.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Priority inversion',
      policy: { kind: 'priority-preemptive' },
      processes: [
        {
          id: 'L',
          arrival: 0,
          priority: 3,
          bursts: [
            ['cpu', 1],
            ['lock', 'm'],
            ['cpu', 5],
            ['unlock', 'm'],
            ['cpu', 1],
          ],
        },
        {
          id: 'H',
          arrival: 3,
          priority: 1,
          bursts: [
            ['cpu', 1],
            ['lock', 'm'],
            ['cpu', 2],
            ['unlock', 'm'],
          ],
        },
        { id: 'M', arrival: 4, priority: 2, bursts: [['cpu', 8]] },
      ],
    },
  },
  {
    id: 'gil',
    title: { ko: '파이썬 GIL: 계산하는 스레드 둘', en: 'Python GIL: two threads that compute' },
    note: {
      ko: 'CPU가 둘이어도 한 번에 한 스레드만 실행됩니다. 메뉴의 “항목 더 보기”에서 GIL을 지워 보세요.',
      en: 'On two CPUs, yet one thread at a time. Take the GIL away under “More fields”.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Two threads under the GIL',
      machine: { cpus: 2 },
      policy: { kind: 'rr', quantum: 10 },
      processes: [
        {
          id: 'py',
          arrival: 0,
          gil: { switchInterval: 5 },
          threads: [
            { id: 'T1', bursts: [['cpu', 14]] },
            { id: 'T2', bursts: [['cpu', 14]] },
          ],
        },
      ],
    },
  },
  {
    id: 'gil-io',
    title: { ko: '파이썬 GIL: 입출력이 많을 때', en: 'Python GIL: threads that wait' },
    note: {
      ko: '입출력하는 동안에는 GIL을 내놓으므로 스레드가 도움이 됩니다.',
      en: 'The GIL is released during I/O: here threads do help.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'The GIL and I/O',
      machine: { cpus: 2 },
      policy: { kind: 'rr', quantum: 10 },
      processes: [
        {
          id: 'py',
          arrival: 0,
          gil: { switchInterval: 5 },
          threads: [
            {
              id: 'T1',
              bursts: [
                ['cpu', 2],
                ['io', 8],
                ['cpu', 2],
                ['io', 8],
                ['cpu', 2],
              ],
            },
            {
              id: 'T2',
              bursts: [
                ['cpu', 2],
                ['io', 8],
                ['cpu', 2],
                ['io', 8],
                ['cpu', 2],
              ],
            },
            { id: 'T3', bursts: [['cpu', 10]] },
          ],
        },
      ],
    },
  },
  {
    id: 'crash',
    title: { ko: '스레드 하나가 죽을 때', en: 'When a thread crashes' },
    note: {
      ko: '스레드가 죽으면 그 프로세스의 스레드가 모두 끝나고, 다른 프로세스는 그대로입니다.',
      en: 'Every thread of its process ends with it; the other process does not notice.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'A crash',
      policy: { kind: 'rr', quantum: 2 },
      processes: [
        {
          id: 'P1',
          arrival: 0,
          threads: [
            {
              id: 'T1',
              bursts: [['cpu', 3], ['crash']],
            },
            { id: 'T2', bursts: [['cpu', 9]] },
          ],
        },
        { id: 'P2', arrival: 0, bursts: [['cpu', 6]] },
      ],
    },
  },
  {
    id: 'channel',
    title: { ko: '생산자와 소비자', en: 'Producer and consumer' },
    note: {
      ko: '소비자는 메시지가 올 때까지 receive에서 기다립니다.',
      en: 'The consumer is blocked in receive until a message is there.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Producer and consumer',
      policy: { kind: 'rr', quantum: 3 },
      processes: [
        {
          id: 'prod',
          arrival: 0,
          bursts: [
            ['cpu', 4],
            ['send', 'c'],
            ['cpu', 4],
            ['send', 'c'],
            ['cpu', 1],
          ],
        },
        {
          id: 'cons',
          arrival: 0,
          bursts: [
            ['receive', 'c'],
            ['cpu', 2],
            ['receive', 'c'],
            ['cpu', 2],
          ],
        },
      ],
    },
  },
];

export const threads: Shelf = {
  id: 'threads',
  title: { ko: '프로세스와 스레드', en: 'Processes and threads' },
  examples,
};
