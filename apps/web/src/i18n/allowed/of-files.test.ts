import { describe, expect, test } from '@jest/globals';
import { parseProgram, parseScenario } from '@timeslice/contract';
import { resolve, RunTooLarge, type ScenarioFile, simulate } from '@timeslice/engine';
import { firstScenario } from '../../features/lab/model/document';
import { withValueAt, type Path } from '../../features/lab/model/path';
import { fileOf, firstRace } from '../../features/lab/races/race-draft';
import { allowedText } from './allowed-text';

/** A value that is wrong at each path of a good scenario. */
const wrong: readonly (readonly [Path, unknown])[] = [
  [['format'], 'x'],
  [['title'], 'x'.repeat(300)],
  [['preset'], 'x'],
  [['policy'], { kind: 'x' }],
  [['policy'], 'rr'],
  [['policy'], { kind: 'rr', quantum: 'x' }],
  [['policy'], { kind: 'rr', quantum: 1, slice: 2 }],
  [['policy'], { kind: 'mlfq', quantum: [] }],
  [['policy'], { kind: 'mlfq', quantum: 'x' }],
  [['policy'], { kind: 'mlfq', quantum: [1], stayAfterIo: 'x' }],
  [['policy'], { kind: 'mlq', levels: [] }],
  [['policy'], { kind: 'fixed-order', order: ['nobody'] }],
  [['policy'], { kind: 'edf' }],
  [['processes'], []],
  [['processes', 0, 'id'], ''],
  [['processes', 0, 'id'], 'P2'],
  [['processes', 0, 'id'], 'idle'],
  [['processes', 0, 'arrival'], -1],
  [['processes', 0, 'nice'], 99],
  [['processes', 0, 'affinity'], [7]],
  [['processes', 0, 'affinity'], 'x'],
  [['processes', 0, 'bursts'], []],
  [['processes', 0, 'bursts'], [['cpu', 0]]],
  [['processes', 0, 'bursts'], [['run', 1]]],
  [['processes', 0, 'bursts'], [['io', 1, 'disk']]],
  [['processes', 0, 'bursts'], [['unlock', 'm']]],
  [['processes', 0, 'bursts'], [['fork', 'P2']]],
  [['processes', 0, 'forkedBy'], 'P2'],
  [['processes', 0, 'deadline'], 3],
  [['processes', 0, 'period'], 3],
  [['processes', 0, 'threads'], [{ id: 'T1', bursts: [['cpu', 1]] }]],
  [['machine'], { cpus: 0 }],
  [['machine'], { contextSwitch: { process: -1 } }],
  [['machine'], { devices: { disk: { servers: 0 } } }],
  [['machine'], { devices: 3 }],
  [['machine'], { queues: 'x' }],
  [['machine'], { steal: { every: 0 } }],
  [['conventions'], { tie: [] }],
  [['conventions'], { enqueueOrder: ['io'] }],
  [['conventions'], { sjfEstimate: { alpha: 2, first: -1 } }],
  [['conventions'], { utilizationUntil: 'x' }],
  [['draws'], 'x'],
];

const wrongCode = [
  '',
  'JUMP 3',
  'LOAD x',
  'LOAD ax,y',
  'STORE x,x',
  'ADD x,1',
  'JGT 99',
  'LOCK a b',
  'SET ax,99999999999',
];

const hangul = /[가-힣]/;

describe('what may stand in a field', () => {
  test.each(wrong.map(([path, value]) => [path.join('.'), value, path] as const))(
    '%s = %j is told in Korean',
    (_, value, path) => {
      const parsed = parseScenario(withValueAt(firstScenario, path, value));
      expect(parsed.ok).toBe(false);
      if (parsed.ok) return;
      for (const { allowed } of parsed.problems) {
        expect([allowed, allowedText(allowed, 'ko')]).not.toEqual([allowed, `가능한 값: ${allowed}`]);
        if (!allowed.startsWith('"')) expect(allowedText(allowed, 'ko')).toMatch(hangul);
      }
    },
  );

  test.each(wrongCode)('the instruction “%s” is told in Korean', (line) => {
    const parsed = parseProgram(
      fileOf({ ...firstRace, threads: [{ id: 'T1', registers: [], code: `${line}\nHALT` }] }),
    );
    if (parsed.ok) return expect(line).toBe('');
    for (const { allowed } of parsed.problems) {
      expect([allowed, allowedText(allowed, 'ko')]).not.toEqual([allowed, `가능한 값: ${allowed}`]);
      expect(allowedText(allowed, 'ko')).toMatch(hangul);
    }
  });

  const tooLarge = (policy: ScenarioFile['policy'], processes: number, ticks: number) => {
    const ids = Array.from({ length: processes }, (_, index) => `P${index + 1}`);
    const bursts = [['cpu', ticks] as const];
    const file = { format: 'timeslice/scenario@1' as const, policy, processes: ids.map((id) => ({ id, bursts })) };
    try {
      simulate(resolve(file));
    } catch (fault) {
      if (fault instanceof RunTooLarge) return fault.refusal;
    }
    throw new Error('it was not too large');
  };
  test.each([
    ['instants', '500,000번', () => tooLarge({ kind: 'lrtf' }, 2, 1_000_000)],
    ['ready threads', '20,000,000개', () => tooLarge({ kind: 'fcfs' }, 7_000, 1)],
  ])('a run with too many %s is told in both languages', (what, count, refusal) => {
    const { allowed } = refusal();
    expect(allowedText(allowed, 'ko')).toContain(count);
    expect(allowedText(allowed, 'ko')).not.toMatch(/[a-z]/i);
    expect(allowedText(allowed, 'en')).toMatch(new RegExp(`^The .* more than [\\d,]+ ${what}: give it `));
  });

  test('in English it is what the contract says, as a sentence', () => {
    expect(allowedText('a whole number of ticks, from 1 to 1000000000', 'en')).toBe(
      'A whole number of ticks, from 1 to 1,000,000,000',
    );
  });
});
