import type { ForkInstruction, ForkProgram } from './fork-program';

export const FORK_PROCESSES_MAX = 64;
export const FORK_LINES_MAX = 200;
const STEPS_MAX = 20_000;

/**
 * What somebody may believe of fork() instead of what is so:
 * `fork-count` (T05): each fork() in the text, in each round of a loop, makes one process: whoever comes there first, the
 * original parent in straight code, makes it; for all others it is as if they were the parent already.
 * `fork-from-main` (T04): the child begins at `main` and forks there again.
 * `fork-from-main-once` (T04): the child begins at `main`, and the forks that the parent had behind it make nobody again.
 * `processes-share` (T03): parent and child have one set of variables.
 */
export const forkModels = ['fork-count', 'fork-from-main', 'fork-from-main-once', 'processes-share'] as const;
export type ForkModel = (typeof forkModels)[number];

/** What a process does that others can notice, in the order of its program; the same in every order of the processes. */
export type ForkEvent =
  | { readonly does: 'fork'; readonly child: string }
  | { readonly does: 'print'; readonly text: string }
  | { readonly does: 'wait' };

export interface ForkedProcess {
  /** P0 is the first, the others are numbered in the order in which they are made in this run. */
  readonly id: string;
  readonly parent: string | null;
  /** The line of `codeOf` whose fork() made it; null for P0. */
  readonly line: number | null;
  readonly events: readonly ForkEvent[];
  /** At its end. */
  readonly globals: Readonly<Record<string, number>>;
}

/** One thing that a process does in a run, and the line of `codeOf` that says so; `end` without exit(): the last one. */
export type ForkStep = { readonly process: string; readonly line: number } & (
  | { readonly does: 'fork'; readonly child: string }
  | { readonly does: 'print'; readonly text: string; readonly variable: string | null }
  | { readonly does: 'write'; readonly variable: string; readonly value: number }
  /** It stops until a child has ended; `wait`: it goes on, `child` false where there is none to wait for. */
  | { readonly does: 'block' }
  | { readonly does: 'wait'; readonly child: boolean }
  | { readonly does: 'end' }
);

export interface ForkRun {
  readonly processes: readonly ForkedProcess[];
  /** Everything in the order of this run. */
  readonly steps: readonly ForkStep[];
  /** In the order of this run. */
  readonly lines: readonly { readonly process: string; readonly line: number; readonly text: string }[];
}

export type ForkResult =
  | { readonly is: 'run'; readonly run: ForkRun }
  /** More than 64 processes, 200 lines or 20,000 instructions. */
  | { readonly is: 'too-large'; readonly what: 'processes' | 'lines' | 'steps' }
  /** Under `fork-from-main` alone: every child makes another one. */
  | { readonly is: 'endless' };

interface Running {
  readonly id: string;
  readonly parent: Running | null;
  readonly line: number | null;
  readonly events: ForkEvent[];
  readonly globals: Record<string, number>;
  /** Rounds done of each loop around the next instruction. */
  readonly rounds: number[];
  /** What each fork() so far returned in this process. */
  readonly returned: Side[];
  /** What the next fork()s return without making anybody. */
  readonly given: Side[];
  at: number;
  waiting: boolean;
  /** Children that have ended and were not waited for, and those that have not ended. */
  ended: number;
  living: number;
}
type Side = 'child' | 'parent';

class TooLarge extends Error {
  constructor(readonly what: 'processes' | 'lines' | 'steps') {
    super(`too many ${what}`);
  }
}

/**
 * Runs the program on one CPU, first come first served: a process runs until it ends or has to wait. A child joins the
 * queue when it is made, a waiting parent when a child of its ends.
 */
export function runForks(program: ForkProgram, model: ForkModel | null = null): ForkResult {
  try {
    const run = new Forks(program, model).run();
    return { is: 'run', run };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return model === 'fork-from-main' ? { is: 'endless' } : { is: 'too-large', what: error.what };
  }
}

class Forks {
  private readonly processes: Running[] = [];
  private readonly queue: Running[] = [];
  private readonly told: ForkStep[] = [];
  private readonly lines: { process: string; line: number; text: string }[] = [];
  /** The fork()s that have been executed, with the rounds of the loops around them. */
  private readonly done = new Set<string>();
  private steps = 0;

  constructor(
    private readonly program: ForkProgram,
    private readonly model: ForkModel | null,
  ) {}

  run(): ForkRun {
    this.start({
      parent: null,
      line: null,
      globals: { ...this.program.globals },
      rounds: [],
      returned: [],
      given: [],
      at: 0,
    });
    for (let next = this.queue.shift(); next; next = this.queue.shift()) this.runUntilItStops(next);
    const processes = this.processes.map(({ id, parent, line, events, globals }) => ({
      id,
      parent: parent?.id ?? null,
      line,
      events,
      globals: { ...globals },
    }));
    return { processes, steps: this.told, lines: this.lines };
  }

  private start(made: Pick<Running, 'parent' | 'line' | 'globals' | 'rounds' | 'returned' | 'given' | 'at'>): Running {
    if (this.processes.length === FORK_PROCESSES_MAX) throw new TooLarge('processes');
    const process = { ...made, id: `P${this.processes.length}`, events: [], waiting: false, ended: 0, living: 0 };
    this.processes.push(process);
    this.queue.push(process);
    return process;
  }

  private runUntilItStops(process: Running): void {
    for (;;) {
      const instruction = this.program.instructions[process.at];
      if (!instruction || instruction.op === 'exit') {
        this.told.push({ process: process.id, line: instruction?.line ?? this.program.source.length - 2, does: 'end' });
        this.end(process);
        return;
      }
      if (++this.steps > STEPS_MAX) throw new TooLarge('steps');
      if (instruction.op === 'wait' && process.ended === 0 && process.living > 0) {
        process.waiting = true;
        this.told.push({ process: process.id, line: instruction.line, does: 'block' });
        return;
      }
      process.at = this.execute(process, instruction);
    }
  }

  private end({ parent }: Running): void {
    if (!parent) return;
    parent.living--;
    parent.ended++;
    if (!parent.waiting) return;
    parent.waiting = false;
    this.queue.push(parent);
  }

  /** Executes one instruction, and returns where the process goes on. */
  private execute(process: Running, instruction: Exclude<ForkInstruction, { op: 'exit' }>): number {
    const { id, globals, rounds, events, at } = process;
    const { line } = instruction;
    switch (instruction.op) {
      case 'fork':
        return this.fork(process, instruction);
      case 'print': {
        const { variable } = instruction;
        if (this.lines.length === FORK_LINES_MAX) throw new TooLarge('lines');
        const text = instruction.text + (variable === null ? '' : `${globals[variable]}`);
        this.lines.push({ process: id, line, text });
        this.told.push({ process: id, line, does: 'print', text, variable });
        events.push({ does: 'print', text });
        return at + 1;
      }
      case 'set':
      case 'add': {
        const { op, variable, value: by } = instruction;
        const value = (op === 'set' ? by : globals[variable]! + by) | 0;
        globals[variable] = value;
        this.told.push({ process: id, line, does: 'write', variable, value });
        return at + 1;
      }
      case 'wait':
        this.told.push({ process: id, line, does: 'wait', child: process.ended > 0 });
        process.ended = Math.max(0, process.ended - 1);
        events.push({ does: 'wait' });
        return at + 1;
      case 'goto':
        return instruction.to;
      case 'loop':
        rounds.push(0);
        return at + 1;
      case 'again': {
        const round = rounds.pop()! + 1;
        if (round === instruction.times) return at + 1;
        rounds.push(round);
        return instruction.to;
      }
    }
  }

  private fork(process: Running, { child, parent, line }: Extract<ForkInstruction, { op: 'fork' }>): number {
    const given = process.given.shift();
    if (given) {
      process.returned.push(given);
      return given === 'child' ? child : parent;
    }
    const occurrence = `${process.at} ${process.rounds.join(' ')}`;
    if (this.model === 'fork-count' && this.done.has(occurrence)) return parent;
    this.done.add(occurrence);

    const { globals, rounds, returned } = process;
    const copy = { parent: process, line, globals: { ...globals }, rounds: [...rounds], given: [], at: child };
    const start = { ...copy, globals: { ...this.program.globals }, rounds: [], returned: [], at: 0 };
    const made = (): Running => {
      switch (this.model) {
        case 'fork-from-main':
          return this.start(start);
        case 'fork-from-main-once':
          return this.start({ ...start, given: [...returned, 'child'] });
        case 'processes-share':
          return this.start({ ...copy, returned: [...returned, 'child'], globals });
        case 'fork-count':
        case null:
          return this.start({ ...copy, returned: [...returned, 'child'] });
      }
    };
    const { id } = made();
    process.events.push({ does: 'fork', child: id });
    this.told.push({ process: process.id, line, does: 'fork', child: id });
    process.living++;
    returned.push('parent');
    return parent;
  }
}
