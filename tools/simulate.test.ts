import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultConventions, instructionOps, policyKinds } from '@timeslice/engine';

const silberschatz = {
  format: 'timeslice/scenario@1',
  title: 'Round robin, q = 4',
  policy: { kind: 'rr', quantum: 4 },
  processes: [
    { id: 'P1', bursts: [['cpu', 24]] },
    { id: 'P2', bursts: [['cpu', 3]] },
    { id: 'P3', bursts: [['cpu', 3]] },
  ],
};
const bad = { ...silberschatz, policy: { kind: 'rr', quantum: 0 } };
const korean = {
  format: 'timeslice/scenario@1',
  title: '스레드와 캐시',
  machine: { cpus: 2, contextSwitch: { process: 1 }, devices: { 디스크: { servers: 1 } } },
  policy: { kind: 'mlfq', quantum: [1, 2, 4], boostEvery: 20 },
  processes: [
    {
      id: '브라우저',
      bursts: [
        ['cpu', 9],
        ['io', 6, '디스크'],
        ['cpu', 30],
      ],
    },
    {
      id: 'db',
      arrival: 1,
      threads: [
        {
          id: '쓰기',
          bursts: [
            ['lock', '잠금'],
            ['cpu', 20],
            ['unlock', '잠금'],
          ],
        },
        {
          id: 'r',
          bursts: [
            ['lock', '잠금'],
            ['cpu', 2],
          ],
        },
      ],
    },
    { id: '아주 긴 이름을 가진 프로세스', arrival: 3, bursts: [['cpu', 5]] },
  ],
};
const tasks = {
  format: 'timeslice/scenario@1',
  title: 'Rate monotonic',
  policy: { kind: 'rm' },
  processes: [
    { id: 'T1', period: 50, wcet: 25 },
    { id: 'T2', period: 80, wcet: 35 },
  ],
};
const deadlock = {
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum: 1 },
  processes: [
    {
      id: 'P',
      bursts: [
        ['lock', 'a'],
        ['cpu', 2],
        ['lock', 'b'],
        ['cpu', 1],
      ],
    },
    {
      id: 'Q',
      bursts: [
        ['lock', 'b'],
        ['cpu', 2],
        ['lock', 'a'],
        ['cpu', 1],
      ],
    },
  ],
};
const increment = ['LOAD ax,x', 'ADD ax,1', 'STORE x,ax', 'HALT'];
const race = {
  format: 'timeslice/program@1',
  title: 'Two increments',
  shared: { x: 0 },
  threads: [
    { id: 'T1', code: increment },
    { id: 'T2', code: increment },
  ],
  switchAfter: [1, 4],
};

let folder: string;
const file = (name: string) => join(folder, `${name}.json`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timeslice-simulate-'));
  for (const [name, content] of Object.entries({ silberschatz, bad, korean, tasks, deadlock, race })) {
    await writeFile(file(name), JSON.stringify(content));
  }
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

function simulate(args: readonly string[], { input = '', env = {} as Environment } = {}): Promise<Outcome> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...rest } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, 'simulate.mjs'), ...args], {
    env: { ...rest, LC_ALL: 'C', ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk));
  child.stdin.end(input);
  return new Promise((done, failed) => child.on('error', failed).on('close', (code) => done({ code, out, err })));
}

const ndjson = (...values: readonly unknown[]) =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
const parsed = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('traces as JSON', () => {
  test('a file gives a trace, one line of JSON', async () => {
    const { code, out, err } = await simulate([file('silberschatz')]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      format: 'timeslice/trace@1',
      makespan: 30,
      timeline: [
        [0, 4, 'P1', 0],
        [4, 7, 'P2', 0],
        [7, 10, 'P3', 0],
        [10, 30, 'P1', 0],
      ],
    });
  });

  test('a program gives a program trace: a step for each instruction, HALT included', async () => {
    const { code, out } = await simulate([file('race')]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'timeslice/program-trace@1',
      steps: [
        ['T1', 0, { x: 0 }],
        ['T2', 0, { x: 0 }],
        ['T2', 1, { x: 0 }],
        ['T2', 2, { x: 1 }],
        ['T1', 1, { x: 1 }],
        ['T1', 2, { x: 1 }],
        ['T1', 3, { x: 1 }],
        ['T2', 3, { x: 1 }],
      ],
      final: { x: 1 },
    });
  });

  test('--schedule runs a program under another schedule', async () => {
    const { out } = await simulate(['--schedule', 'none', file('race')]);
    expect(JSON.parse(out).final).toEqual({ x: 2 });
  });

  test('--outcomes lists every final value with a schedule that gives it', async () => {
    const { out } = await simulate(['--outcomes', file('race')]);
    const { outcomes } = JSON.parse(out);
    expect(outcomes).toMatchObject({ complete: true, values: { x: [1, 2] }, deadlocks: [], endless: null });
    for (const { final, switchAfter } of outcomes.finals) {
      const again = await simulate(['-'], { input: JSON.stringify({ ...race, switchAfter }) });
      expect(JSON.parse(again.out).final).toEqual(final);
    }
  });

  test('a bad file is told what is wrong on standard error, exit 2, and the others are simulated', async () => {
    const { code, out, err } = await simulate([file('bad'), file('missing'), file('silberschatz')]);
    expect(code).toBe(2);
    expect(err).toContain('policy.quantum is 0; allowed: a whole number of ticks, from 1');
    expect(err).toContain('missing.json');
    expect(parsed(out)).toHaveLength(1);
  });
});

describe('--ndjson', () => {
  test('answers scenarios and programs line by line, in order, and goes on after bad ones', async () => {
    const input = ndjson(
      silberschatz,
      bad,
      race,
      'nonsense',
      { ...race, threads: [{ id: 'T', code: ['JUMP'] }] },
      tasks,
    );
    const { code, out } = await simulate(['--ndjson'], { input });
    expect(code).toBe(0);
    expect(parsed(out).map(({ makespan, final, error }) => makespan ?? final ?? error.path)).toEqual([
      30,
      'policy.quantum',
      { x: 1 },
      '(file)',
      'threads[0].code[0]',
      400,
    ]);
  });

  test('an error has the path, the value, what is allowed, and the number of the line', async () => {
    const { out } = await simulate(['--ndjson'], { input: ndjson(bad, { ...silberschatz, policy: { kind: 'rr' } }) });
    const [zero, missing] = parsed(out);
    expect(zero.error).toMatchObject({ line: 1, path: 'policy.quantum', value: 0 });
    expect(zero.error.allowed).toContain('a whole number of ticks, from 1');
    expect(missing.error).toMatchObject({ line: 2, path: 'policy.quantum', value: null });
  });

  test.each([{}, { format: 'timeslice/trace@1' }, [1], null])('refuses %j, which is neither kind', async (value) => {
    const { out } = await simulate(['--ndjson'], { input: ndjson(value) });
    const [{ error }] = parsed(out);
    expect(error.path).toBe('format');
    expect(error.value).toBe((value as { format?: string } | null)?.format ?? null);
    expect(error.allowed).toBe('"timeslice/scenario@1" or "timeslice/program@1"');
  });

  test('passes over blank lines, and counts them', async () => {
    const { out } = await simulate(['--ndjson'], { input: `\n${ndjson(silberschatz)}\r\n  \nnonsense\n\n` });
    const [trace, { error }, ...more] = parsed(out);
    expect([trace.makespan, error.line, more]).toEqual([30, 4, []]);
  });
});

/** Columns on a terminal, for the characters of these scenarios. */
const breadth = (line: string) => [...line].reduce((sum, one) => sum + (/[가-힣]/.test(one) ? 2 : 1), 0);

/** The lines of the chart: all before the legend, without the title. */
const chartIn = (out: string) => {
  const lines = out.split('\n');
  const legend = lines.findIndex((line) => line.startsWith('█ '));
  return lines.slice(2, legend).filter((line) => line !== '');
};

describe('--table', () => {
  test('draws a chart and the metrics', async () => {
    const { out } = await simulate(['--table', file('silberschatz')], { env: { COLUMNS: '70' } });
    expect(chartIn(out).map((line) => line.trimEnd())).toEqual([
      '     ┌───────┬─────┬─────┬───────────────────────────────────────┐',
      'CPU  │  P1   │ P2  │ P3  │                  P1                   │',
      '     └───────┴─────┴─────┴───────────────────────────────────────┘',
      '     0       4     7     10                                      30',
      'P1  ▸████████············████████████████████████████████████████',
      'P2  ▸········██████',
      'P3  ▸··············██████',
      '     ├─┴─┼─┴─┼─┴─┼─┴─┼─┴─┼─┴─┼─┴─┼─┴─┼─┴─┼─┴─┼─┴─┼─┴─┼─┴─┼─┴─┼─┴─┤',
      '     0   2   4   6   8   10  12  14  16  18  20  22  24  26  28  30',
    ]);
    expect(out).toMatch(/mean +15\.67 +5\.67 +3\.67/);
    expect(out).toContain('3 context switches, at no cost.');
  });

  test.each(['en_US.UTF-8', 'ko_KR.UTF-8'])('keeps every line of a chart equally wide in %s', async (locale) => {
    const env = { LC_ALL: locale, COLUMNS: '72' };
    for (const name of ['silberschatz', 'korean', 'tasks', 'deadlock']) {
      const chart = chartIn((await simulate(['--table', file(name)], { env })).out);
      expect(chart.length).toBeGreaterThan(5);
      expect([...new Set(chart.map(breadth))]).toHaveLength(1);
      expect(breadth(chart[0]!)).toBeLessThanOrEqual(72);
    }
  });

  test('speaks Korean', async () => {
    const { out } = await simulate(['--table', file('silberschatz')], { env: { LC_ALL: 'ko_KR.UTF-8' } });
    expect(out).toMatch(/반환 시간 +대기 시간 +응답 시간/);
    expect(out).toContain('적용한 규칙');
  });

  test('names missed deadlines and a deadlock', async () => {
    const { out } = await simulate(['--table', file('tasks'), file('deadlock')]);
    expect(out).toContain('Missed deadlines: T2 at 80.');
    expect(out).toContain('Deadlock at 4: nothing can happen any more.');
    expect(out).toContain('P waits for lock b, which Q holds.');
  });

  test('shows the threads of a program side by side, and with --outcomes what else can happen', async () => {
    const { out } = await simulate(['--table', '--outcomes', file('race')]);
    expect(out).toMatch(/# +T1 +T2 +x\n/);
    expect(out).toMatch(/2 +0 LOAD ax,x → ax = 0 +0\n/);
    expect(out).toContain('T1 overwrites what T2 wrote to x');
    expect(out).toMatch(/x +schedule\n─+\n1 +[\d-]+\n2 +none\n/);
  });

  test('is coloured where that is asked for, and never against NO_COLOR', async () => {
    const colour = (await simulate(['--table', file('silberschatz')], { env: { FORCE_COLOR: '1' } })).out;
    const none = (await simulate(['--table', file('silberschatz')], { env: { NO_COLOR: '1' } })).out;
    expect(colour).toContain('\x1b[');
    expect(none).not.toContain('\x1b[');
    expect(stripVTControlCharacters(colour)).toBe(none);
  });
});

test('--json-schema is a JSON Schema that names every policy, convention and instruction', async () => {
  const { code, out } = await simulate(['--json-schema']);
  expect(code).toBe(0);
  const { scenario, program } = JSON.parse(out).$defs;
  const kinds = scenario.properties.policy.oneOf.map((one: Spec) => one.properties.kind.const);
  expect(kinds.toSorted()).toEqual(Object.keys(policyKinds).toSorted());
  expect(Object.keys(scenario.properties.conventions.properties)).toEqual(Object.keys(defaultConventions));
  for (const op of instructionOps) expect(JSON.stringify(program)).toContain(op);
});

interface Spec {
  readonly properties: { readonly kind: { readonly const: string } };
}

test('--explain says the rules in force, also those of a program', async () => {
  const { out } = await simulate(['--explain', file('silberschatz'), file('race')]);
  expect(out).toContain('- Round robin: the head of the ready queue runs, for at most 4 ticks');
  expect(out).toContain('- The CPU goes to the next thread after instruction 1, 4.');
});

test.each([
  [[], 'no FILE'],
  [['--tabel', 'x'], "Unknown option '--tabel'"],
  [['--ndjson', 'x'], '--ndjson reads standard input'],
  [['--schedule', '4-x', 'x'], '--schedule is "4-x"; allowed: none, every-3, or 4-8-8'],
])('%j is refused and told how it is used, exit 2', async (args, why) => {
  const { code, out, err } = await simulate(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(why);
  expect(err).toContain('Usage:');
});

test('--help has examples', async () => {
  const { code, out } = await simulate(['--help']);
  expect([code, out.includes('Examples:')]).toEqual([0, true]);
});

/** The fenced blocks of a language in a page of the documentation. */
async function blocks(page: string, language: string): Promise<string[]> {
  const text = await readFile(join(import.meta.dirname, '../docs', page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block]) => block!);
}

describe('the documentation', () => {
  test.each(['scenario.md', 'program.md', 'simulate.md'])('has examples that run: %s', async (page) => {
    const examples = (await blocks(page, 'json')).map((block) => JSON.parse(block));
    const { out } = await simulate(['--ndjson'], { input: ndjson(...examples) });
    expect(examples.length).toBeGreaterThan(0);
    expect(parsed(out).filter(({ error }) => error)).toEqual([]);
  });

  test('shows the tables as they are', async () => {
    const [examples, tables] = [await blocks('simulate.md', 'json'), await blocks('simulate.md', 'text')];
    for (const [index, input] of examples.entries()) {
      const { out } = await simulate(['--table', '--outcomes', '-'], { input, env: { COLUMNS: '96' } });
      const upToRules = (text: string) => text.replaceAll(/ +$/gm, '').split('Rules in force')[0];
      expect(upToRules(out)).toBe(upToRules(tables[index]!));
    }
  });
});
