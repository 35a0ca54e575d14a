import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { policySpecs, randomScenario } from '../../test/random-scenario';
import { partialTrace } from '../partial-trace';
import { resolve } from '../resolve';
import type { ProcessFile, Scenario } from '../scenario';
import { simulate } from '../simulate';
import { snapshotAt } from '../snapshot';
import type { Trace } from '../trace';
import { unsupported } from '../unsupported';
import { contextAt } from './context-at';
import { layoutOf } from './layout';
import { switchSteps } from './switch-steps';

interface Ran {
  readonly scenario: Scenario;
  readonly trace: Trace;
}

const kinds = ['sjf', 'priority-preemptive', 'rr', 'mlfq', 'lottery', 'stride', 'cfs', 'edf'] as const;

const someRun: fc.Arbitrary<Ran> = randomScenario({
  policy: fc.oneof(...kinds.map((kind) => policySpecs[kind])),
  cpus: fc.integer({ min: 1, max: 3 }),
})
  .map(resolve)
  .filter((scenario) => unsupported(scenario).length === 0)
  .map((scenario) => ({ scenario, trace: simulate(scenario) }));

const always = (law: (ran: Ran) => void, numRuns = 100) => fc.assert(fc.property(someRun, law), { numRuns });

const ticksOf = ({ makespan }: Trace) => {
  const step = Math.max(1, Math.floor(makespan / 12));
  return Array.from({ length: Math.floor(makespan / step) + 1 }, (_, index) => index * step);
};

const isTask = ({ processes }: Scenario, name: string) => processes.find(({ id }) => id === name)?.task != null;

describe('what is saved where', () => {
  test('[ENG140] depends on nothing that comes later', () => {
    always(({ scenario, trace }) => {
      for (const at of ticksOf(trace)) {
        expect(contextAt(scenario, partialTrace(trace, at), at)).toEqual(contextAt(scenario, trace, at));
      }
    });
  });

  test('[ENG141] what is restored is what was saved', () => {
    always(({ scenario, trace }) => {
      for (const [start, , thread, cpu] of trace.timeline) {
        const { cpus, threads } = contextAt(scenario, trace, start);
        const view = cpus[cpu]!;
        const block = threads.find((one) => one.thread === thread)!;
        if (view.is !== 'running' || view.thread !== thread) throw new Error(`${thread} does not run at ${start}`);
        expect(block.live).toBe(true);
        expect(view.registers).toEqual(block.saved);
      }
    });
  });

  test('[ENG141] what is saved is what the CPU held, and stays so until the thread runs again', () => {
    always(({ scenario, trace }) => {
      for (const [start, end, thread, cpu] of trace.timeline) {
        const before = contextAt(scenario, trace, end - 1).cpus[cpu]!;
        const after = contextAt(scenario, trace, end).threads.find((one) => one.thread === thread)!;
        const ticks = before.is === 'running' ? before.registers.ax : NaN;
        expect(end - start).toBeGreaterThan(0);
        if (after.live && after.savedAt !== end) continue;
        expect(after.saved).toEqual(layoutOf(scenario).registersAfter(thread, ticks + 1));
        expect(after.savedAt).toBe(end);
      }
    });
  });

  test('[ENG142] a thread is live on one CPU at most, and its block agrees with the metrics at the end', () => {
    always(({ scenario, trace }) => {
      for (const at of ticksOf(trace)) {
        const { cpus, threads } = contextAt(scenario, trace, at);
        const running = cpus.flatMap((one) => (one.is === 'running' ? [one.thread] : []));
        expect(new Set(running).size).toBe(running.length);
        expect(
          threads
            .filter(({ live }) => live)
            .map(({ thread }) => thread)
            .toSorted(),
        ).toEqual(running.toSorted());
      }
      for (const { thread, accounting, state } of contextAt(scenario, trace, trace.makespan).threads) {
        const { cpu, waiting, blocked, dispatches, completion } = trace.threads[thread]!;
        expect(accounting).toEqual({ cpu, waiting, blocked, dispatches });
        if (isTask(scenario, thread)) continue;
        expect(state === 'terminated').toBe(completion !== null);
      }
    });
  });

  test('[ENG142] states and waits are those of the snapshot', () => {
    always(({ scenario, trace }) => {
      for (const at of ticksOf(trace)) {
        const { threads } = contextAt(scenario, trace, at);
        const snapshot = snapshotAt(trace, at, scenario.machine.cpus);
        expect(Object.fromEntries(threads.map(({ thread, state }) => [thread, state]))).toEqual(snapshot.threads);
        const waits = threads.flatMap(({ thread, waitsFor }) => (waitsFor ? [[thread, waitsFor.on]] : []));
        expect(waits.toSorted()).toEqual(snapshot.blocked.map(({ thread, on }) => [thread, on]).toSorted());
      }
    }, 50);
  });

  test('[ENG143] spaces do not overlap; threads of a process have one space and a stack each', () => {
    always(({ scenario }) => {
      const { segmentsOf, spaceOf, registersAfter } = layoutOf(scenario);
      const segments = scenario.processes.flatMap(({ id }) => segmentsOf(id)).toSorted((a, b) => a.start - b.start);
      segments.forEach((one, index) => {
        expect(one.end).toBeGreaterThan(one.start);
        if (index > 0) expect(one.start).toBeGreaterThanOrEqual(segments[index - 1]!.end);
      });
      for (const { id, threads } of scenario.processes) {
        const { base, limit } = spaceOf(id);
        const own = segmentsOf(id);
        expect(own.filter(({ kind }) => kind === 'stack').map((one) => one.of)).toEqual(
          threads.map(({ name }) => name),
        );
        expect(own.every(({ start, end }) => base <= start && end <= base + limit)).toBe(true);
        for (const { name } of threads) {
          const { pc, sp } = registersAfter(name, 17);
          expect(own.find(({ start, end }) => start <= pc && pc < end)?.kind).toBe('code');
          expect(own.find(({ start, end }) => start < sp && sp <= end)?.of).toBe(name);
        }
      }
    }, 50);
  });
});

const run = (processes: readonly ProcessFile[], more: object = {}): Ran => {
  const policy = { kind: 'rr', quantum: 2 } as const;
  const scenario = resolve({ format: 'timeslice/scenario@1', policy, processes, ...more });
  return { scenario, trace: simulate(scenario) };
};

describe('two processes, one with two threads, q = 2', () => {
  const { scenario, trace } = run([
    { id: 'A', bursts: [['cpu', 4]] },
    {
      id: 'B',
      threads: [
        { id: 'T1', bursts: [['cpu', 3]] },
        {
          id: 'T2',
          bursts: [
            ['cpu', 2],
            ['io', 2],
            ['cpu', 1],
          ],
        },
      ],
    },
  ]);

  test('[ENG144] PC is 4 bytes a tick from the entry, SP a word a tick from the top of the stack, AX the ticks', () => {
    expect(trace.timeline.slice(0, 4)).toEqual([
      [0, 2, 'A', 0],
      [2, 4, 'B.T1', 0],
      [4, 6, 'B.T2', 0],
      [6, 8, 'A', 0],
    ]);
    const { cpus, threads, processes } = contextAt(scenario, trace, 7);
    expect(cpus).toEqual([
      {
        is: 'running',
        thread: 'A',
        registers: { pc: 0x100c, sp: 0x1ff4, ax: 3 },
        space: { process: 'A', base: 0x1000, limit: 0x1000 },
      },
    ]);
    expect(threads.map(({ thread, live, saved, savedAt, state }) => ({ thread, live, saved, savedAt, state }))).toEqual(
      [
        { thread: 'A', live: true, saved: { pc: 0x1008, sp: 0x1ff8, ax: 2 }, savedAt: 2, state: 'running' },
        { thread: 'B.T1', live: false, saved: { pc: 0x2008, sp: 0x2ff8, ax: 2 }, savedAt: 4, state: 'ready' },
        { thread: 'B.T2', live: false, saved: { pc: 0x2208, sp: 0x2ef8, ax: 2 }, savedAt: 6, state: 'blocked' },
      ],
    );
    expect(threads[2]).toMatchObject({
      waitsFor: { on: 'io', since: 6, heldBy: null },
      accounting: { cpu: 2, waiting: 4, blocked: 1, dispatches: 1 },
    });
    expect(processes).toEqual([
      {
        process: 'A',
        pid: 101,
        parent: null,
        state: 'running',
        threads: ['A'],
        space: { process: 'A', base: 0x1000, limit: 0x1000 },
        segments: [
          { kind: 'code', start: 0x1000, end: 0x1400, of: 'A' },
          { kind: 'data', start: 0x1400, end: 0x1600, of: 'A' },
          { kind: 'heap', start: 0x1600, end: 0x1800, of: 'A' },
          { kind: 'stack', start: 0x1f00, end: 0x2000, of: 'A' },
        ],
        channels: [],
      },
      expect.objectContaining({ process: 'B', pid: 102, state: 'ready', threads: ['B.T1', 'B.T2'] }),
    ]);
  });

  test('[ENG145] a switch to another process saves, chooses, changes the address space, restores', () => {
    const steps = switchSteps(scenario, trace, 1);
    expect(steps).toMatchObject({ at: 2, until: 2, cpu: 0, cause: 'quantum' });
    expect(steps.steps).toMatchObject([
      { step: 'save', thread: 'A', block: 'PCB(A)', registers: { pc: 0x1008, sp: 0x1ff8, ax: 2 }, savedAt: 2 },
      { step: 'choose', thread: 'B.T1', decision: { chosen: 'B.T1' } },
      { step: 'space', from: { base: 0x1000 }, to: { base: 0x2000 }, changes: true },
      { step: 'restore', thread: 'B.T1', block: 'TCB(B.T1)', registers: { pc: 0x2000, sp: 0x3000, ax: 0 } },
    ]);
    expect(steps.steps.map(({ sentence }) => sentence.en)).toEqual([
      'The registers of A are saved in PCB(A): PC 0x1008, SP 0x1FF8, AX 2.',
      expect.stringMatching(/^B\.T1 is chosen to run next\. B\.T1 before B\.T2: .+\.$/),
      'The address space changes from that of A (base 0x1000) to that of B (base 0x2000).',
      'B.T1 runs for the first time: TCB(B.T1) has the values it was created with: PC 0x2000, SP 0x3000, AX 0.',
    ]);
  });

  test('[ENG145] a switch between threads of one process leaves the address space alone', () => {
    const steps = switchSteps(scenario, trace, 2).steps;
    expect(steps.find(({ step }) => step === 'space')).toMatchObject({ changes: false });
    expect(steps[2]!.sentence).toEqual({
      ko: 'B.T1과 B.T2는 한 프로세스의 스레드라서 주소 공간이 바뀌지 않습니다. 캐시의 내용도 쓸모가 있습니다.',
      en: 'B.T1 and B.T2 are threads of one process: the address space stays, and what is cached is still of use.',
    });
    expect(steps[3]!.sentence.en).toMatch(/^B\.T2 runs for the first time/);
    expect(switchSteps(scenario, trace, 3).steps[3]!.sentence.ko).toBe(
      'A의 레지스터를 PCB(A)에서 복원합니다: PC 0x1008, SP 0x1FF8, AX 2.',
    );
  });

  test('[ENG145] the first switch has nothing to save; a thread that has ended is not saved', () => {
    expect(switchSteps(scenario, trace, 0).steps[0]).toMatchObject({ thread: null, registers: null });
    const exit = trace.switches.findIndex(([, , , , , cause]) => cause === 'exit');
    expect(switchSteps(scenario, trace, exit).steps[0]!.sentence.en).toMatch(/ has ended: nothing is saved\.$/);
    expect(() => switchSteps(scenario, trace, 99)).toThrow('no switch 99');
  });
});

describe('every switch', () => {
  test('[ENG145] has its steps in both languages, restores what was saved, and does not know what comes later', () => {
    always(({ scenario, trace }) => {
      trace.switches.forEach(([at, , from, to, cpu], index) => {
        const { steps, ...about } = switchSteps(scenario, trace, index);
        for (const { sentence } of steps) {
          expect(sentence.ko).toMatch(/[가-힣].*\.$/);
          expect(sentence.en).toMatch(/^\w.*\.$/);
        }
        const [save, , space, restore] = steps;
        const { threads } = contextAt(scenario, trace, at);
        expect(restore).toMatchObject({ registers: threads.find(({ thread }) => thread === to)!.saved });
        if (from === null) expect(save).toMatchObject({ registers: null });
        const processOf = (thread: string) => threads.find((one) => one.thread === thread)!.process;
        expect(space).toMatchObject({ changes: from === null || processOf(from) !== processOf(to) });
        expect(about.cpu).toBe(cpu);
        expect(switchSteps(scenario, partialTrace(trace, at), index)).toEqual({ ...about, steps });
      });
    }, 60);
  });

  test('[ENG145] a thread that has been away since is saved as it left that CPU', () => {
    const { scenario, trace } = run([
      {
        id: 'A',
        bursts: [
          ['cpu', 2],
          ['io', 4],
          ['cpu', 1],
        ],
      },
      { id: 'B', arrival: 4, bursts: [['cpu', 1]] },
    ]);
    expect(switchSteps(scenario, trace, 1).steps[0]!.sentence).toEqual({
      ko: 'A의 레지스터는 CPU를 떠난 t = 2에 이미 PCB(A)에 저장했습니다: PC 0x1008, SP 0x1FF8, AX 2.',
      en: 'The registers of A were saved in PCB(A) when it left at t = 2: PC 0x1008, SP 0x1FF8, AX 2.',
    });
    expect(contextAt(scenario, trace, 3).cpus).toEqual([
      { is: 'idle', thread: 'A', registers: { pc: 0x1008, sp: 0x1ff8, ax: 2 }, space: expect.anything() },
    ]);
  });

  test("[ENG146] during a switch that takes time the registers are nobody's", () => {
    const { scenario, trace } = run(
      [
        { id: 'A', bursts: [['cpu', 2]] },
        { id: 'B', bursts: [['cpu', 2]] },
      ],
      { machine: { contextSwitch: { process: 3 } } },
    );
    expect(contextAt(scenario, trace, 4).cpus).toEqual([{ is: 'switching', from: 'A', to: 'B', until: 5 }]);
  });
});

describe('[ENG146] what a process has', () => {
  test('parents, locks and who waits for whom, messages', () => {
    const { scenario, trace } = run([
      {
        id: 'P',
        bursts: [
          ['lock', 'm'],
          ['fork', 'C'],
          ['send', 'q'],
          ['cpu', 6],
          ['unlock', 'm'],
        ],
      },
      {
        id: 'C',
        forkedBy: 'P',
        bursts: [
          ['cpu', 1],
          ['lock', 'm'],
          ['cpu', 1],
          ['receive', 'q'],
          ['cpu', 1],
        ],
      },
    ]);
    const early = contextAt(scenario, trace, 3);
    expect(early.processes[1]).toMatchObject({ pid: 102, parent: { process: 'P', pid: 101 } });
    const [parent, child] = early.threads;
    expect(parent!.holds).toEqual(['m']);
    expect(child!.waitsFor).toEqual({ on: 'lock:m', since: 3, heldBy: 'P' });
    expect(early.processes.map(({ channels }) => channels)).toEqual([
      [{ channel: 'q', messages: 1 }],
      [{ channel: 'q', messages: 1 }],
    ]);
    const late = contextAt(scenario, trace, trace.makespan);
    expect(late.threads.map(({ holds }) => holds)).toEqual([[], []]);
    expect(late.processes[0]!.channels).toEqual([{ channel: 'q', messages: 0 }]);
  });

  test('the queue of a thread under mlfq', () => {
    const { scenario, trace } = run(
      [
        { id: 'A', bursts: [['cpu', 9]] },
        { id: 'B', bursts: [['cpu', 9]] },
      ],
      {
        policy: { kind: 'mlfq', quantum: [2, 4] },
      },
    );
    const levels = (at: number) => contextAt(scenario, trace, at).threads.map(({ level }) => level);
    expect([levels(1), levels(3), levels(5)]).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
  });

  test('a long program gets a larger space, so that the PC stays in its code', () => {
    const { scenario } = run([
      { id: 'A', bursts: [['cpu', 1_000]] },
      { id: 'B', bursts: [['cpu', 1]] },
    ]);
    const { spaceOf, registersAfter } = layoutOf(scenario);
    expect(spaceOf('B')).toEqual({ process: 'B', base: 0x8000, limit: 0x4000 });
    expect(registersAfter('A', 1_000)).toEqual({ pc: 0x4000 + 4_000, sp: 0x8000, ax: 1_000 });
  });
});
