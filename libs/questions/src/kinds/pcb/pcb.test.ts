import { expect, test } from '@jest/globals';
import type { Registers, ScenarioFile } from '@timeslice/engine';
import * as fc from 'fast-check';
import { families, randomScenario } from '../../../test/random-scenarios';
import { diagnoser } from '../../diagnose';
import { type Answer, answer, answerText, isComplete, isRight, problemOf, tally } from '../../index';
import { markOf } from '../../mark-answer';
import { modelIds } from '../../models/model';
import { build, type Pair, revealOf, rightAnswer, secretOf, shownOf, tallyOf, truthOf } from '../../secret-kinds';
import { tourText } from '../../../test/tour';

interface Lesson {
  readonly questions: readonly { readonly scenario: ScenarioFile }[];
}
const lesson = JSON.parse(tourText('pcb')) as Lesson;
/** Round robin, q = 4: P0 to 4, P1 to 6 (I/O until 9), P2 to 10; then P0, before P1, which came back at 9. */
const tour = lesson.questions[0]!.scenario;

const ask = (place: number) => ({ kind: 'pcb', switch: place }) as const;
function asked(scenario: ScenarioFile, place: number): Pair<'pcb'> {
  const built = build<'pcb'>({ ask: ask(place), scenario });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return built.pair;
}

const pair = asked(tour, 2);
const registers = (pc: number, sp: number, ax: number): Registers => ({ pc, sp, ax });
/** By the layout of the engine: an instruction of 4 bytes and a word on the stack for each tick. */
const now = {
  P0: registers(0x1010, 0x1ff0, 4),
  P1: registers(0x2008, 0x2ff8, 2),
  P2: registers(0x3010, 0x3ff0, 4),
  oldP2: registers(0x3000, 0x4000, 0),
};
const says = (saved: string | null, values: Registers | null, restored: string | null): Answer<'pcb'> => ({
  kind: 'pcb',
  saved,
  values,
  restored,
});
const right = says('P2', now.P2, 'P0');

test('[PCB1] the CPU has the values of the running thread, each block those with which its thread last left', () => {
  const { prompt } = pair;
  expect(prompt).toMatchObject({ at: 10, cpu: 0, running: 'P2', registers: now.P2, space: { base: 0x3000 } });
  expect(prompt.blocks).toEqual([
    { thread: 'P0', block: 'PCB(P0)', state: 'ready', registers: now.P0 },
    { thread: 'P1', block: 'PCB(P1)', state: 'ready', registers: now.P1 },
    { thread: 'P2', block: 'PCB(P2)', state: 'ready', registers: now.oldP2 },
  ]);
  expect(prompt.offers).toEqual([now.P0, now.P1, now.oldP2, now.P2]);
});

test('[PCB1] threads of one process have blocks of their own', () => {
  const cpu = [['cpu', 4]] as const;
  const threads = {
    id: 'P',
    threads: [
      { id: 'T1', bursts: cpu },
      { id: 'T2', bursts: cpu },
    ],
  };
  const { prompt, key } = asked(
    { format: 'timeslice/scenario@1', policy: { kind: 'rr', quantum: 2 }, processes: [threads] },
    0,
  );
  expect(prompt.blocks.map(({ block }) => block)).toEqual(['TCB(P.T1)', 'TCB(P.T2)']);
  expect(key).toMatchObject({ saved: 'P.T1', restored: 'P.T2' });
});

test('[PCB2] the running thread is saved with what the CPU holds, the chosen one is restored', () => {
  expect(rightAnswer(pair)).toEqual(right);
  expect(markOf(pair, right)).toMatchObject({ earned: 1_000, possible: 1_000, finding: null });
  expect(isRight(truthOf(pair), right)).toBe(true);
  expect(answerText(right)).toBe('P2 ← PC 0x3010, SP 0x3FF0, AX 4 | CPU ← P0');
});

test.each([
  ['the other block', says('P0', now.P2, 'P0'), 'save', /P2 has been running.*P0 was not in the CPU/],
  ['older values', says('P2', now.oldP2, 'P0'), 'values', /PC 0x3010.*those that P2 came with/],
  ["another thread's values", says('P2', now.P1, 'P0'), 'values', /belong to P1 and stay in PCB\(P1\)/],
  ['values left open', says('P2', null, 'P0'), 'values', /at this instant: PC 0x3010/],
  ['the one who is back from I/O', says('P2', now.P2, 'P1'), 'restore', /the scheduler chose P0.*P0 before P1/],
  ['the one who leaves', says('P2', now.P2, 'P2'), 'restore', /the scheduler chose P0.*P0 before P2/],
] as const)('[PCB3] each choice is a part of the mark, and %s is told why', (_name, given, part, sentence) => {
  const { parts, finding } = secretOf('pcb').compare(pair.prompt, pair.key, given);
  expect(parts.filter(({ earned }) => earned === 0).map((one) => one.part)).toEqual([part]);
  expect(finding?.why.en).toMatch(sentence);
  expect(finding?.why.ko).not.toBe('');
});

test('[PCB4] who swaps the blocks saves the next thread and restores the running one', () => {
  const swapped = says('P0', now.P0, 'P2');
  const under = secretOf('pcb').keyUnder(pair, 'C12-pcb-swapped');
  expect(under && secretOf('pcb').answer(pair.prompt, under)).toEqual(swapped);
  expect(diagnoser(pair)(swapped)[0]?.model).toBe('C12-pcb-swapped');
});

test('[PCB4] a wrong model of the scheduler restores another thread; a convention is accepted and named', () => {
  const ioFirst = says('P2', now.P2, 'P1');
  const models = diagnoser(pair)(ioFirst).map(({ model }) => model);
  expect(models).toContain('C09-io-head');
  expect(markOf(pair, ioFirst)).toMatchObject({ earned: 1_000, under: { en: expect.stringMatching(/convention/) } });
});

test('[PCB5] asked are the switches at which something is saved: none at the start, after an exit or idle time', () => {
  const scenario: ScenarioFile = {
    format: 'timeslice/scenario@1',
    policy: { kind: 'fcfs' },
    processes: [
      { id: 'P1', arrival: 0, bursts: [['cpu', 2]] },
      {
        id: 'P2',
        arrival: 0,
        bursts: [
          ['cpu', 2],
          ['io', 4],
          ['cpu', 1],
        ],
      },
      {
        id: 'P3',
        arrival: 5,
        bursts: [
          ['cpu', 3],
          ['io', 1],
          ['cpu', 1],
        ],
      },
    ],
  };
  // P1 ends at 2; P2 blocks at 4, nothing is ready; P3 from 5 to 8, when P2 goes on and P3 is saved
  expect(asked(scenario, 0).prompt).toMatchObject({ at: 8, running: 'P3' });
  expect(build<'pcb'>({ ask: ask(1), scenario })).toMatchObject({
    ok: false,
    problem: { path: 'ask.switch', value: '1', allowed: '0 to 0: the switches that save something are at t = 8' },
  });
  const alone = { ...scenario, processes: scenario.processes.slice(0, 1) };
  expect(build<'pcb'>({ ask: ask(0), scenario: alone })).toMatchObject({ ok: false, problem: { path: 'ask.switch' } });
});

test('[PCB6] the reveal shows save, choose, address space and restore one by one, and nothing of what follows', () => {
  expect(revealOf(pair)).toEqual({ from: 0, to: 4, stops: [0, 1, 2, 3, 4] });
  const steps = [0, 1, 2, 3, 4].map((until) => shownOf(pair, until).steps.map(({ step }) => step));
  expect(steps[0]).toEqual([]);
  expect(steps[2]).toEqual(['save', 'choose']);
  expect(steps[4]).toEqual(['save', 'choose', 'space', 'restore']);
  expect(truthOf(pair).steps).toEqual(shownOf(pair, 4).steps);
});

test('[PCB7] the prompt says nothing of whom the scheduler chooses: it is the same under the other convention', () => {
  const other = asked({ ...tour, conventions: { ioReturn: 'head' } }, 2);
  expect(other.key.restored).toBe('P1');
  const { scenario: _one, ...mine } = pair.prompt;
  const { scenario: _other, ...its } = other.prompt;
  expect(its).toEqual(mine);
});

test('[PCB8] an answer holds threads and values of the prompt; an open place is no problem, but not complete', () => {
  const { prompt } = pair;
  expect(problemOf(prompt, says(null, null, null))).toBeNull();
  expect(isComplete(prompt, says('P2', null, 'P0'))).toBe(false);
  expect(isComplete(prompt, right)).toBe(true);
  expect(problemOf(prompt, says('P9', null, null))).toEqual({ path: 'saved', value: 'P9', allowed: 'P0, P1, P2' });
  expect(problemOf(prompt, says(null, registers(1, 2, 3), null))).toMatchObject({
    path: 'values',
    value: 'PC 0x0001, SP 0x0002, AX 3',
  });
});

test('[PCB9] the tally counts each choice; what is left of the answers was left open', () => {
  const counted = tallyOf(pair, [right, says('P2', now.oldP2, null), says(null, null, 'P1')]);
  expect(tally.parse(counted)).toEqual(counted);
  expect(counted.answers).toBe(3);
  expect(counted.saved.map(({ count }) => count)).toEqual([0, 0, 2]);
  expect(counted.values.map(({ count }) => count)).toEqual([0, 0, 1, 1]);
  expect(counted.restored.map(({ count }) => count)).toEqual([1, 1, 0]);
});

test('[PCB10] on random scenarios: the right answer fits and earns all, every model fits, a mark is within bounds', () => {
  const any = fc.oneof(...Object.values(families).map(randomScenario));
  const kind = secretOf('pcb');
  let askable = 0;
  fc.assert(
    fc.property(any, fc.nat(5), fc.infiniteStream(fc.nat()), (scenario, place, picks) => {
      const built = build<'pcb'>({ ask: ask(place), scenario });
      if (!built.ok) return;
      askable++;
      const one = built.pair;
      const { prompt, key } = one;
      const truth = rightAnswer(one)!;
      expect(problemOf(prompt, truth)).toBeNull();
      expect(answer.parse(truth)).toEqual(truth);
      expect(kind.compare(prompt, key, truth)).toMatchObject({ finding: null });
      expect(kind.slips(prompt, truth, truth).slips).toBe(0);
      for (const model of modelIds) {
        const under = kind.keyUnder(one, model);
        const its = under && kind.answer(prompt, under);
        if (under) expect(its).not.toBeNull();
      }
      const pick = <T>(all: readonly T[]): T | null => {
        const next = picks.next().value ?? 0;
        return all[next % (all.length + 1)] ?? null;
      };
      const threads = prompt.blocks.map(({ thread }) => thread);
      const given = says(pick(threads), pick(prompt.offers), pick(threads));
      const { parts, finding } = kind.compare(prompt, key, given);
      for (const { earned, possible } of parts) expect(earned === 0 || earned === possible).toBe(true);
      const all = parts.every(({ earned, possible }) => earned === possible);
      expect(finding === null).toBe(all);
      expect(kind.slips(prompt, truth, given).slips === 0).toBe(all);
      expect(isRight(truthOf(one), given)).toBe(all);
    }),
    { numRuns: 150, seed: 12 },
  );
  expect(askable).toBeGreaterThan(30);
});
