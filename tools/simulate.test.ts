import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

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

let folder: string;
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'timeslice-simulate-'));
  await writeFile(file('good.json'), JSON.stringify(silberschatz));
  await writeFile(file('bad.json'), JSON.stringify(bad));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function simulate(args: readonly string[], input = ''): Promise<Outcome> {
  const env = { ...process.env, LC_ALL: 'C' };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'simulate.mjs'), ...args], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  child.stdin.end(input);
  return new Promise((done, failed) => child.on('error', failed).on('close', (code) => done({ code, out, err })));
}

test('a file gives a trace, one line of JSON', async () => {
  const { code, out, err } = await simulate([file('good.json')]);
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

test('a bad file is told what is wrong on standard error, exit 2, and the others are simulated', async () => {
  const { code, out, err } = await simulate([file('bad.json'), file('missing.json'), file('good.json')]);
  expect(code).toBe(2);
  expect(err).toContain('policy.quantum is 0; allowed: a whole number of ticks, from 1');
  expect(err).toContain('missing.json');
  expect(out.trim().split('\n')).toHaveLength(1);
});

test('--ndjson answers each line in order, and goes on after a bad one', async () => {
  const lines = [JSON.stringify(silberschatz), JSON.stringify(bad), 'nonsense', JSON.stringify(silberschatz)];
  const { code, out } = await simulate(['--ndjson'], lines.join('\n'));
  const answers = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(0);
  expect(answers.map(({ makespan, error }) => makespan ?? error.path)).toEqual([30, 'policy.quantum', '(file)', 30]);
  expect(answers[1].error).toMatchObject({ value: 0, allowed: expect.stringContaining('from 1') });
});

test('--table draws a chart and the metrics', async () => {
  const { out } = await simulate(['--table', file('good.json')]);
  expect(out).toContain('Round robin, q = 4');
  expect(out).toMatch(/│ +P1 +│ +P2 +│ +P3 +│ +P1 +│/);
  expect(out).toMatch(/mean +15\.67 +5\.67 +3\.67/);
});

test('without anything to do it says how it is used, exit 2', async () => {
  const { code, err } = await simulate([]);
  expect(code).toBe(2);
  expect(err).toContain('Usage:');
});
