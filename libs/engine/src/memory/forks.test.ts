import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { everyForkOrder, naiveForks } from '../../test/naive-forks';
import { forkCode } from '../../test/random-forks';
import { canPrint, possibleOutputs } from './fork-outputs';
import { codeOf, type ForkFile, type ForkProgram, type ForkStatement } from './fork-program';
import { tellForks } from './fork-sentence';
import { readForks } from './read-forks';
import { forkModels, runForks, type ForkModel, type ForkRun } from './run-forks';

const gold: { readonly cases: readonly { readonly id: string; readonly expected: unknown }[] } = JSON.parse(
  readFileSync(new URL('../../gold/textbook.json', import.meta.url), 'utf8'),
);
const expectedOf = (id: string) => gold.cases.find((one) => one.id === id)?.expected;

const fileOf = (code: readonly ForkStatement[], globals: Record<string, number> = {}): ForkFile => ({
  format: 'timeslice/forks@1',
  globals,
  code,
});

function programOf(code: readonly ForkStatement[], globals: Record<string, number> = {}): ForkProgram {
  const read = readForks(fileOf(code, globals));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.program;
}

function runOf(program: ForkProgram, model: ForkModel | null = null): ForkRun {
  const result = runForks(program, model);
  if (result.is !== 'run') throw new Error(result.is);
  return result.run;
}

const texts = ({ lines }: ForkRun) => lines.map(({ text }) => text);
const forks = (n: number): ForkStatement[] => Array.from({ length: n }, () => ['fork'] as const);

/** Silberschatz: the child adds 15 to a global 5, the parent waits and prints. */
const five = programOf(
  [
    [
      'fork',
      {
        child: [['add', 'value', 15], ['print', 'CHILD: value = ', 'value'], ['exit']],
        parent: [['wait'], ['print', 'PARENT: value = ', 'value']],
      },
    ],
  ],
  { value: 5 },
);

test('[FRK1] n forks in a row make 2^n processes, as the textbook and GATE 2008 say', () => {
  const three = runOf(programOf(forks(3))).processes;
  expect({
    processes: three.length,
    children: three.length - 1,
    general: 'n unconditional forks: 2^n processes',
  }).toEqual(expectedOf('fork-2n'));
  for (const n of [0, 1, 2, 4, 5, 6]) {
    expect(runOf(programOf([...forks(n), ['print', 'x']])).processes).toHaveLength(2 ** n);
    if (n > 0) expect(runOf(programOf([['loop', n, [['fork']]]])).processes).toHaveLength(2 ** n);
  }
});

describe('[FRK2] a fork copies the variables', () => {
  test('the textbook: parent 5, child 20', () => {
    const { processes, lines } = runOf(five);
    expect({ parent: processes[0]!.globals['value'], child: processes[1]!.globals['value'] }).toEqual(
      expectedOf('fork-private-data'),
    );
    expect(lines.map(({ process, text }) => [process, text])).toEqual([
      ['P1', 'CHILD: value = 20'],
      ['P0', 'PARENT: value = 5'],
    ]);
  });

  test('tree, lines and final values are those of another interpreter, for any program', () => {
    fc.assert(
      fc.property(forkCode, (code) => {
        const globals = { x: 1, y: 10 };
        const read = readForks(fileOf(code, globals));
        fc.pre(read.ok);
        const run = runOf(read.program);
        const childrenOf = (id: string | null): unknown[] =>
          run.processes
            .filter(({ parent }) => parent === id)
            .map((one) => ({
              prints: one.events.flatMap((event) => (event.does === 'print' ? [event.text] : [])),
              globals: one.globals,
              children: childrenOf(one.id),
            }));
        expect(childrenOf(null)).toEqual([naiveForks(code, globals)]);
      }),
      { numRuns: 400 },
    );
  });
});

test('[FRK3] a process runs until it ends or has to wait; children in the order of their making', () => {
  const run = runOf(
    programOf([
      ['fork', { child: [['print', 'c']] }],
      ['fork', { child: [['print', 'd']] }],
      ['print', 'end'],
    ]),
  );
  expect(run.lines.map(({ process, text }) => `${process} ${text}`)).toEqual([
    'P0 end',
    'P1 c',
    'P1 end',
    'P2 d',
    'P2 end',
    'P3 d',
    'P3 end',
  ]);
  expect(run.processes.map(({ id, parent, line }) => [id, parent, line])).toEqual([
    ['P0', null, null],
    ['P1', 'P0', 1],
    ['P2', 'P0', 4],
    ['P3', 'P1', 4],
  ]);
});

test('[FRK4] wait lets go on when one more child has ended, and at once where none is left', () => {
  const twice = programOf([['fork', { child: [['print', 'c'], ['exit']] }], ['wait'], ['wait'], ['print', 'p']]);
  expect(possibleOutputs(runOf(twice), 10)).toEqual({ outputs: [['c', 'p']], complete: true });
  const one = [
    ['fork', { child: [['print', 'a'], ['exit']] }],
    ['fork', { child: [['print', 'b'], ['exit']] }],
    ['wait'],
    ['print', 'p'],
  ] as const;
  expect(possibleOutputs(runOf(programOf(one)), 10).outputs).toEqual([
    ['a', 'b', 'p'],
    ['a', 'p', 'b'],
    ['b', 'a', 'p'],
    ['b', 'p', 'a'],
  ]);
});

describe('[FRK5] the possible outputs', () => {
  test('are those that trying every order of single steps finds', () => {
    fc.assert(
      fc.property(forkCode, (code) => {
        const read = readForks(fileOf(code, { x: 1, y: 10 }));
        fc.pre(read.ok);
        const run = runOf(read.program);
        fc.pre(run.lines.length <= 6 && run.processes.length <= 6);
        const every = everyForkOrder(naiveForks(code, { x: 1, y: 10 }, true));
        const found = possibleOutputs(run, 1_000);
        expect(found.complete).toBe(true);
        expect(found.outputs.map((one) => one.join('\n')).toSorted()).toEqual(every.toSorted());
      }),
      { numRuns: 150 },
    );
  });

  test('are the same lines in another order, and canPrint knows each of them and no other order', () => {
    fc.assert(
      fc.property(forkCode, fc.nat(), (code, pick) => {
        const read = readForks(fileOf(code, { x: 1, y: 10 }));
        fc.pre(read.ok);
        const run = runOf(read.program);
        fc.pre(run.lines.length <= 5);
        const { outputs, complete } = possibleOutputs(run, 200);
        expect(complete).toBe(true);
        expect(canPrint(run, texts(run))).toBe(true);
        for (const output of outputs) expect(output.toSorted()).toEqual(texts(run).toSorted());
        const shifted = texts(run).map((_, at, all) => all[(at + pick) % all.length]!);
        const possible = outputs.some((output) => output.join('\n') === shifted.join('\n'));
        expect(canPrint(run, shifted)).toBe(possible);
        expect(canPrint(run, [...texts(run), 'more'])).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  test('are cut at the number asked for, and 64 equal processes are no trouble', () => {
    const many = runOf(programOf([...forks(6), ['print', 'a'], ['print', 'b']]));
    expect(possibleOutputs(many, 5)).toMatchObject({ complete: false });
    expect(possibleOutputs(many, 5).outputs).toHaveLength(5);
    const lines = Array.from({ length: 64 });
    expect(canPrint(many, [...lines.map(() => 'a'), ...lines.map(() => 'b')])).toBe(true);
    expect(canPrint(many, ['b', ...lines.map(() => 'a'), ...lines.slice(1).map(() => 'b')])).toBe(false);
    expect(possibleOutputs(runOf(programOf([...forks(6), ['print', 'a']])), 5)).toMatchObject({ complete: true });
  });
});

describe('[FRK6] wrong models', () => {
  test('T05: n forks make n + 1 processes', () => {
    for (const n of [0, 1, 2, 3, 6]) {
      expect(runOf(programOf([...forks(n), ['print', 'x']]), 'fork-count').processes).toHaveLength(n + 1);
    }
    const inside = programOf([['fork', { child: [['fork'], ['exit']] }], ['fork']]);
    expect(runOf(inside, 'fork-count').processes.map(({ parent }) => parent)).toEqual([null, 'P0', 'P0', 'P1']);
  });

  test('T04: a child that begins at main forks for ever, or prints again what was printed before', () => {
    const program = programOf([['print', 'begin'], ['fork'], ['print', 'end']]);
    expect(texts(runOf(program))).toEqual(['begin', 'end', 'end']);
    expect(runForks(program, 'fork-from-main')).toEqual({ is: 'endless' });
    expect(texts(runOf(program, 'fork-from-main-once'))).toEqual(['begin', 'end', 'begin', 'end']);
    const without = programOf([['print', 'begin']]);
    expect(runForks(without, 'fork-from-main')).toEqual(runForks(without));
  });

  test('T04 once: as many processes as there are, for any program', () => {
    fc.assert(
      fc.property(forkCode, (code) => {
        const read = readForks(fileOf(code, { x: 1, y: 10 }));
        fc.pre(read.ok);
        const replayed = runForks(read.program, 'fork-from-main-once');
        fc.pre(replayed.is === 'run');
        expect(replayed.run.processes.map(({ globals }) => JSON.stringify(globals)).toSorted()).toEqual(
          runOf(read.program)
            .processes.map(({ globals }) => JSON.stringify(globals))
            .toSorted(),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('T03: the parent prints 20', () => {
    expect(texts(runOf(five, 'processes-share'))).toEqual(['CHILD: value = 20', 'PARENT: value = 20']);
    expect(new Set(runOf(five, 'processes-share').processes.map(({ globals }) => globals['value']))).toEqual(
      new Set([20]),
    );
  });

  test('without a fork they all do what is right', () => {
    const program = programOf([['set', 'x', 3], ['loop', 2, [['add', 'x', 2]]], ['wait'], ['print', 'x = ', 'x']], {
      x: 0,
    });
    for (const model of forkModels) expect(runForks(program, model)).toEqual(runForks(program));
  });
});

describe('[FRK7] the source', () => {
  test('is C, and a line that forks is the one that is named', () => {
    expect(codeOf(five)).toEqual([
      'int value = 5;',
      '',
      'int main(void) {',
      '    if (fork() == 0) {',
      '        value += 15;',
      '        printf("CHILD: value = %d\\n", value);',
      '        exit(0);',
      '    } else {',
      '        wait(NULL);',
      '        printf("PARENT: value = %d\\n", value);',
      '    }',
      '    return 0;',
      '}',
    ]);
    expect(codeOf(five)[runOf(five).processes[1]!.line!]).toContain('fork()');
  });

  test('names counters as no variable is, and escapes what printf would take for something else', () => {
    const program = programOf(
      [
        ['loop', 2, [['loop', 3, [['add', 'i', -1]]]]],
        ['print', '100% "sure" \\ '],
        ['fork', { parent: [['set', 'i', 0]] }],
      ],
      { i: 0 },
    );
    expect(codeOf(program).slice(3, -2)).toEqual([
      '    for (int j = 0; j < 2; j++) {',
      '        for (int k = 0; k < 3; k++) {',
      '            i -= 1;',
      '        }',
      '    }',
      '    printf("100%% \\"sure\\" \\\\ \\n");',
      '    if (fork() > 0) {',
      '        i = 0;',
      '    }',
    ]);
  });
});

describe('[FRK8] refusals', () => {
  const problemsOf = (code: readonly ForkStatement[], globals: Record<string, number> = {}) => {
    const read = readForks(fileOf(code, globals));
    return read.ok ? [] : read.problems.map(({ path, allowed }) => [path.join('.'), allowed]);
  };

  test('more than 64 processes, 200 lines or 20,000 instructions', () => {
    expect(problemsOf(forks(6))).toEqual([]);
    expect(problemsOf(forks(7))).toEqual([['code', 'a program that makes at most 64 processes']]);
    expect(problemsOf([['loop', 200, [['print', 'x']]]])).toEqual([]);
    expect(
      problemsOf([
        ['loop', 200, [['print', 'x']]],
        ['print', 'x'],
      ]),
    ).toEqual([['code', 'a program that prints at most 200 lines']]);
    expect(problemsOf([['loop', 200, [['loop', 200, [['wait']]]]]])).toEqual([
      ['code', 'a program of at most 20,000 instructions in all'],
    ]);
  });

  test('everything that is wrong is said at once, with its place', () => {
    const code: ForkStatement[] = [
      ['set', 'y', 1],
      ['fork', {}],
      ['fork', { child: [['print', 'a\nb', 'z']] }],
      ['loop', 0, [['add', 'w', 1]]],
    ];
    expect(problemsOf(code, { int: 0, x: 0 })).toEqual([
      ['globals.int', 'a name of letters, digits and _ that is no word of C'],
      ['code.0.1', 'the name of a variable in globals'],
      ['code.1.1', 'child, parent or both'],
      ['code.2.1.child.0.1', 'a text of one line'],
      ['code.2.1.child.0.2', 'the name of a variable in globals'],
      ['code.3.1', '1 to 200 rounds'],
      ['code.3.2.0.1', 'the name of a variable in globals'],
    ]);
  });
});

describe('[FRK9] the steps', () => {
  test('are the tree and the lines, in the order of the run, each told in both languages', () => {
    fc.assert(
      fc.property(forkCode, (code) => {
        const read = readForks(fileOf(code, { x: 1, y: 10 }));
        fc.pre(read.ok);
        const { steps, lines, processes } = runOf(read.program);
        expect(steps.flatMap((step) => (step.does === 'print' ? [step.text] : []))).toEqual(
          lines.map(({ text }) => text),
        );
        expect(steps.flatMap((step) => (step.does === 'fork' ? [step.child] : []))).toEqual(
          processes.slice(1).map(({ id }) => id),
        );
        expect(steps.filter(({ does }) => does === 'end')).toHaveLength(processes.length);
        for (const { ko, en } of steps.map(tellForks)) {
          expect(ko).toMatch(/[가-힣].*\.$/);
          expect(en).toMatch(/^\w.*\.$/);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('say what waits, and whose value is changed', () => {
    expect(runOf(five).steps.map((step) => tellForks(step).en)).toEqual([
      'P0 calls fork(): the child P1 is made, with a copy of all variables. Both go on here: fork() returns 0 in P1, and in P0 the number of P1.',
      'P0 calls wait() and stops until a child of its has ended.',
      'P1 changes its value to 20. The value of every other process stays as it was.',
      'P1 prints “CHILD: value = 20”. It is the value of P1 itself.',
      'P1 ends.',
      'A child of P0 has ended, so P0 goes on.',
      'P0 prints “PARENT: value = 5”. It is the value of P0 itself.',
      'P0 ends.',
    ]);
  });
});
