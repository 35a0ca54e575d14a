import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { memoryFile } from '../../test/random-memory';
import type { MemoryAction, MemoryFile, MemoryProgram } from './memory-program';
import { memoryModels, memoryRules, sharedParts, type MemoryModel } from './memory-rules';
import { tellMemory } from './memory-sentence';
import { readMemory } from './read-memory';
import { runMemory, valueFor } from './run-memory';

const gold: { readonly cases: readonly { readonly id: string; readonly expected: unknown }[] } = JSON.parse(
  readFileSync(new URL('../../gold/textbook.json', import.meta.url), 'utf8'),
);
const expectedOf = (id: string) => gold.cases.find((one) => one.id === id)?.expected;

const fileOf = (steps: readonly MemoryAction[], threads: readonly string[] = ['A']): MemoryFile => ({
  format: 'timeslice/memory@1',
  globals: { g: 1 },
  heap: { h: 10 },
  locals: { l: 100 },
  processes: [{ id: 'P', threads }],
  steps,
});

function programOf(file: MemoryFile): MemoryProgram {
  const read = readMemory(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.program;
}

const run = (steps: readonly MemoryAction[], model: MemoryModel | null = null) =>
  runMemory(programOf(fileOf(steps)), model);
const readsOf = (steps: readonly MemoryAction[], model: MemoryModel | null = null) =>
  run(steps, model).steps.flatMap(({ action, value }) => (action[1] === 'read' ? [value] : []));

const threadsWrite: readonly MemoryAction[] = [
  ['A', 'thread', 'B'],
  ['B', 'write', 'g', 2],
  ['B', 'add', 'h', 5],
  ['B', 'write', 'l', 7],
  ['A', 'read', 'g'],
  ['A', 'read', 'h'],
  ['A', 'read', 'l'],
];
const forkWrites: readonly MemoryAction[] = [
  ['A', 'write', 'l', 50],
  ['A', 'fork', 'C', 'C1'],
  ['C1', 'add', 'g', 19],
  ['C1', 'read', 'l'],
  ['A', 'read', 'g'],
  ['C1', 'read', 'g'],
];

test('[MEM1] threads of a process have globals and heap in common, and a stack each', () => {
  expect(readsOf(threadsWrite)).toEqual([2, 15, 100]);
  const { stores } = run(threadsWrite).steps.at(-1)!.state;
  expect(stores).toEqual([
    { part: 'data', threads: ['A', 'B'], values: { g: 2 } },
    { part: 'heap', threads: ['A', 'B'], values: { h: 15 } },
    { part: 'stack', threads: ['A'], values: { l: 100 } },
    { part: 'stack', threads: ['B'], values: { l: 7 } },
  ]);
  expect([...sharedParts(memoryRules(null).thread)]).toEqual(['data', 'heap']);
});

describe('[MEM2] fork copies everything', () => {
  test('as it is then, with the stack of the calling thread alone', () => {
    expect(readsOf(forkWrites)).toEqual([50, 1, 20]);
    const { threads } = run([
      ['A', 'thread', 'B'],
      ['B', 'fork', 'C', 'C1'],
    ]).steps.at(-1)!.state;
    expect(threads.filter(({ process }) => process === 'C')).toEqual([{ id: 'C1', process: 'C', alive: true }]);
  });

  test('the textbook: 5 and 20; 5 in the child whose thread wrote, 0 in the parent', () => {
    const with_ = (globals: Record<string, number>, steps: readonly MemoryAction[]) =>
      runMemory(programOf({ ...fileOf(steps), globals })).steps.at(-1)!.state;
    const copied = with_({ value: 5 }, [
      ['A', 'fork', 'C', 'C1'],
      ['C1', 'add', 'value', 15],
    ]);
    expect({ parent: valueFor(copied, 'A', 'value'), child: valueFor(copied, 'C1', 'value') }).toEqual(
      expectedOf('fork-private-data'),
    );
    const threaded = with_({ value: 0 }, [
      ['A', 'fork', 'C', 'C1'],
      ['C1', 'thread', 'C2'],
      ['C2', 'write', 'value', 5],
    ]);
    expect({ child: valueFor(threaded, 'C1', 'value'), parent: valueFor(threaded, 'A', 'value') }).toEqual(
      expectedOf('thread-shared-in-child'),
    );
  });

  test('a page is copied when one of those that have it in common writes, and not for the last one', () => {
    const steps: MemoryAction[] = [
      ['A', 'fork', 'C', 'C1'],
      ['A', 'fork', 'D', 'D1'],
      ['C1', 'write', 'g', 2],
      ['C1', 'write', 'g', 3],
      ['D1', 'write', 'g', 4],
      ['A', 'write', 'g', 5],
      ['D1', 'exit'],
      ['C1', 'write', 'h', 1],
      ['C1', 'exit'],
      ['A', 'write', 'h', 1],
    ];
    expect(run(steps).steps.map(({ copied }) => copied)).toEqual([
      ...[false, false, true, false, true, false, false, true, false, false],
    ]);
  });
});

describe('[MEM3] laws, over random programs', () => {
  test('no step changes a value in another process, nor a local variable of another thread', () => {
    fc.assert(
      fc.property(memoryFile, (file) => {
        const program = programOf(file);
        const { start, steps } = runMemory(program);
        steps.forEach(({ action: [actor], state, skipped }, index) => {
          const before = index === 0 ? start : steps[index - 1]!.state;
          if (skipped) expect(state).toEqual(before);
          const own = before.threads.find(({ id }) => id === actor)?.process;
          for (const { id, process } of before.threads) {
            if (valueFor(state, id, 'g') === null) continue;
            if (process !== own) {
              for (const name of ['g', 'h']) expect(valueFor(state, id, name)).toBe(valueFor(before, id, name));
            }
            if (id !== actor) expect(valueFor(state, id, 'l')).toBe(valueFor(before, id, 'l'));
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a thread reads what was last written in its process, or what that had at its fork', () => {
    fc.assert(
      fc.property(memoryFile, (file) => {
        const program = programOf(file);
        const processOf = new Map(
          file.processes.flatMap(({ id, threads }) => threads.map((name) => [name, id] as const)),
        );
        const values = new Map(file.processes.map(({ id }) => [id, { g: 1, h: 10 } as Record<string, number>]));
        for (const { action, skipped, value } of runMemory(program).steps) {
          if (skipped) continue;
          const own = values.get(processOf.get(action[0])!)!;
          if (action[1] === 'fork') {
            processOf.set(action[3], action[2]);
            values.set(action[2], { ...own });
          }
          if (action[1] === 'thread') processOf.set(action[2], processOf.get(action[0])!);
          if ((action[1] === 'write' || action[1] === 'add') && action[2] !== 'l') {
            own[action[2]] = (action[1] === 'write' ? 0 : own[action[2]]!) + action[3];
          }
          if (action[1] === 'read' && action[2] !== 'l') expect(value).toBe(own[action[2]]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('each living thread has each part once; threads of one process the same data and heap', () => {
    fc.assert(
      fc.property(memoryFile, (file) => {
        for (const { state } of runMemory(programOf(file)).steps) {
          for (const { id, alive, process } of state.threads) {
            const mine = state.stores.filter(({ threads }) => threads.includes(id));
            expect(mine.map(({ part }) => part)).toEqual(alive ? ['data', 'heap', 'stack'] : []);
            const all = state.threads.filter((one) => one.alive && one.process === process).map((one) => one.id);
            if (alive) expect(mine.map(({ threads }) => threads)).toEqual([all, all, [id]]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('[MEM4] a crash', () => {
  const steps: readonly MemoryAction[] = [
    ['A', 'thread', 'B'],
    ['A', 'fork', 'C', 'C1'],
    ['B', 'crash'],
    ['A', 'read', 'g'],
    ['C1', 'read', 'g'],
  ];

  test('ends every thread of its process and no other process; their later steps do not happen', () => {
    const [, , crash, after, other] = run(steps).steps;
    expect(crash!.ended).toEqual(['A', 'B']);
    expect(crash!.state.processes).toEqual([
      { id: 'P', parent: null, alive: false },
      { id: 'C', parent: 'P', alive: true },
    ]);
    expect([after!.skipped, after!.value, other!.skipped, other!.value]).toEqual([true, null, false, 1]);
  });

  test('an exit ends its thread alone, and the process with the last one', () => {
    const done = run([
      ['A', 'thread', 'B'],
      ['A', 'exit'],
      ['B', 'read', 'g'],
      ['B', 'exit'],
    ]).steps;
    expect(done.map(({ state }) => state.processes[0]!.alive)).toEqual([true, true, true, false]);
    expect(done.at(-1)!.state.stores).toEqual([]);
  });

  test('T15: the siblings live on', () => {
    const [, , crash, after] = run(steps, 'crash-isolation').steps;
    expect([crash!.ended, after!.value]).toEqual([['B'], 1]);
  });
});

describe('[MEM5] wrong models', () => {
  test('T01, T02 and T03 tell other values', () => {
    expect(readsOf(threadsWrite, 'private-heap')).toEqual([1, 10, 100]);
    expect(readsOf(threadsWrite, 'shared-stack')).toEqual([2, 15, 7]);
    expect(readsOf(forkWrites, 'processes-share')).toEqual([50, 20, 20]);
  });

  test('T01 copies what the maker has then; threads of the file are made in their order', () => {
    const steps: MemoryAction[] = [
      ['A', 'write', 'g', 5],
      ['A', 'thread', 'C'],
      ['C', 'read', 'g'],
      ['B', 'read', 'g'],
    ];
    const { steps: done } = runMemory(programOf(fileOf(steps, ['A', 'B'])), 'private-heap');
    expect(done.flatMap(({ value }, index) => (index > 1 ? [value] : []))).toEqual([5, 1]);
  });

  test('one thread alone sees no difference', () => {
    const alone = run([
      ['A', 'write', 'g', 3],
      ['A', 'add', 'l', 4],
      ['A', 'read', 'l'],
      ['A', 'crash'],
    ]);
    for (const model of memoryModels) {
      expect(runMemory(programOf(fileOf(alone.steps.map(({ action }) => action))), model)).toEqual(alone);
    }
  });
});

describe('[MEM6] every step is told in both languages', () => {
  test('in whole sentences', () => {
    fc.assert(
      fc.property(memoryFile, (file) => {
        const told = tellMemory(programOf(file));
        expect(told).toHaveLength(file.steps.length);
        for (const { ko, en } of told) {
          expect(ko).toMatch(/[가-힣].*\.$/);
          expect(en).toMatch(/^\w.*\.$/);
          expect(`${ko}${en}`).not.toMatch(/undefined|null| {2}|\.\./);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('with the reason', () => {
    const told = tellMemory(
      programOf(fileOf([...threadsWrite, ['A', 'fork', 'C', 'C1'], ['C1', 'read', 'g'], ['A', 'crash']])),
    );
    expect(told.map(({ en }) => en).filter((_, index) => [1, 3, 4, 6, 8, 9].includes(index))).toEqual([
      'B writes 2 to the global variable g. A, of the same process, sees this value too.',
      'B writes 7 to its local variable l. Each thread has its own stack, so the l of A stays as it was.',
      'A reads the global variable g: 2. B, of the same process, was the last to write it: the threads of a process share this variable.',
      'A reads its local variable l: 100. It is still the value of the start. The l of other threads is separate and not seen here.',
      'C1 reads the global variable g: 2. It was copied at fork(), and nobody has written to this copy since.',
      'A uses a wrong address (segmentation fault), and the operating system ends the whole process P. B, in the same address space, ends with it. Process C goes on, since its address space is separate.',
    ]);
    expect(told[1]!.ko).toBe('B가 전역 변수 g에 2를 씁니다. 같은 프로세스의 스레드 A에도 이 값이 보입니다.');
  });
});

test('[MEM7] everything that is wrong in a file is said at once, with its place', () => {
  const read = readMemory({
    ...fileOf([
      ['X', 'read', 'g'],
      ['A', 'read', 'toString'],
      ['A', 'thread', 'A'],
      ['A', 'fork', 'P', 'B'],
      ['A', 'exit'],
      ['A', 'crash'],
    ]),
    locals: { g: 1, '2x': 0 },
  });
  expect(read.ok ? [] : read.problems.map(({ path, allowed }) => [path.join('.'), allowed])).toEqual([
    ['locals.g', 'a name that no other variable has'],
    ['locals.2x', 'a name of letters, digits and _'],
    ['steps.0.0', 'a thread that was made before and has not ended itself'],
    ['steps.1.2', 'the name of a variable of this file'],
    ['steps.2.2', 'a name that no other thread has'],
    ['steps.3.2', 'an id that no other process has'],
    ['steps.5.0', 'a thread that was made before and has not ended itself'],
  ]);
});
