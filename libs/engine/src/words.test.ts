import { describe, expect, test } from '@jest/globals';
import { explainRules } from './explain/explain';
import { josa } from './josa';
import { partialTrace } from './partial-trace';
import { resolve } from './resolve';
import { ruleSentence } from './rule-sentence';
import type { Burst, ScenarioFile } from './scenario';
import { sentenceOf } from './sentence';
import { simulate } from './simulate';
import { snapshotAt } from './snapshot';
import { rules } from './trace';
import { whyKeeps } from './why-keeps';

const file: ScenarioFile = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 2 },
  machine: { contextSwitch: { process: 1 } },
  processes: [
    { id: 'P1', bursts: [['cpu', 3]] },
    {
      id: 'P2',
      arrival: 2,
      bursts: [
        ['cpu', 1],
        ['io', 2],
        ['cpu', 1],
      ],
    },
    { id: 'P3', arrival: 2, bursts: [['cpu', 1]] },
  ],
};
const trace = simulate(resolve(file));

test.each([
  ['P1', 'P1이', 'P1로'],
  ['P2', 'P2가', 'P2로'],
  ['P3', 'P3이', 'P3으로'],
  ['P10', 'P10이', 'P10으로'],
  ['A', 'A가', 'A로'],
  ['L', 'L이', 'L로'],
  ['N', 'N이', 'N으로'],
  ['P1.T2', 'P1.T2가', 'P1.T2로'],
  ['편집기', '편집기가', '편집기로'],
  ['메일', '메일이', '메일로'],
  ['웹(앱)', '웹(앱)이', '웹(앱)으로'],
  ['disk', 'disk가', 'disk로'],
])('[ENG45] %s takes its particles as it is read aloud', (word, subject, means) => {
  expect([josa(word, '이/가'), josa(word, '으로/로')]).toEqual([subject, means]);
});

test('[ENG44] a run is told from its first arrival to its end', () => {
  expect(trace.events.filter(({ at }) => at <= 3).map((event) => sentenceOf(event, trace))).toEqual([
    { ko: 'P1이 도착했습니다.', en: 'P1 arrives.' },
    {
      ko: 'P1이 CPU를 받습니다. P1: 준비된 프로세스가 하나뿐입니다.',
      en: 'P1 gets the CPU. P1: it is the only one ready.',
    },
    { ko: 'P2가 도착했습니다.', en: 'P2 arrives.' },
    { ko: 'P3이 도착했습니다.', en: 'P3 arrives.' },
    {
      ko: 'P1의 타임 퀀텀이 끝나 준비 큐로 돌아갑니다.',
      en: 'P1 has used up its quantum and joins the ready queue.',
    },
    {
      ko: 'P2가 CPU를 받습니다. P2가 P3보다 먼저: 조건이 같으면 표의 순서를 따릅니다.',
      en: 'P2 gets the CPU. P2 before P3: they are equal, so the order of the table decides.',
    },
    {
      ko: '문맥 교환(타임 퀀텀 만료): P1의 문맥을 저장하고 P2의 문맥을 복원합니다. 1틱.',
      en: 'Context switch: save P1, restore P2; 1 tick (quantum over).',
    },
    { ko: 'P2가 CPU에서 실행됩니다.', en: 'P2 runs on the CPU.' },
  ]);
});

test('[ENG44] a decision tells the rule that made it', () => {
  const decision = trace.decisions.find(({ chosen, over }) => chosen === 'P3' && over === 'P1')!;
  expect(ruleSentence(decision)).toEqual({
    ko: 'P3이 P1보다 먼저: 같은 시각이면 새로 도착한 프로세스가 퀀텀이 끝난 프로세스보다 먼저 줄을 섭니다.',
    en: 'P3 before P1: at the same instant, arrivals join before the expired process.',
  });
  for (const rule of rules) expect(ruleSentence({ chosen: 'A', over: 'B', rule }).ko).toMatch(/^A가 B보다 먼저: /);
});

test('[ENG42] a snapshot in the middle of a switch', () => {
  expect(snapshotAt(partialTrace(trace, 2), 2)).toEqual({
    at: 2,
    threads: { P1: 'ready', P2: 'ready', P3: 'ready' },
    cpus: [{ is: 'switching', from: 'P1', to: 'P2', until: 3 }],
    ready: ['P3', 'P1'],
    joined: ['P3', 'P1'],
    blocked: [],
  });
  expect(snapshotAt(trace, 4)).toMatchObject({ blocked: [{ thread: 'P2', on: 'io', since: 4 }] });
});

test('[ENG46] only the rules that can matter are explained', () => {
  expect(explainRules(resolve(file)).map(({ en }) => en)).toEqual([
    'Round robin: the head of the ready queue runs, for at most 2 ticks (the quantum) at a time.',
    'At the same instant these join the ready queue in turn: arrivals, returns from I/O, the expired process.',
    'Of several that arrive at the same instant: in the order of the table.',
    'If nothing else is ready when the quantum ends, the process goes on at no cost.',
    'A context switch takes 1 tick. The first dispatch is free.',
  ]);
  const sjf: ScenarioFile = { ...file, policy: { kind: 'sjf' }, machine: {}, processes: [file.processes[0]!] };
  expect(explainRules(resolve(sjf)).map(({ ko }) => ko)).toEqual([
    'SJF: 다음 CPU 버스트가 가장 짧은 프로세스가 실행되고, 도중에 빼앗기지 않습니다(비선점).',
    '조건이 같으면: 준비 큐에 먼저 들어온 순서, 그다음 표의 순서.',
  ]);
});

describe('[ENG46] where several join at one instant', () => {
  const io: Burst[] = [
    ['cpu', 1],
    ['io', 2, 'disk'],
    ['cpu', 1],
  ];
  const said = (rest: Partial<ScenarioFile>, ...bursts: (readonly Burst[])[]) => {
    const processes = bursts.map((all, index) => ({ id: `P${index}`, arrival: index, bursts: all }));
    const rules = explainRules(
      resolve({ ...file, machine: { devices: { disk: { servers: 2 } } }, processes, ...rest }),
    );
    return rules.map(({ en }) => en).filter((rule) => rule.includes('of the table'));
  };

  test('file order decides, and is told where the policy compares nothing', () => {
    expect(said({}, io, io)).toEqual([
      'Of several that return from I/O at the same instant: in the order of the table.',
    ]);
    expect(said({ processes: file.processes.map((one) => ({ ...one, arrival: 0 })) })).toHaveLength(1);
    expect(said({ policy: { kind: 'sjf' } }, io, io)).toEqual([
      'Ties: who joined the ready queue first, then the order of the table.',
    ]);
    expect(said({ conventions: { tie: ['id'] } }, io, io)).toEqual([
      'Order of the ready queue: the order of the table.',
    ]);
  });

  test('nothing is told where they cannot', () => {
    expect(said({}, [['cpu', 1]], [['cpu', 1]])).toEqual([]);
    expect(said({}, io, [['cpu', 1]])).toEqual([]);
    expect(said({ machine: { devices: { disk: { servers: 1 } } } }, io, io)).toEqual([]);
  });

  test('with another ioReturn the last of the table goes first', () => {
    expect(said({ conventions: { ioReturn: 'head' } }, io, io)).toEqual([
      'A process that returns from I/O joins at the head of the ready queue. Of several at the same instant, the last of the table goes first.',
    ]);
  });
});

test('[ENG46] a global quantum clock does not hide what happens when nothing else is ready', () => {
  const conventions = { quantumClock: 'global' } as const;
  const rules = explainRules(resolve({ ...file, conventions })).map(({ en }) => en);
  expect(rules).toContain('The quantum ends on every CPU at each multiple of 2.');
  expect(rules).toContain('If nothing else is ready when the quantum ends, the process goes on at no cost.');
});

test.each([
  ['sjf', 'its CPU burst is predicted to be shorter'],
  ['srtf', 'it is predicted to have less time left'],
] as const)('[ENG28] a decision of %s by prediction says so', (kind, rule) => {
  const predicted: ScenarioFile = {
    ...file,
    policy: { kind },
    machine: {},
    conventions: { sjfEstimate: { alpha: 1, first: 4 } },
    processes: [
      {
        id: 'P1',
        bursts: [
          ['cpu', 8],
          ['io', 1],
          ['cpu', 1],
        ],
      },
      { id: 'P2', bursts: [['cpu', 9]] },
      { id: 'P3', arrival: 8, bursts: [['cpu', 6]] },
    ],
  };
  const { decisions } = simulate(resolve(predicted));
  const sentences = decisions.map((one) => ruleSentence(one).en);
  expect(sentences).toContainEqual(expect.stringContaining(rule));
});

describe('[ENG47] why the running process keeps the CPU', () => {
  const why = (policy: ScenarioFile['policy'], conventions: NonNullable<ScenarioFile['conventions']> = {}) => {
    const processes = [
      { id: 'P1', priority: 2, bursts: [['cpu', 6] as const] },
      { id: 'P2', priority: 3, arrival: 2, bursts: [['cpu', 4] as const] },
    ];
    const scenario = resolve({ ...file, policy, conventions, machine: {}, processes });
    return whyKeeps({ scenario, trace: simulate(scenario) }, { at: 3, cpu: 0, thread: 'P1' }, 'P2').en;
  };

  test.each([
    [{ kind: 'fcfs' }, 'FCFS decides only when the CPU becomes free: P1 keeps it until t = 6, when it ends.'],
    [{ kind: 'rr', quantum: 5 }, 'P1 keeps the CPU until t = 5, when its quantum ends.'],
    [{ kind: 'rr', quantum: 9 }, 'P1 has not used up its quantum: it keeps the CPU until t = 6, when it ends.'],
    [{ kind: 'srtf' }, 'P1 before P2: it has less time left.'],
    [{ kind: 'priority-preemptive' }, 'P1 before P2: its priority is higher.'],
  ] as const)('%j', (policy, sentence) => {
    expect(why(policy)).toBe(sentence);
  });

  test('as the policy sees it at that tick: by prediction, and as old as the ready one has become', () => {
    expect(why({ kind: 'srtf' }, { sjfEstimate: { alpha: 0.5, first: 9 } })).toBe(
      'P1 before P2: it is predicted to have less time left.',
    );
    expect(why({ kind: 'priority-preemptive' }, { aging: { every: 1, step: 1, floor: 2 } })).toBe(
      'P1 before P2: they are equal, and on a tie the running process keeps the CPU.',
    );
  });
});
