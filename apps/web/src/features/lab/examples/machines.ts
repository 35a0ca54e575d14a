import type { ProcessFile } from '@timeslice/engine';
import type { Example, Shelf } from './example';

const workers = (count: number, ticks: number, more: Partial<ProcessFile> = {}): ProcessFile[] =>
  Array.from({ length: count }, (_, n) => ({ id: `P${n + 1}`, arrival: 0, ...more, bursts: [['cpu', ticks]] }));

const examples: readonly Example[] = [
  {
    id: 'two-cpus',
    title: { ko: 'CPU 둘, 큐 하나', en: 'Two CPUs, one queue' },
    note: {
      ko: '“곡선”에서 CPU 수를 늘려 보세요. 어디서부터 소용이 없을까요?',
      en: 'Vary the number of CPUs under “Curve”: from where on does it not help?',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Two CPUs',
      machine: { cpus: 2 },
      policy: { kind: 'rr', quantum: 3 },
      processes: [
        { id: 'P1', arrival: 0, bursts: [['cpu', 8]] },
        { id: 'P2', arrival: 0, bursts: [['cpu', 5]] },
        { id: 'P3', arrival: 1, bursts: [['cpu', 6]] },
        {
          id: 'P4',
          arrival: 2,
          bursts: [
            ['cpu', 2],
            ['io', 4],
            ['cpu', 3],
          ],
        },
      ],
    },
  },
  {
    id: 'stealing',
    title: { ko: 'CPU마다 큐를 두고 훔치기', en: 'A queue for each CPU, and stealing' },
    note: {
      ko: '긴 작업이 한 CPU에 몰립니다. 노는 CPU가 4틱마다 훔쳐 옵니다.',
      en: 'The long jobs meet on one CPU; every 4 ticks the idle one steals.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Stealing',
      machine: { cpus: 2, queues: 'per-cpu', steal: { every: 4 } },
      policy: { kind: 'rr', quantum: 4 },
      processes: [
        { id: 'P1', arrival: 0, bursts: [['cpu', 12]] },
        { id: 'P2', arrival: 0, bursts: [['cpu', 3]] },
        { id: 'P3', arrival: 0, bursts: [['cpu', 10]] },
        { id: 'P4', arrival: 0, bursts: [['cpu', 2]] },
        { id: 'P5', arrival: 0, bursts: [['cpu', 9]] },
      ],
      seed: 1,
    },
  },
  {
    id: 'cache',
    title: { ko: '캐시가 식지 않게', en: 'Keeping the cache warm' },
    note: {
      ko: '큐가 하나면 프로세스가 CPU를 옮겨 다녀 캐시가 늘 식어 있습니다. CPU마다 큐를 두고 견줘 보세요.',
      en: 'With one queue the processes wander and find cold caches. Compare with a queue for each CPU.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Cache affinity',
      machine: { cpus: 2, cache: { size: 100, warmup: 10, warmRate: 2 } },
      policy: { kind: 'rr', quantum: 10 },
      processes: workers(3, 50, { workingSet: 60 }),
    },
  },
  {
    id: 'affinity',
    title: { ko: '한 CPU에 매인 프로세스', en: 'Tied to one CPU' },
    note: {
      ko: 'P1과 P2는 CPU 0에서만 실행됩니다. CPU 1은 놀아도 도울 수 없습니다.',
      en: 'P1 and P2 may run on CPU 0 only; CPU 1 idles and cannot help.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Affinity',
      machine: { cpus: 2 },
      policy: { kind: 'rr', quantum: 2 },
      processes: [
        { id: 'P1', arrival: 0, affinity: [0], bursts: [['cpu', 8]] },
        { id: 'P2', arrival: 0, affinity: [0], bursts: [['cpu', 8]] },
        { id: 'P3', arrival: 0, bursts: [['cpu', 5]] },
      ],
    },
  },
  {
    id: 'disk',
    title: { ko: '디스크 앞의 줄', en: 'The queue at the disk' },
    note: {
      ko: '디스크는 한 번에 하나만 처리하므로, CPU가 놀아도 디스크 앞에 줄이 섭니다.',
      en: 'The disk serves one at a time: processes queue there while the CPU idles.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'One disk',
      machine: { devices: { disk: { servers: 1 } } },
      policy: { kind: 'fcfs' },
      processes: [
        {
          id: 'P1',
          arrival: 0,
          bursts: [
            ['cpu', 2],
            ['io', 6, 'disk'],
            ['cpu', 2],
          ],
        },
        {
          id: 'P2',
          arrival: 0,
          bursts: [
            ['cpu', 2],
            ['io', 6, 'disk'],
            ['cpu', 2],
          ],
        },
        {
          id: 'P3',
          arrival: 0,
          bursts: [
            ['cpu', 2],
            ['io', 3, 'disk'],
            ['cpu', 3],
          ],
        },
      ],
    },
  },
];

export const machines: Shelf = {
  id: 'machines',
  title: { ko: '여러 CPU와 장치', en: 'Several CPUs and devices' },
  examples,
};
