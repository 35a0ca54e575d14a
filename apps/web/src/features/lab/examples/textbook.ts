import type { ProcessFile } from '@timeslice/engine';
import type { Example, Shelf } from './example';
import { file, jobs } from './jobs';

const stallings = (): ProcessFile[] => jobs('A 0 3', 'B 2 6', 'C 4 4', 'D 6 5', 'E 8 2');

const examples: readonly Example[] = [
  {
    id: 'osc-fcfs',
    title: { ko: '선입 선처리와 호위 효과', en: 'First come, first served, and the convoy' },
    note: {
      ko: '긴 P1이 먼저 오면 평균 대기 시간이 17, 마지막에 오면 3입니다.',
      en: 'With the long P1 first the average wait is 17; move it to the end and it is 3.',
    },
    source: 'Silberschatz, Galvin, Gagne, Operating System Concepts 5.3.1',
    file: file('FCFS: 24, 3, 3', {
      preset: 'silberschatz',
      policy: { kind: 'fcfs' },
      processes: jobs('P1 0 24', 'P2 0 3', 'P3 0 3'),
    }),
  },
  {
    id: 'osc-rr',
    title: { ko: '라운드 로빈, 퀀텀 4', en: 'Round robin, quantum 4' },
    note: {
      ko: '혼자 남은 P1은 퀀텀이 끝나도 비용 없이 계속 실행됩니다.',
      en: 'Left alone, P1 goes on at no cost when its quantum ends.',
    },
    source: 'Silberschatz, Galvin, Gagne, Operating System Concepts 5.3.3',
    file: file('Round robin, q = 4', {
      preset: 'silberschatz',
      policy: { kind: 'rr', quantum: 4 },
      processes: jobs('P1 0 24', 'P2 0 3', 'P3 0 3'),
    }),
  },
  {
    id: 'osc-srtf',
    title: { ko: '최소 잔여 시간 우선 (선점 SJF)', en: 'Shortest remaining time first (preemptive SJF)' },
    note: {
      ko: '도착하는 순간마다 남은 시간을 견줍니다. 평균 대기 시간 6.5.',
      en: 'Each arrival compares the time left. Average wait 6.5.',
    },
    source: 'Silberschatz, Galvin, Gagne, Operating System Concepts 5.3.2',
    file: file('SRTF', {
      preset: 'silberschatz',
      policy: { kind: 'srtf' },
      processes: jobs('P1 0 8', 'P2 1 4', 'P3 2 9', 'P4 3 5'),
    }),
  },
  {
    id: 'osc-priority-rr',
    title: { ko: '우선순위가 같으면 라운드 로빈', en: 'Priority, round robin among equals' },
    note: {
      ko: '우선순위가 같은 프로세스끼리 퀀텀 2로 번갈아 실행됩니다.',
      en: 'Those of one priority take turns, with quantum 2.',
    },
    source: 'Silberschatz, Galvin, Gagne, Operating System Concepts 10e 5.3.4',
    file: file('Priority with round robin, q = 2', {
      preset: 'silberschatz',
      policy: { kind: 'priority-rr', quantum: 2 },
      processes: jobs('P1 0 4 3', 'P2 0 5 2', 'P3 0 8 2', 'P4 0 7 1', 'P5 0 3 3'),
    }),
  },
  {
    id: 'osc-turnaround',
    title: { ko: '퀀텀과 평균 반환 시간', en: 'Quantum and average turnaround' },
    note: {
      ko: '“곡선”에서 퀀텀을 바꿔 보세요. 늘린다고 늘 좋아지지는 않습니다.',
      en: 'Vary the quantum under “Curve”: longer is not always better.',
    },
    source: 'Silberschatz, Galvin, Gagne, Operating System Concepts, figure on turnaround and quantum',
    file: file('Turnaround over the quantum', {
      preset: 'silberschatz',
      policy: { kind: 'rr', quantum: 1 },
      processes: jobs('P1 0 6', 'P2 0 3', 'P3 0 1', 'P4 0 7'),
    }),
  },
  {
    id: 'stallings-rr',
    title: { ko: '라운드 로빈, 퀀텀 1', en: 'Round robin, quantum 1' },
    note: {
      ko: '같은 시각이면 도착한 프로세스가 퀀텀이 끝난 프로세스보다 먼저 줄을 섭니다.',
      en: 'At one instant an arrival queues before the process whose quantum is over.',
    },
    source: 'Stallings, Operating Systems: Internals and Design Principles, ch. 9',
    file: file('Stallings, RR q = 1', {
      preset: 'stallings',
      policy: { kind: 'rr', quantum: 1 },
      processes: stallings(),
    }),
  },
  {
    id: 'stallings-hrrn',
    title: { ko: '최고 응답 비율 우선 (HRRN)', en: 'Highest response ratio next' },
    note: { ko: '오래 기다릴수록 비율이 오릅니다.', en: 'The ratio rises with the wait.' },
    source: 'Stallings, Operating Systems: Internals and Design Principles, ch. 9',
    file: file('Stallings, HRRN', { preset: 'stallings', policy: { kind: 'hrrn' }, processes: stallings() }),
  },
  {
    id: 'stallings-feedback',
    title: { ko: '피드백, 퀀텀 2^i', en: 'Feedback, quantum 2^i' },
    note: { ko: '내려갈수록 퀀텀이 두 배가 됩니다.', en: 'Each level below has twice the quantum.' },
    source: 'Stallings, Operating Systems: Internals and Design Principles, ch. 9',
    file: file('Stallings, feedback', {
      preset: 'stallings',
      policy: { kind: 'mlfq', quantum: '2^i', arrivalPreempts: false, demoteWhenAlone: false },
      processes: stallings(),
    }),
  },
  {
    id: 'tanenbaum-sjf',
    title: { ko: '최단 작업 우선이 최적이 아닐 때', en: 'When shortest job first is not optimal' },
    note: {
      ko: '작업이 나중에 도착하면 B, C, D, E, A 순서가 더 낫습니다. 비교해 보세요.',
      en: 'With late arrivals the order B, C, D, E, A is better: compare.',
    },
    source: 'Tanenbaum & Bos, Modern Operating Systems, ch. 2.4',
    file: file('SJF with late arrivals', {
      preset: 'tanenbaum',
      policy: { kind: 'sjf' },
      processes: jobs('A 0 2', 'B 0 4', 'C 3 1', 'D 3 1', 'E 3 1'),
    }),
  },
  {
    id: 'ostep-overlap',
    title: { ko: '입출력과 겹치기', en: 'Overlap with I/O' },
    note: { ko: 'A가 입출력하는 동안 B가 CPU를 씁니다.', en: 'While A does I/O, B has the CPU.' },
    source: 'Arpaci-Dusseau, OSTEP, ch. 7, fig. 7.9',
    file: file('Overlap', {
      preset: 'ostep-scheduler',
      policy: { kind: 'srtf' },
      processes: [
        {
          id: 'A',
          arrival: 0,
          bursts: [
            ['cpu', 10],
            ['io', 10],
            ['cpu', 10],
            ['io', 10],
            ['cpu', 10],
            ['io', 10],
            ['cpu', 10],
            ['io', 10],
            ['cpu', 10],
          ],
        },
        { id: 'B', arrival: 0, bursts: [['cpu', 50]] },
      ],
    }),
  },
  {
    id: 'ostep-mlfq',
    title: { ko: 'MLFQ와 나중에 온 짧은 작업', en: 'MLFQ and a short job that comes late' },
    note: {
      ko: '긴 작업은 맨 아래로 내려가고, 짧은 작업은 위에서 끝납니다.',
      en: 'The long job sinks to the bottom; the short one is done above it.',
    },
    source: 'Arpaci-Dusseau, OSTEP, ch. 8, fig. 8.3',
    file: file('MLFQ, q = 10, 10, 10', {
      preset: 'ostep-mlfq',
      policy: { kind: 'mlfq', quantum: [10, 10, 10] },
      processes: jobs('A 0 180', 'B 100 20'),
    }),
  },
  {
    id: 'ostep-stride',
    title: { ko: '스트라이드', en: 'Stride scheduling' },
    note: {
      ko: '추첨권 100, 50, 250에 정확히 비례해 실행됩니다.',
      en: 'In exact proportion to 100, 50 and 250 tickets.',
    },
    source: 'Arpaci-Dusseau, OSTEP, ch. 9, fig. 9.3',
    file: file('Stride', {
      policy: { kind: 'stride', quantum: 1, big: 10000 },
      conventions: { tie: ['id'] },
      processes: [
        { id: 'A', arrival: 0, tickets: 100, bursts: [['cpu', 8]] },
        { id: 'B', arrival: 0, tickets: 50, bursts: [['cpu', 4]] },
        { id: 'C', arrival: 0, tickets: 250, bursts: [['cpu', 20]] },
      ],
    }),
  },
  {
    id: 'ostep-cfs',
    title: { ko: 'CFS의 슬라이스', en: 'Slices of CFS' },
    note: {
      ko: '넷이 있을 때 12틱씩, 둘만 남으면 24틱씩 받습니다.',
      en: 'Slices of 12 ticks among four, of 24 among two.',
    },
    source: 'Arpaci-Dusseau, OSTEP, ch. 9, fig. 9.4',
    file: file('CFS, latency 48', {
      policy: { kind: 'cfs', schedLatency: 48, minGranularity: 6 },
      processes: jobs('A 0 72', 'B 0 72', 'C 0 24', 'D 0 24'),
    }),
  },
  {
    id: 'osc-rm',
    title: { ko: '비율 단조가 마감을 놓칠 때', en: 'Rate monotonic misses a deadline' },
    note: {
      ko: 'P2가 80에서 마감을 놓칩니다. 같은 태스크를 EDF로 바꿔 보세요.',
      en: 'P2 misses its deadline at 80. Compare with EDF.',
    },
    source: 'Silberschatz, Galvin, Gagne, Operating System Concepts 5.6.3',
    file: file('Rate monotonic, 25/50 and 35/80', {
      policy: { kind: 'rm' },
      processes: [
        { id: 'P1', period: 50, wcet: 25 },
        { id: 'P2', period: 80, wcet: 35 },
      ],
    }),
  },
  {
    id: 'osc-edf',
    title: { ko: '가장 이른 마감 우선', en: 'Earliest deadline first' },
    note: { ko: '같은 태스크가 마감을 모두 지킵니다.', en: 'The same tasks meet every deadline.' },
    source: 'Silberschatz, Galvin, Gagne, Operating System Concepts 5.6.4',
    file: file('EDF, 25/50 and 35/80', {
      policy: { kind: 'edf' },
      processes: [
        { id: 'P1', period: 50, wcet: 25 },
        { id: 'P2', period: 80, wcet: 35 },
      ],
    }),
  },
];

export const textbook: Shelf = { id: 'textbook', title: { ko: '교과서', en: 'Textbooks' }, examples };
