import { describe, expect, test } from '@jest/globals';
import type { PolicySpec, ScenarioFile } from '@timeslice/engine';
import fc from 'fast-check';
import { cpu, file, held, io, ranOf, type Row } from '../test/rows';
import { whyAtTick } from './kinds/gantt/why';
import { momentsOf, outcomeOf } from './kinds/next-process/moments';

const long: readonly Row[] = [
  [0, cpu(8)],
  [1, cpu(4)],
  [3, cpu(9)],
];
const equal: readonly Row[] = [
  [0, cpu(5)],
  [2, cpu(3)],
];
interface Case {
  readonly name: string;
  readonly of: ScenarioFile;
  readonly at: number;
  readonly given: string | null;
  readonly en: string;
  readonly ko: string;
}

const cases: readonly Case[] = [
  {
    name: 'FCFS does not interrupt',
    of: file({ kind: 'fcfs' }, long),
    at: 1,
    given: 'P2',
    en: 'FCFS decides only when the CPU becomes free: P1 keeps it until t = 8, when it ends.',
    ko: 'FCFS는 CPU가 빌 때만 다음을 고릅니다. P1은 종료하는 t = 8까지 CPU를 계속 씁니다.',
  },
  {
    name: 'SJF does not interrupt',
    of: file({ kind: 'sjf' }, long),
    at: 1,
    given: 'P2',
    en: 'SJF decides only when the CPU becomes free: P1 keeps it until t = 8, when it ends.',
    ko: 'SJF는 CPU가 빌 때만 다음을 고릅니다. P1은 종료하는 t = 8까지 CPU를 계속 씁니다.',
  },
  {
    name: 'nor does nonpreemptive priority',
    of: file({ kind: 'priority' }, [
      [1, cpu(2)],
      [0, cpu(3), io(1), cpu(1)],
    ]),
    at: 2,
    given: 'P1',
    en: 'Nonpreemptive priority decides only when the CPU becomes free: P2 keeps it until t = 3, when it asks for I/O.',
    ko: '비선점 우선순위는 CPU가 빌 때만 다음을 고릅니다. P2는 입출력을 요청하는 t = 3까지 CPU를 계속 씁니다.',
  },
  {
    name: 'SRTF compares what is left',
    of: file({ kind: 'srtf' }, [
      [0, cpu(5)],
      [2, cpu(4)],
    ]),
    at: 3,
    given: 'P2',
    en: 'P1 before P2: it has less time left.',
    ko: 'P1이 P2보다 먼저: 남은 실행 시간이 더 짧습니다.',
  },
  {
    name: 'the running one wins ties',
    of: file({ kind: 'srtf' }, equal),
    at: 2,
    given: 'P2',
    en: 'P1 before P2: they are equal, and on a tie the running process keeps the CPU.',
    ko: 'P1이 P2보다 먼저: 조건이 같으면 실행 중인 프로세스가 계속 실행됩니다.',
  },
  {
    name: 'or the tie rule decides',
    of: file({ kind: 'srtf' }, equal, { conventions: { runningWinsTies: false, tie: ['id'] } }),
    at: 2,
    given: 'P2',
    en: 'P1 before P2: they are equal, so the order of the table decides.',
    ko: 'P1이 P2보다 먼저: 조건이 같으면 표의 순서를 따릅니다.',
  },
  {
    name: 'preemptive priority compares priorities',
    of: file({ kind: 'priority-preemptive' }, long),
    at: 4,
    given: 'P3',
    en: 'P1 before P3: its priority is higher.',
    ko: 'P1이 P3보다 먼저: 우선순위가 더 높습니다.',
  },
  {
    name: 'a quantum has an end',
    of: file({ kind: 'rr', quantum: 3 }, long),
    at: 1,
    given: 'P2',
    en: 'P1 keeps the CPU until t = 3, when its quantum ends.',
    ko: 'P1은 타임 퀀텀이 끝나는 t = 3까지 CPU를 계속 씁니다.',
  },
  {
    name: 'that comes later than the burst ends',
    of: file({ kind: 'rr', quantum: 4 }, [
      [0, cpu(3)],
      [1, cpu(4)],
    ]),
    at: 2,
    given: 'P2',
    en: 'P1 has not used up its quantum: it keeps the CPU until t = 3, when it ends.',
    ko: 'P1은 타임 퀀텀이 남아 있어 종료하는 t = 3까지 CPU를 계속 씁니다.',
  },
  {
    name: 'nobody is given who has not arrived',
    of: file({ kind: 'srtf' }, long),
    at: 2,
    given: 'P3',
    en: 'P3 arrives only at t = 3. P2 keeps the CPU until t = 5, when it ends.',
    ko: 'P3은 t = 3에야 도착합니다. P2는 종료하는 t = 5까지 CPU를 계속 씁니다.',
  },
  {
    name: 'or is blocked',
    of: file({ kind: 'rr', quantum: 4 }, [
      [0, cpu(1), io(5), cpu(1)],
      [0, cpu(4)],
    ]),
    at: 2,
    given: 'P1',
    en: 'P1 is blocked until t = 6. P2 keeps the CPU until t = 5, when it ends.',
    ko: 'P1은 t = 6까지 대기(블록) 상태입니다. P2는 종료하는 t = 5까지 CPU를 계속 씁니다.',
  },
  {
    name: 'or has ended',
    of: file({ kind: 'fcfs' }, [
      [0, cpu(2)],
      [0, cpu(3)],
    ]),
    at: 3,
    given: 'P1',
    en: 'P1 has ended already. P2 keeps the CPU until t = 5, when it ends.',
    ko: 'P1은 이미 종료했습니다. P2는 종료하는 t = 5까지 CPU를 계속 씁니다.',
  },
  {
    name: 'also where there was a decision',
    of: file({ kind: 'fcfs' }, [
      [0, cpu(2)],
      [0, cpu(3)],
      [4, cpu(1)],
    ]),
    at: 2,
    given: 'P3',
    en: 'P3 arrives only at t = 4. P2: it is the only one ready.',
    ko: 'P3은 t = 4에야 도착합니다. P2: 준비된 프로세스가 하나뿐입니다.',
  },
  {
    name: 'idle is no process',
    of: file({ kind: 'fcfs' }, long),
    at: 1,
    given: 'idle',
    en: 'P1 keeps the CPU until t = 8, when it ends.',
    ko: 'P1은 종료하는 t = 8까지 CPU를 계속 씁니다.',
  },
  {
    name: 'nothing is ready',
    of: file({ kind: 'fcfs' }, [
      [0, cpu(2)],
      [4, cpu(2)],
    ]),
    at: 2,
    given: 'P2',
    en: 'P2 arrives only at t = 4. Nothing is ready, so the CPU stays idle.',
    ko: 'P2는 t = 4에야 도착합니다. 준비된 프로세스가 없어 CPU가 쉽니다.',
  },
];

test.each(cases)('[GNT3] a finding names the rule: $name', ({ of, at, given, en, ko }) => {
  expect(whyAtTick(ranOf(of), { at, cpu: 0 }, given)).toEqual({ ko, en });
});

test.each([
  ['its I/O goes on', 3, 'P1 keeps the CPU during its I/O, so the CPU stays idle.'],
  ['its I/O is over', 5, 'P1 has kept the CPU during its I/O, so it goes on.'],
  ['it runs again', 6, 'FCFS decides only when the CPU becomes free: P1 keeps it until t = 7, when it ends.'],
])('[GNT3] a thread that keeps the CPU during its I/O: %s', (_, at, en) => {
  expect(whyAtTick(ranOf(held), { at, cpu: 0 }, 'P2').en).toBe(en);
});

test('[GNT3] of several CPUs, it is said where the given one is', () => {
  const ran = ranOf(file({ kind: 'fcfs' }, long, { machine: { cpus: 2 } }));
  expect(whyAtTick(ran, { at: 2, cpu: 0 }, 'P2').en).toMatch(/^P2 is running on CPU 1\. /);
});

const policies: readonly PolicySpec[] = [
  { kind: 'fcfs' },
  { kind: 'sjf' },
  { kind: 'srtf' },
  { kind: 'rr', quantum: 2 },
  { kind: 'priority' },
  { kind: 'priority-preemptive' },
];

describe.each(policies.map((policy) => [policy.kind, policy] as const))('under %s', (_, policy) => {
  const ticks = fc.integer({ min: 1, max: 4 });
  const row = fc
    .tuple(fc.integer({ min: 0, max: 6 }), ticks, ticks, ticks)
    .map(([at, a, b, c]): Row => [at, cpu(a), io(b), cpu(c)]);
  const runs = fc
    .record({
      rows: fc.array(row, { minLength: 2, maxLength: 4 }),
      cpus: fc.constantFrom(1, 1, 2),
      process: fc.constantFrom(0, 0, 2),
      conventions: fc.record({
        runningWinsTies: fc.boolean(),
        tie: fc.constantFrom(['fifo', 'id'] as const, ['id'] as const),
        switchOnIo: fc.boolean(),
        ioReturn: fc.constantFrom('tail', 'head', 'preempts'),
        onExpiryEmpty: fc.constantFrom('continue', 'redispatch'),
        aging: fc.constantFrom(null, { every: 2, step: 1, floor: 0 }),
        sjfEstimate: fc.constantFrom(null, { alpha: 0.5, first: 2 }),
      }),
    })
    .map(({ rows, cpus, process, conventions }) =>
      ranOf(file(policy, rows, { machine: { cpus, contextSwitch: { process } }, conventions: conventions as never })),
    );

  test('[GNT3] every wrong tick has a sentence, and no thread is told to go before itself', () => {
    fc.assert(
      fc.property(runs, (ran) => {
        const { trace, scenario } = ran;
        for (let at = 0; at < trace.makespan; at++) {
          for (let cpu = 0; cpu < scenario.machine.cpus; cpu++) {
            const running = trace.timeline.find(([start, end, , on]) => on === cpu && start <= at && at < end)?.[2];
            for (const given of [...Object.keys(trace.states), 'idle', null]) {
              if (given === running) continue;
              const { ko, en } = whyAtTick(ran, { at, cpu }, given);
              expect(en).toMatch(/^[A-Z].*\.$/);
              expect(ko).toMatch(/[가-힣].*\.$/);
              expect(en + ko).not.toMatch(/undefined|null/);
              expect(en).not.toMatch(/(P\d) before \1:/);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('[NXT6] whoever a moment names has the CPU then, or is being switched to', () => {
    fc.assert(
      fc.property(runs, ({ trace }) => {
        for (const [at, moment] of momentsOf(trace, 0)) {
          if (moment.is !== 'kept') continue;
          const [start, end] = trace.timeline.find((run) => run[3] === 0 && run[0] <= at && at < run[1])!;
          expect([start < at, end > at]).toEqual([true, true]);
          expect(trace.timeline).toContainEqual([start, end, outcomeOf(moment), 0]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
