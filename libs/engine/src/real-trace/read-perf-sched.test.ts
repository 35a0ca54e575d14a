import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { expectLegal } from '../../test/legal-trace';
import { perfFormats, perfTextOf } from '../../test/perf-text';
import { policySpecs, randomScenario } from '../../test/random-scenario';
import { partialTrace } from '../partial-trace';
import { resolve } from '../resolve';
import { sentenceOf } from '../sentence';
import { simulate } from '../simulate';
import type { Trace } from '../trace';
import { unsupported } from '../unsupported';
import { readPerfSched, type ReadOptions, type RealTrace } from './read-perf-sched';
import { MAX_LINES } from './recording';
import { perfSchedSample } from './sample';

function read(text: string, options?: ReadOptions): RealTrace {
  const result = readPerfSched(text, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const inMilliseconds = { ticksPerSecond: 1_000 };
const timelineOf = (text: string) => read(text, inMilliseconds).trace.timeline;

/** Runs of our own, with what the tools would have printed of them. */
const recordedRun: fc.Arbitrary<{ readonly trace: Trace; readonly text: string }> = fc
  .record({
    file: randomScenario({
      policy: fc.oneof(policySpecs.fcfs, policySpecs.rr, policySpecs['priority-preemptive']),
      cpus: fc.integer({ min: 1, max: 3 }),
    }),
    format: fc.constantFrom(...perfFormats),
  })
  .map(({ file, format }) => ({ scenario: resolve(file), format }))
  .filter(({ scenario }) => unsupported(scenario).length === 0 && scenario.processes.every(({ task }) => task === null))
  .map(({ scenario, format }) => {
    const trace = simulate(scenario);
    return { trace, text: perfTextOf(trace, format) };
  })
  .filter(({ trace }) => trace.timeline.length > 0);

const numRuns = 150;

describe('a run of our own that is written down as the tools would', () => {
  test('[ENG130] is read back with the same timeline', () => {
    const law = ({ trace, text }: { readonly trace: Trace; readonly text: string }) => {
      const real = read(text, inMilliseconds).trace;
      const start = Math.min(...Object.values(trace.states).map(beginsAt));
      const expected = trace.timeline.map(([from, to, thread, cpu]) => [from - start, to - start, thread, cpu]);
      const numbers = read(text, inMilliseconds).cpuNumbers;
      expect(real.timeline.map(([from, to, thread, cpu]) => [from, to, thread, numbers[cpu]])).toEqual(expected);
    };
    fc.assert(fc.property(recordedRun, law), { numRuns });
  });

  test('[ENG130] and with the same waiting, where a thread runs before it sleeps and before it ends', () => {
    const law = ({ trace, text }: { readonly trace: Trace; readonly text: string }) => {
      const real = read(text, inMilliseconds).trace;
      for (const [name, { turnaround, waiting, blocked, cpu }] of Object.entries(trace.threads)) {
        if (!runsBeforeItStops(trace, name)) continue;
        expect(real.threads[name]).toMatchObject({ turnaround, waiting, blocked, cpu });
      }
    };
    fc.assert(fc.property(recordedRun, law), { numRuns });
  });

  test('[ENG131] gives a legal trace, also where any of its lines are missing', () => {
    const law = ({ text }: { readonly text: string }, holes: readonly boolean[]) => {
      const lines = text.split('\n').filter((_, index) => !holes[index % holes.length]);
      const result = readPerfSched(lines.join('\n'), inMilliseconds);
      if (result.ok) expectLegal(result.trace);
    };
    const holes = fc.array(
      fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      { minLength: 7, maxLength: 40 },
    );
    fc.assert(fc.property(recordedRun, fc.constant([false]), law), { numRuns: 100 });
    fc.assert(fc.property(recordedRun, holes, law), { numRuns });
  });
});

/** When a thread can first be seen: as it becomes ready, also after I/O with which it began. */
function beginsAt(segments: Trace['states'][string]): number {
  return segments.find(([, , state]) => state === 'ready' || state === 'running')?.[0] ?? Infinity;
}

/** A visit of a CPU that takes no time, to call the system, leaves no trace in a timeline. */
function runsBeforeItStops({ states, timeline, threads }: Trace, name: string): boolean {
  const lived = states[name]!.filter(([, , state]) => state !== 'new' && state !== 'terminated');
  const ends = timeline.some(([, end, thread]) => thread === name && end === threads[name]!.completion);
  return ends && lived.every(([, , state], index) => state !== 'blocked' || lived[index - 1]?.[2] === 'running');
}

describe('the sample', () => {
  const { trace, ...told } = read(perfSchedSample, inMilliseconds);

  test('[ENG130] is a legal trace with a sentence for each event, and says that it was made by hand', () => {
    expect(perfSchedSample).toMatch(/^# Made by hand .*\n# .*손으로 만든/);
    expectLegal(trace);
    for (const event of trace.events) {
      const { ko, en } = sentenceOf(event, partialTrace(trace, event.at));
      expect(ko).toMatch(/[가-힣].*\.$/);
      expect(en).toMatch(/\.$/);
    }
  });

  test('[ENG130] shows preemption, sleep, a fork and an exit on two CPUs', () => {
    expect(trace.timeline.filter(([start]) => start < 20)).toEqual([
      [0, 4, 'encode', 0],
      [0, 8, 'bash', 1],
      [4, 7, 'audio', 0],
      [7, 14, 'encode', 0],
      [8, 20, 'cc1', 1],
      [14, 17, 'audio', 0],
      [17, 29, 'encode', 0],
    ]);
    expect(trace.threads['cc1']).toEqual({
      firstRun: 8,
      completion: 48,
      turnaround: 42,
      waiting: 13,
      response: 2,
      blocked: 6,
      cpu: 23,
      dispatches: 4,
    });
    expect(trace.threads['encode']).toMatchObject({ completion: null, turnaround: 60, waiting: 17, cpu: 43 });
    expect(told).toEqual({
      ok: true,
      unit: { ticksPerSecond: 1_000, name: { ko: '1틱 = 1 ms', en: '1 tick = 1 ms' } },
      threads: [
        { name: 'bash', pid: 2100, comm: 'bash', priority: 120 },
        { name: 'encode', pid: 1950, comm: 'encode', priority: 120 },
        { name: 'audio', pid: 1803, comm: 'audio', priority: 120 },
        { name: 'cc1', pid: 2117, comm: 'cc1', priority: 120 },
      ],
      cpuNumbers: [0, 1],
      migrations: [
        [24, 'audio', 0, 1],
        [26, 'cc1', 1, 0],
      ],
      wakeups: true,
      skipped: { events: { sched_stat_runtime: 11, sched_process_exec: 1 }, lines: 8 },
      lost: 0,
      gaps: 0,
    });
  });

  test('[ENG134] a switch is a preemption where the other was just woken, else the quantum', () => {
    const causes = trace.switches
      .filter((one) => one[4] === 0)
      .map(([at, , from, to, , cause]) => [at, from, to, cause]);
    expect(causes.slice(0, 6)).toEqual([
      [4, 'encode', 'audio', 'preemption'],
      [7, 'audio', 'encode', 'io'],
      [14, 'encode', 'audio', 'preemption'],
      [17, 'audio', 'encode', 'io'],
      [29, 'encode', 'cc1', 'quantum'],
      [33, 'cc1', 'encode', 'quantum'],
    ]);
    expect(causes.at(-1)).toEqual([48, 'cc1', 'encode', 'exit']);
  });

  test('[ENG132] a tick is a microsecond unless one asks for another', () => {
    const { trace: fine, unit } = read(perfSchedSample);
    expect(unit.name).toEqual({ ko: '1틱 = 1 µs', en: '1 tick = 1 µs' });
    expect(fine.makespan).toBe(60_003);
    expect(read(perfSchedSample, { ticksPerSecond: 20_000 }).unit.name.en).toBe('1 tick = 50 µs');
    expectLegal(fine);
    for (const ticksPerSecond of [1, 7, 30, 333, 999_999, 1_000_000_000]) {
      expectLegal(read(perfSchedSample, { ticksPerSecond }).trace);
    }
  });
});

const SHORT_RUN = [
  [0, 2, 'A', 0],
  [2, 5, 'B', 0],
];

describe('[ENG133] the forms in which tools print a line', () => {
  const long = (a: string, b: string, state = 'S') =>
    `prev_comm=${a} prev_pid=${a === 'A' ? 11 : 12} prev_prio=120 prev_state=${state} ==> next_comm=${b} next_pid=${b === 'B' ? 12 : 0} next_prio=120`;

  test.each([
    ['perf script', (t: string, f: string) => `   A    11 [000]   9.${t}: sched:sched_switch: ${f}`],
    ['perf script of old', (t: string, f: string) => `   A    11 [000]   9.${t}: sched_switch: ${f}`],
    [
      'perf script, process and thread',
      (t: string, f: string) => `   A    10/11 [000]   9.${t}: sched:sched_switch: ${f}`,
    ],
    ['perf script --ns', (t: string, f: string) => `   A    11 [000]   9.${t}000: sched:sched_switch: ${f}`],
    [
      'perf script with a period',
      (t: string, f: string) => `   A    11 [000]   9.${t}:          1 sched:sched_switch: ${f}`,
    ],
    ['trace-cmd report', (t: string, f: string) => `   A-11    [000]   9.${t}: sched_switch:         ${f}`],
    ['ftrace, flags', (t: string, f: string) => `   A-11    [000] d..2. 9.${t}: sched_switch: ${f}`],
    ['ftrace, group of threads', (t: string, f: string) => `   A-11    (   10) [000] d..2. 9.${t}: sched_switch: ${f}`],
    [
      'ftrace, unknown thread',
      (t: string, f: string) => `   <...>-11    (-------) [000] d..2. 9.${t}: sched_switch: ${f}`,
    ],
  ])('%s', (_, line) => {
    const text = [line('002000', long('A', 'B')), line('005000', long('B', 'swapper/0'))].join('\r\n');
    const shifted = `A 11 [000] 9.000000: sched:sched_wakeup: comm=x pid=77 prio=120 target_cpu=001\n${text}`;
    expect(timelineOf(shifted)).toEqual(SHORT_RUN);
  });

  test('short fields, fields of Linux 2.6, and numbers as states', () => {
    const start = 'A-11 [000] 9.000000: sched_wakeup: x:77 [120] success=1 CPU:001';
    const fields = [
      ['A:11 [120] S ==> B:12 [120]', 'B:12 [120] D ==> swapper/0:0 [120]'],
      ['task A:11 [120] (S) ==> B:12 [120]', 'task B:12 [120] (D) ==> swapper/0:0 [140]'],
      [long('A', 'B', '0x1'), long('B', 'swapper/0', '2').replace('==> ', '')],
    ];
    for (const [first, second] of fields) {
      const text = [start, `A-11 [000] 9.002: sched_switch: ${first}`, `B-12 [000] 9.005: sched_switch: ${second}`];
      expect(timelineOf(text.join('\n'))).toEqual(SHORT_RUN);
    }
  });

  test('names with spaces, colons, brackets and signs of the format itself', () => {
    const odd = ['rs:main Q:Reg', 'tokio [io] 1', 'a ==> b', 'Web Content', 'jbd2/sda1-8', 'x:7 [120] S'];
    odd.forEach((comm) => {
      const long = `prev_comm=${comm} prev_pid=5 prev_prio=98 prev_state=S ==> next_comm=swapper/0 next_pid=0 next_prio=120`;
      const short = `${comm}:5 [98] S ==> swapper/0:0 [120]`;
      for (const [owner, fields] of [
        [`${comm} 5`, long],
        [`${comm}-5`, short],
      ]) {
        const text = [
          `${owner} [000] 1.000: sched_stat_runtime: comm=${comm} pid=5 runtime=7 [ns]`,
          `${owner} [000] 1.000: sched_migrate_task: comm=${comm} pid=5 prio=98 orig_cpu=0 dest_cpu=0`,
          `${owner} [000] 1.004: sched_switch: ${fields}`,
        ].join('\n');
        const { trace, threads } = read(text, inMilliseconds);
        expect(trace.timeline).toEqual([[0, 4, comm, 0]]);
        expect(threads).toEqual([{ name: comm, pid: 5, comm, priority: 98 }]);
      }
    });
  });

  test('comments, call stacks and other events are counted, not read', () => {
    const text = [
      '# tracer: nop',
      'version = 6',
      'CPU:1 [LOST 12 EVENTS]',
      'A 11 [000] 9.000: sched:sched_stat_runtime: comm=A pid=11 runtime=9 [ns]',
      'A 11 [000] 9.000: sched:sched_wakeup: comm=x pid=77 prio=120 target_cpu=001',
      '        ffffffff810c0f2e __traceiter_sched_switch+0x4e ([kernel.kallsyms])',
      '',
      `A 11 [000] 9.002: sched:sched_switch: ${long('A', 'B')}`,
      'B 12 [000] 9.003: cycles:  ffffffff81 native_write ([kernel.kallsyms])',
      `B 12 [000] 9.005: sched:sched_switch: ${long('B', 'swapper/0')}`,
      '',
    ].join('\n');
    const { trace, skipped, lost } = read(text, inMilliseconds);
    expect(trace.timeline).toEqual(SHORT_RUN);
    expect(skipped).toEqual({ events: { sched_stat_runtime: 1, cycles: 1 }, lines: 5 });
    expect(lost).toBe(12);
  });
});

describe('threads that are only partly in the recording', () => {
  const line = (cpu: number, ms: number, event: string, fields: string) =>
    `x 0 [00${cpu}] 5.${String(ms).padStart(3, '0')}: sched:${event}: ${fields}`;
  const wake = (ms: number, comm: string, pid: number, on = 'x 0') =>
    line(0, ms, 'sched_wakeup', `${comm}:${pid} [120]`).replace('x 0', on);
  const sw = (cpu: number, ms: number, a: string, state: string, b: string) =>
    line(cpu, ms, 'sched_switch', `${a} [120] ${state} ==> ${b} [120]`).replace('x 0', a.replace(':', ' '));
  const idle = 'swapper:0';

  test('[ENG135] what a thread first does tells what it has done since the beginning', () => {
    const text = [
      wake(0, 'S', 3, 'R 1'),
      sw(0, 2, 'R:1', 'R', 'W:2'),
      wake(3, 'L', 4, 'W 2'),
      sw(0, 6, 'W:2', 'S', idle),
    ].join('\n');
    const { trace } = read(text, inMilliseconds);
    expect(trace.states).toEqual({
      R: [
        [0, 2, 'running'],
        [2, 6, 'ready'],
      ],
      S: [[0, 6, 'ready']],
      W: [
        [0, 2, 'ready'],
        [2, 6, 'running'],
      ],
      L: [
        [0, 3, 'blocked', 'io'],
        [3, 6, 'ready'],
      ],
    });
    expect(trace.threads['L']).toMatchObject({ completion: null, firstRun: 6, turnaround: 6, waiting: 3, blocked: 3 });
  });

  test('[ENG135] without wakeups nobody is known to wait after a sleep', () => {
    const text = [
      sw(0, 0, idle, 'R', 'A:1'),
      sw(0, 3, 'A:1', 'S', 'B:2'),
      sw(0, 5, 'B:2', 'R', 'A:1'),
      sw(0, 8, 'A:1', 'S', 'B:2'),
    ];
    const { trace, wakeups } = read(text.join('\n'), inMilliseconds);
    expect(wakeups).toBe(false);
    expect(trace.threads['A']).toMatchObject({ cpu: 6, waiting: 0, blocked: 2 });
    expect(trace.threads['B']).toMatchObject({ cpu: 2, waiting: 3, blocked: 3 });
  });

  test('[ENG135] sched_waking counts where there is no sched_wakeup', () => {
    const waking = line(0, 1, 'sched_waking', 'comm=B pid=2 prio=120 target_cpu=000');
    const run = [sw(0, 0, idle, 'R', 'A:1'), waking, sw(0, 3, 'A:1', 'S', 'B:2'), sw(0, 5, 'B:2', 'S', idle)];
    const states = (lines: readonly string[]) => read(lines.join('\n'), inMilliseconds).trace.states['B'];
    expect(states(run)).toEqual([
      [0, 1, 'blocked', 'io'],
      [1, 3, 'ready'],
      [3, 5, 'running'],
    ]);
    expect(states([...run, wake(5, 'C', 3)])).toEqual([
      [0, 3, 'ready'],
      [3, 5, 'running'],
    ]);
  });

  test('[ENG136] names are unique: the program last run, its pid where several run it, a count where pids recur', () => {
    const text = [
      line(0, 0, 'sched_process_fork', 'comm=sh pid=1 child_comm=sh child_pid=7').replace('x 0', 'sh 1'),
      sw(0, 1, 'sh:1', 'S', 'ls:7'),
      sw(0, 2, 'ls:7', 'X', 'ls:8'),
      sw(0, 3, 'ls:8', 'S', 'sh:1'),
      line(0, 4, 'sched_process_fork', 'comm=sh pid=1 child_comm=sh child_pid=7').replace('x 0', 'sh 1'),
      sw(0, 5, 'sh:1', 'S', 'ls:7'),
      sw(0, 6, 'ls:7', 'Z', idle),
    ].join('\n');
    expect(read(text, inMilliseconds).trace.timeline).toEqual([
      [0, 1, 'sh', 0],
      [1, 2, 'ls:7', 0],
      [2, 3, 'ls:8', 0],
      [3, 5, 'sh', 0],
      [5, 6, 'ls:7#2', 0],
    ]);
  });

  test('[ENG136] CPUs are numbered without holes', () => {
    const text = [sw(5, 0, idle, 'R', 'A:1'), sw(2, 1, idle, 'R', 'B:2'), sw(5, 3, 'A:1', 'S', idle)].join('\n');
    const { trace, cpuNumbers } = read(text, inMilliseconds);
    expect(cpuNumbers).toEqual([2, 5]);
    expect(trace.timeline).toEqual([
      [0, 3, 'A', 1],
      [1, 3, 'B', 0],
    ]);
  });

  test('[ENG137] a thread whose switch is missing is on the CPU from the first line that shows it there', () => {
    const runtime = line(0, 4, 'sched_stat_runtime', 'comm=B pid=2 runtime=9 [ns]').replace('x 0', 'B 2');
    const text = [
      sw(0, 0, idle, 'R', 'A:1'),
      runtime,
      sw(0, 7, 'B:2', 'S', idle),
      wake(8, 'A', 1),
      sw(0, 9, idle, 'R', 'A:1'),
    ];
    const { trace, gaps } = read(text.join('\n'), inMilliseconds);
    expect(gaps).toBe(1);
    expect(trace.timeline).toEqual([
      [0, 4, 'A', 0],
      [4, 7, 'B', 0],
    ]);
    expect(trace.states['A']).toEqual([
      [0, 4, 'running'],
      [4, 8, 'blocked', 'io'],
      [8, 9, 'ready'],
    ]);
  });

  test('[ENG137] or since it was ready, where the CPU was idle', () => {
    const text = [sw(0, 0, 'A:1', 'S', idle), wake(3, 'B', 2), sw(0, 7, 'B:2', 'S', idle)].join('\n');
    expect(timelineOf(text)).toEqual([[3, 7, 'B', 0]]);
  });

  test('[ENG137] one that left unseen and runs again without a wakeup had been ready', () => {
    const text = [wake(0, 'Z', 9), sw(0, 1, idle, 'R', 'A:1'), sw(0, 4, 'B:2', 'S', 'A:1'), sw(0, 6, 'A:1', 'S', idle)];
    expect(read(text.join('\n'), inMilliseconds).trace.states['A']).toEqual([
      [0, 1, 'ready'],
      [1, 6, 'running'],
    ]);
  });
});

describe('[ENG138] what cannot be read is refused with its line, its value and what is allowed', () => {
  const good = 'A 11 [000] 9.002: sched:sched_switch: A:11 [120] S ==> B:12 [120]';

  test.each([
    [
      'fields that are cut off',
      `${good}\nA 11 [000] 9.003: sched:sched_switch: prev_comm=A prev_pid=11`,
      2,
      /prev_comm=A/,
    ],
    ['a state that does not exist', good.replace('S ==>', 'Q ==>'), 1, /^Q$/],
    ['an event without a time', `${good}\n\nsched:sched_switch: A:11 [120] S ==> B:12 [120]`, 3, /^sched:sched_switch/],
    ['something else', '{"format": "timeslice/scenario@1"}', null, /^\{"format/],
    ['nothing', '', null, /^$/],
    ['no switch', 'A 11 [000] 9.002: sched:sched_wakeup: B:12 [120]', null, /^A 11/],
  ])('%s', (_, text, line, value) => {
    const result = readPerfSched(text);
    if (result.ok) throw new Error('it was read');
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({ line, value: expect.stringMatching(value) });
    expect(result.problems[0]!.allowed.ko).toMatch(/[가-힣]/);
    expect(result.problems[0]!.allowed.en).toMatch(/[a-z]/);
  });

  test('at most 20 problems, and at most 100,000 lines', () => {
    const bad = readPerfSched(Array.from({ length: 50 }, () => 'sched_switch').join('\n'));
    expect(bad.ok ? 0 : bad.problems.length).toBe(20);
    const enough = Array.from({ length: MAX_LINES }, () => good).join('\n');
    expect(readPerfSched(`${enough}\n`).ok).toBe(true);
    const long = readPerfSched(`${enough}\n${good}`);
    expect(long.ok ? [] : long.problems.map(({ line }) => line)).toEqual([MAX_LINES + 1]);
  });

  test('a unit that is none', () => {
    for (const ticksPerSecond of [0, -1, 2.5, Infinity, 2_000_000_000]) {
      expect(readPerfSched(good, { ticksPerSecond })).toMatchObject({ ok: false, problems: [{ line: null }] });
    }
  });

  test('no text at all makes it throw', () => {
    const pieces = fc.constantFrom(
      'sched_switch: ',
      'A 1 [000] 1.5: ',
      'prev_comm=',
      ' ==> ',
      'A:1 [120] ',
      'S',
      '\n',
      ' [',
      '0x',
      '#',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (all) => {
        const result = readPerfSched(all.join(''));
        if (result.ok) expectLegal(result.trace);
      }),
      { numRuns: 300 },
    );
  });
});
