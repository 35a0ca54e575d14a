import { memoryParts, type MemoryAction } from '@timeslice/engine';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modelIds } from '../../models/model';
import {
  memoryAsks,
  memoryMap as open,
  memoryMapAnswer,
  memoryMapAsk,
  memoryMapTally,
  type MemoryAsk,
  type MemoryMapAnswer,
} from './public';
import { memoryMap as secret } from './secret';
import { tourText } from '../../../test/tour';

const fileOf = (steps: readonly MemoryAction[], threads: readonly string[] = ['A']) => ({
  format: 'timeslice/memory@1' as const,
  globals: { g: 1 },
  heap: { h: 10 },
  locals: { l: 100 },
  processes: [{ id: 'P', threads }],
  steps,
});

function asked(steps: readonly MemoryAction[], asks: readonly MemoryAsk[]) {
  const ask = memoryMapAsk.parse({ kind: 'memory-map', program: fileOf(steps), asks });
  const built = secret.build(ask, null);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return { ask, subject: null, prompt: built.prompt, key: built.key };
}

const story: readonly MemoryAction[] = [
  ['A', 'thread', 'B'],
  ['B', 'write', 'g', 2],
  ['B', 'write', 'l', 7],
  ['A', 'fork', 'C', 'C1'],
  ['C1', 'add', 'g', 20],
  ['A', 'read', 'g'],
  ['B', 'crash'],
  ['A', 'read', 'l'],
  ['C1', 'read', 'g'],
];

const step = fc.tuple(fc.nat(), fc.nat({ max: 11 }), fc.constantFrom('g', 'h', 'l'), fc.integer({ min: -2, max: 2 }));
const program = fc.array(step, { minLength: 1, maxLength: 9 }).map((choices) => {
  const there = ['A', 'B'];
  const steps: MemoryAction[] = [];
  for (const [index, [who, does, variable, value]] of choices.entries()) {
    if (there.length === 0) break;
    const place = who % there.length;
    const actor = there[place]!;
    if (does < 2) {
      there.push(`N${index}`);
      steps.push(does === 0 ? [actor, 'fork', `F${index}`, `N${index}`] : [actor, 'thread', `N${index}`]);
    } else if (does < 7) steps.push([actor, does < 5 ? 'write' : 'add', variable, value]);
    else if (does < 10) steps.push([actor, 'read', variable]);
    else {
      steps.push([actor, does === 10 ? 'crash' : 'exit']);
      there.splice(place, 1);
    }
  }
  return fileOf(steps, ['A', 'B']);
});
const question = fc.tuple(program, fc.subarray([...memoryAsks], { minLength: 1 })).map(([file, asks]) => {
  const ask = memoryMapAsk.parse({ kind: 'memory-map', program: file, asks });
  const built = secret.build(ask, null);
  return built.ok ? { ask, subject: null, prompt: built.prompt, key: built.key } : null;
});

const says = (cells: readonly (string | null)[]): MemoryMapAnswer => ({ kind: 'memory-map', cells: [...cells] });

describe('[MMP1] what is asked, and what is right', () => {
  test('values at the end, for each thread that does not leave by itself; of variables that are written', () => {
    const { prompt, key } = asked(story, ['values']);
    expect(prompt.cells.map((cell) => (cell.ask === 'values' ? `${cell.thread} ${cell.variable}` : ''))).toEqual([
      ...['A g', 'A l', 'C1 g', 'C1 l'],
    ]);
    expect(key.cells).toEqual(['gone', 'gone', '22', '100']);
    expect(prompt.cells[0]!.options).toEqual(['1', '2', '21', '22', 'gone']);
  });

  test('what is read, and gone where the thread does not come to it', () => {
    expect(asked(story, ['reads']).key.cells).toEqual(['2', 'gone', '22']);
  });

  test('who is alive at the end', () => {
    const { prompt, key } = asked(story, ['survivors']);
    expect(prompt.cells.map((cell) => (cell.ask === 'survivors' ? cell.thread : ''))).toEqual(['A', 'C1']);
    expect(key.cells).toEqual(['ended', 'alive']);
  });

  test('which parts two threads share: of one process, by fork, of two processes', () => {
    const { prompt, key } = asked(story, ['shared']);
    const told = prompt.cells.map((cell, index) =>
      cell.ask === 'shared' ? [cell.pair.join(), cell.part, key.cells[index]] : [],
    );
    expect(told).toEqual([
      ...memoryParts.map((part) => ['A,B', part, ['stack', 'registers'].includes(part) ? 'separate' : 'shared']),
      ...memoryParts.slice(1).map((part) => ['A,C1', part, 'separate']),
    ]);
  });
});

describe('[MMP2] wrong models', () => {
  const under = (asks: readonly MemoryAsk[], model: (typeof modelIds)[number]) =>
    secret.keyUnder(asked(story, asks), model)?.cells ?? null;

  test('T01: A does not see the write of B; T02: B has changed the l of A; T03: A reads what the child wrote', () => {
    expect(under(['reads'], 'T01-private-heap')).toEqual(['1', 'gone', '21']);
    expect(under(['values'], 'T02-shared-stack')).toEqual(['gone', 'gone', '22', '7']);
    expect(under(['reads'], 'T03-processes-share')).toEqual(['22', 'gone', '22']);
    expect(under(['reads', 'survivors'], 'T15-crash-isolation')).toEqual(['2', '100', '22', 'alive', 'alive']);
  });

  test('and what they take for shared', () => {
    const shared = (model: (typeof modelIds)[number]) =>
      under(['shared'], model)!
        .map((one) => (one === 'shared' ? 's' : '-'))
        .join('');
    // code, data, heap, stack, registers of A and B; data, heap, stack, registers of A and C1
    expect(shared('T01-private-heap')).toBe('s--------');
    expect(shared('T02-shared-stack')).toBe('sssss----');
    expect(shared('T03-processes-share')).toBe('sss--sss-');
    expect(under(['shared'], 'T15-crash-isolation')).toBeNull();
  });
});

test('[MMP3] the mark has a part for each thing asked, and the finding the reason of the first cell that differs', () => {
  const { prompt, key } = asked(story, ['reads', 'survivors']);
  const { parts, finding } = secret.compare(prompt, key, says(['1', 'gone', null, 'ended', 'alive']));
  expect(parts).toEqual([
    { part: 'reads', earned: 1, possible: 3 },
    { part: 'survivors', earned: 2, possible: 2 },
  ]);
  expect(finding).toMatchObject({ at: 0, lane: 0, expected: '2', given: '1' });
  expect(finding?.why.en).toContain(
    'A reads the global variable g: 2. B, of the same process, was the last to write it',
  );
});

test('[MMP4] laws: the key marks all; every model answers in what the prompt allows; each wrong cell costs one', () => {
  fc.assert(
    fc.property(question, fc.nat(), (given, pick) => {
      fc.pre(given !== null);
      const { prompt, key } = given;
      const right = secret.answer(prompt, key)!;
      const models = modelIds.flatMap((id) => secret.keyUnder(given, id) ?? []);
      const at = pick % right.cells.length;
      const slip = says(right.cells.with(at, null));
      for (const answer of [right, slip, ...models.flatMap((one) => secret.answer(prompt, one) ?? [])]) {
        expect(open.problem(prompt, memoryMapAnswer.parse(answer))).toBeNull();
        const { parts, finding } = secret.compare(prompt, key, answer);
        const lost = parts.reduce((sum, { earned, possible }) => sum + possible - earned, 0);
        const { slips, of } = secret.slips(prompt, right, answer);
        expect([lost, of]).toEqual([slips, parts.reduce((sum, { possible }) => sum + possible, 0)]);
        expect(finding === null).toBe(lost === 0);
        expect(open.isRight(secret.truth(prompt, key), answer)).toBe(lost === 0);
        expect(open.isComplete(prompt, answer)).toBe(!answer.cells.includes(null));
      }
      expect(open.problem(prompt, says(right.cells.slice(1)))).not.toBeNull();
      expect(open.problem(prompt, says(right.cells.with(at, 'what')))?.path).toBe(`cells.${at}`);
    }),
    { numRuns: 300 },
  );
});

test('[MMP5] cells and options do not tell what is right: they are the same whoever is asked, with two options at least', () => {
  fc.assert(
    fc.property(question, fc.nat(), (given, pick) => {
      fc.pre(given !== null);
      const { prompt, key } = given;
      expect(Object.keys(prompt).toSorted()).toEqual(['asks', 'cells', 'kind', 'program']);
      for (const { options } of prompt.cells) {
        const numbers = options.filter((one) => one !== 'gone');
        if (/\d/.test(options[0]!))
          expect(numbers).toEqual(numbers.toSorted((one, other) => Number(one) - Number(other)));
        expect(options.length).toBeGreaterThan(1);
      }
      const until = pick % (key.run.steps.length + 1);
      const { whys: _whys, ...truth } = secret.truth(prompt, key);
      const shown = secret.shown(prompt, key, until);
      expect({ ...shown, cells: [] }).toEqual({ ...truth, steps: truth.steps.slice(0, until), cells: [] });
      const done = until === truth.steps.length;
      prompt.cells.forEach((cell, index) => {
        const told = done || (cell.ask === 'reads' && cell.step < until);
        expect(shown.cells[index]).toBe(told ? truth.cells[index] : null);
      });
    }),
    { numRuns: 100 },
  );
});

test('[MMP6] every cell has its reason in both languages', () => {
  fc.assert(
    fc.property(question, (given) => {
      fc.pre(given !== null);
      for (const why of secret.truth(given.prompt, given.key).whys) {
        expect(why.ko).toMatch(/[가-힣].*\.$/);
        expect(why.en).toMatch(/^\w.*\.$/);
      }
    }),
    { numRuns: 100 },
  );
});

test('[MMP7] the tally counts the options of each cell', () => {
  const { prompt, key } = asked(story, ['survivors']);
  const right = secret.answer(prompt, key)!;
  const tally = memoryMapTally.parse(secret.tally(prompt, [right, right, says(['alive', null])]));
  expect(tally).toEqual({
    kind: 'memory-map',
    answers: 3,
    cells: [
      [1, 2],
      [2, 0],
    ],
  });
});

test('[MMP8] what this program leaves nothing to predict of is refused', () => {
  const problem = (steps: readonly MemoryAction[], asks: readonly MemoryAsk[]) => {
    const built = secret.build(memoryMapAsk.parse({ kind: 'memory-map', program: fileOf(steps), asks }), null);
    return built.ok ? null : built.problem.path;
  };
  expect(problem([['A', 'read', 'g']], ['reads'])).toBe('asks.0');
  expect(problem([['A', 'write', 'g', 2]], ['values', 'shared'])).toBe('asks.1');
  expect(problem([['A', 'read', 'z']], ['reads'])).toBe('program.steps.0.2');
  expect(problem(story, [...memoryAsks])).toBeNull();
});

test('[MMP9] the question of the tour can be asked, and tells four misconceptions apart', () => {
  const lesson = JSON.parse(tourText('memory-map'));
  const ask = memoryMapAsk.parse(lesson.questions[0].ask);
  const built = secret.build(ask, null);
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  const given = { ask, subject: null, prompt: built.prompt, key: built.key };
  const told = modelIds.filter((id) => secret.keyUnder(given, id));
  expect(told).toEqual(['T01-private-heap', 'T02-shared-stack', 'T03-processes-share', 'T15-crash-isolation']);
  expect(new Set(told.map((id) => open.text(secret.answer(given.prompt, secret.keyUnder(given, id)!)!))).size).toBe(4);
});
