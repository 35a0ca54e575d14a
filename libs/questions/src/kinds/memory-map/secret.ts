import {
  type MemoryModel,
  type MemoryProgram,
  type MemoryRun,
  readMemory,
  runMemory,
  tellMemory,
} from '@timeslice/engine';
import type { Comparison, SecretKind } from '../../kind';
import type { Way } from '../../models/model';
import { cellsOf, fill } from './cells';
import { CELLS_MAX, toldAfter, type MemoryCell, type MemoryMapAnswer, type MemoryMapPrompt } from './public';
import { whyCell } from './why';

export interface MemoryMapKey {
  readonly kind: 'memory-map';
  /** By the rules, also where the key is that of a wrong model. */
  readonly run: MemoryRun;
  /** For each cell of the prompt. */
  readonly cells: readonly string[];
}

const OPTIONS_MAX = 8;

const modelFor = (id: Way): MemoryModel | null => {
  switch (id) {
    case 'T01-private-heap':
      return 'private-heap';
    case 'T02-shared-stack':
      return 'shared-stack';
    case 'T03-processes-share':
      return 'processes-share';
    case 'T15-crash-isolation':
      return 'crash-isolation';
    default:
      return null;
  }
};

export const memoryMap: SecretKind<'memory-map'> = {
  build({ program: file, asks }) {
    const read = readMemory(file);
    if (!read.ok) {
      const { path, allowed } = read.problems[0]!;
      return { ok: false, problem: { path: ['program', ...path].join('.'), value: 'as it is', allowed } };
    }
    const { program } = read;
    const cells = cellsOf(program, asks);
    const empty = asks.findIndex((ask) => cells.every((cell) => cell.ask !== ask));
    if (empty >= 0)
      return {
        ok: false,
        problem: {
          path: `asks.${empty}`,
          value: asks[empty]!,
          allowed: 'something that this program leaves to predict',
        },
      };
    const refused = (value: string, allowed: string) =>
      ({ ok: false, problem: { path: 'program', value, allowed } }) as const;
    if (cells.length > CELLS_MAX) return refused(`${cells.length} cells`, `at most ${CELLS_MAX} to predict`);
    const most = Math.max(...cells.map(({ options }) => options.length));
    if (most > OPTIONS_MAX) return refused(`${most} values of one variable`, `at most ${OPTIONS_MAX} to choose from`);
    return {
      ok: true,
      prompt: { kind: 'memory-map', program, asks, cells },
      key: { kind: 'memory-map', run: runMemory(program), cells: fill(program, cells, null) },
    };
  },

  keyUnder({ prompt, key }, id) {
    const model = modelFor(id);
    if (model === null) return null;
    const cells = fill(prompt.program, prompt.cells, model);
    return cells.every((one, index) => one === key.cells[index]) ? null : { ...key, cells };
  },

  answer: (_prompt, { cells }) => ({ kind: 'memory-map', cells: [...cells] }),
  compare,

  slips: (_prompt, one, other) => ({
    slips: one.cells.filter((cell, index) => cell !== other.cells[index]).length,
    of: one.cells.length,
  }),

  tally: ({ cells }, answers) => ({
    kind: 'memory-map',
    answers: answers.length,
    cells: cells.map(({ options }, index) =>
      options.map((option) => answers.filter((answer) => answer.cells[index] === option).length),
    ),
  }),

  reveal({ program }) {
    const to = program.steps.length;
    return { from: 0, to, stops: Array.from({ length: to + 1 }, (_, step) => step) };
  },

  shown: ({ program, cells }, { run, cells: right }, until) => ({
    kind: 'memory-map',
    start: run.start,
    steps: stepsOf(program, run, until),
    cells: cells.map((cell, index) => (until >= toldAfter(cell, run.steps.length) ? right[index]! : null)),
  }),

  truth: ({ program, cells }, { run, cells: right }) => ({
    kind: 'memory-map',
    start: run.start,
    steps: stepsOf(program, run, run.steps.length),
    cells: right,
    whys: cells.map((cell) => whyCell(program, run, cell)),
  }),
};

function stepsOf(program: MemoryProgram, { steps }: MemoryRun, until: number) {
  const sentences = tellMemory(program);
  return steps.slice(0, Math.floor(until)).map((step, index) => ({ ...step, sentence: sentences[index]! }));
}

function compare(
  { program, asks, cells }: MemoryMapPrompt,
  key: MemoryMapKey,
  { cells: given }: MemoryMapAnswer,
): Comparison {
  const isRight = (_cell: MemoryCell, index: number) => given[index] === key.cells[index];
  const parts = asks.map((part) => {
    const asked = cells.map((cell, index) => ({ cell, index })).filter(({ cell }) => cell.ask === part);
    return { part, earned: asked.filter(({ cell, index }) => isRight(cell, index)).length, possible: asked.length };
  });
  const at = cells.findIndex((cell, index) => !isRight(cell, index));
  if (at < 0) return { parts, finding: null };
  const cell = cells[at]!;
  const finding = {
    at,
    lane: asks.indexOf(cell.ask),
    expected: key.cells[at]!,
    given: given[at] ?? null,
    why: whyCell(program, key.run, cell),
  };
  return { parts, finding };
}
