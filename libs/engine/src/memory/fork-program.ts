/**
 * Programs that fork, docs/forks-and-memory.md. `ForkFile` is what a person writes, `ForkProgram` is the same with its
 * code compiled (`readForks`). All values are 32-bit integers that wrap around.
 */

export interface ForkFile {
  readonly format: 'timeslice/forks@1';
  readonly title?: string | undefined;
  /** The global variables and their values at the start. */
  readonly globals?: Readonly<Record<string, number>> | undefined;
  /** The body of `main`. */
  readonly code: readonly ForkStatement[];
}

export type ForkStatement =
  | readonly ['fork']
  | readonly ['fork', ForkBranches]
  /** One line of output: the text, and the value of a variable behind it if one is named. */
  | readonly ['print', string]
  | readonly ['print', string, string]
  | readonly ['set' | 'add', string, number]
  /** `wait(NULL)`: until a child has ended that was not waited for yet; at once where there is no such child. */
  | readonly ['wait']
  | readonly ['exit']
  | readonly ['loop', number, readonly ForkStatement[]];

/** `if (fork() == 0) { child } else { parent }`. */
export interface ForkBranches {
  readonly child?: readonly ForkStatement[] | undefined;
  readonly parent?: readonly ForkStatement[] | undefined;
}

/** `line` is an index into `codeOf`, `to` and the like into the instructions. */
export type ForkInstruction = { readonly line: number } & (
  | { readonly op: 'fork'; readonly child: number; readonly parent: number }
  | { readonly op: 'print'; readonly text: string; readonly variable: string | null }
  | { readonly op: 'set' | 'add'; readonly variable: string; readonly value: number }
  | { readonly op: 'wait' }
  | { readonly op: 'exit' }
  | { readonly op: 'goto'; readonly to: number }
  /** Begins a round count; `again` goes back until all rounds are done, then drops it. */
  | { readonly op: 'loop' }
  | { readonly op: 'again'; readonly times: number; readonly to: number }
);

export interface ForkProgram {
  readonly title: string;
  readonly globals: Readonly<Record<string, number>>;
  readonly instructions: readonly ForkInstruction[];
  /** C source. */
  readonly source: readonly string[];
}

/** The program as C source, without its #include lines. */
export const codeOf = ({ source }: ForkProgram): readonly string[] => source;
