import type { Example, Shelf } from './example';

const examples: readonly Example[] = [
  {
    id: 'switch-cost',
    title: { ko: '문맥 교환이 공짜가 아닐 때', en: 'When a context switch is not free' },
    note: {
      ko: '“곡선”에서 퀀텀을 바꿔 보세요. 짧으면 교환에 시간을 다 쓰고, 길면 응답이 늦습니다.',
      en: 'Vary the quantum under “Curve”: too short and the time goes into switching, too long and nobody answers.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Switching costs a tick',
      machine: { contextSwitch: { process: 1 } },
      policy: { kind: 'rr', quantum: 2 },
      processes: [
        { id: 'P1', arrival: 0, bursts: [['cpu', 12]] },
        { id: 'P2', arrival: 0, bursts: [['cpu', 9]] },
        { id: 'P3', arrival: 2, bursts: [['cpu', 3]] },
        { id: 'P4', arrival: 4, bursts: [['cpu', 6]] },
      ],
    },
  },
  {
    id: 'mlfq',
    title: { ko: 'MLFQ: 대화형과 계산형', en: 'MLFQ: interactive and computing' },
    note: {
      ko: '입출력이 잦은 P2는 위에 머물고 P1은 내려갑니다. 60틱마다 모두 위로 올라갑니다.',
      en: 'P2, which does I/O often, stays on top while P1 sinks; every 60 ticks all rise.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'MLFQ with boost',
      preset: 'ostep-mlfq',
      policy: { kind: 'mlfq', quantum: [2, 4, 8], boostEvery: 60 },
      processes: [
        { id: 'P1', arrival: 0, bursts: [['cpu', 50]] },
        {
          id: 'P2',
          arrival: 0,
          bursts: [
            ['cpu', 1],
            ['io', 6],
            ['cpu', 1],
            ['io', 6],
            ['cpu', 1],
            ['io', 6],
            ['cpu', 1],
            ['io', 6],
            ['cpu', 1],
          ],
        },
        { id: 'P3', arrival: 20, bursts: [['cpu', 18]] },
      ],
    },
  },
  {
    id: 'starvation',
    title: { ko: '기아와 에이징', en: 'Starvation and aging' },
    note: {
      ko: 'P4는 우선순위가 낮아 마지막까지 기다립니다. 규칙에서 에이징을 켜 보세요.',
      en: 'P4 has the lowest priority and waits to the end. Switch on aging under Rules.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Starvation',
      policy: { kind: 'priority-preemptive' },
      processes: [
        { id: 'P1', arrival: 0, priority: 1, bursts: [['cpu', 6]] },
        { id: 'P2', arrival: 5, priority: 1, bursts: [['cpu', 6]] },
        { id: 'P3', arrival: 10, priority: 1, bursts: [['cpu', 6]] },
        { id: 'P4', arrival: 0, priority: 6, bursts: [['cpu', 4]] },
      ],
    },
  },
  {
    id: 'lottery',
    title: { ko: '추첨 스케줄링', en: 'Lottery scheduling' },
    note: {
      ko: '추첨권 3 대 1. 시드를 바꾸면 다른 추첨이 됩니다.',
      en: 'Three tickets to one. Another seed, another draw.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Lottery, 3 to 1',
      policy: { kind: 'lottery', quantum: 1 },
      processes: [
        { id: 'A', arrival: 0, tickets: 75, bursts: [['cpu', 12]] },
        { id: 'B', arrival: 0, tickets: 25, bursts: [['cpu', 12]] },
      ],
      seed: 7,
    },
  },
  {
    id: 'multilevel',
    title: { ko: '다단계 큐', en: 'Multilevel queue' },
    note: {
      ko: '전면(0번 큐)은 라운드 로빈, 후면(1번 큐)은 선입 선처리입니다.',
      en: 'Foreground (queue 0) by round robin, background (queue 1) first come, first served.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Foreground and background',
      policy: { kind: 'mlq', levels: [{ policy: { kind: 'rr', quantum: 2 } }, { policy: { kind: 'fcfs' } }] },
      processes: [
        { id: 'F1', arrival: 0, priority: 0, bursts: [['cpu', 5]] },
        { id: 'F2', arrival: 2, priority: 0, bursts: [['cpu', 4]] },
        { id: 'B1', arrival: 0, priority: 1, bursts: [['cpu', 6]] },
        { id: 'F3', arrival: 12, priority: 0, bursts: [['cpu', 3]] },
      ],
    },
  },
  {
    id: 'fair-share',
    title: { ko: '공정 몫: 프로세스끼리 먼저', en: 'Fair share: processes first' },
    note: {
      ko: 'P1은 스레드가 셋, P2는 하나지만 CPU는 반반입니다.',
      en: 'P1 has three threads and P2 one, yet each process gets half of the CPU.',
    },
    source: null,
    file: {
      format: 'timeslice/scenario@1',
      title: 'Fair share',
      policy: { kind: 'fair-share', quantum: 2 },
      processes: [
        {
          id: 'P1',
          arrival: 0,
          threads: [
            { id: 'T1', bursts: [['cpu', 8]] },
            { id: 'T2', bursts: [['cpu', 8]] },
            { id: 'T3', bursts: [['cpu', 8]] },
          ],
        },
        { id: 'P2', arrival: 0, bursts: [['cpu', 16]] },
      ],
    },
  },
];

export const policies: Shelf = { id: 'policies', title: { ko: '정책', en: 'Policies' }, examples };
