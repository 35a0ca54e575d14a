import type { Burst } from '@timeslice/engine';
import type { Example, Shelf } from './example';
import { file, jobs } from './jobs';

/** Three processes, each 20 % I/O, 70 % CPU, 10 % I/O, as GATE 2006 has them. */
const ioComputeIo: readonly (readonly [string, readonly Burst[]])[] = [
  [
    'P0',
    [
      ['io', 2],
      ['cpu', 7],
      ['io', 1],
    ],
  ],
  [
    'P1',
    [
      ['io', 4],
      ['cpu', 14],
      ['io', 2],
    ],
  ],
  [
    'P2',
    [
      ['io', 6],
      ['cpu', 21],
      ['io', 3],
    ],
  ],
];

const examples: readonly Example[] = [
  {
    id: 'gate-2006-lrtf',
    title: { ko: '최장 잔여 시간 우선 (LRTF)', en: 'Longest remaining time first' },
    note: {
      ko: '같으면 번호가 작은 것이 먼저입니다. 규칙을 바꾸면 답이 달라집니다.',
      en: 'Ties go to the lowest id; another rule, another answer.',
    },
    source: 'GATE CS 2006, Q 64',
    file: file('GATE 2006, LRTF', {
      preset: 'gate',
      policy: { kind: 'lrtf' },
      conventions: { runningWinsTies: false, tie: ['id'] },
      processes: jobs('P0 0 2', 'P1 0 4', 'P2 0 8'),
    }),
  },
  {
    id: 'gate-2006-io',
    title: { ko: '입출력이 있는 SRTF', en: 'SRTF with I/O' },
    note: { ko: 'CPU가 노는 비율은 얼마일까요?', en: 'For what share of the time is the CPU idle?' },
    source: 'GATE CS 2006, Q 65',
    file: file('GATE 2006, SRTF with I/O', {
      preset: 'gate',
      policy: { kind: 'srtf' },
      processes: ioComputeIo.map(([id, bursts]) => ({ id, arrival: 0, bursts })),
    }),
  },
  {
    id: 'gate-2012',
    title: { ko: '같은 시각의 도착과 퀀텀 만료', en: 'Arrival and expiry at one instant' },
    note: {
      ko: '누가 먼저 줄을 서는지에 완료 순서가 달려 있습니다.',
      en: 'Who queues first decides the order of completion.',
    },
    source: 'GATE CS 2012',
    file: file('GATE 2012, RR q = 2', {
      preset: 'gate',
      policy: { kind: 'rr', quantum: 2 },
      processes: jobs('P1 0 5', 'P2 1 7', 'P3 3 4'),
    }),
  },
];

export const exams: Shelf = { id: 'exams', title: { ko: '시험', en: 'Exams' }, examples };
