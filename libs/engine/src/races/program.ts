/**
 * Threads over shared memory, scenario.md section 7. `ProgramFile` is what a person writes, `Program` is the same with
 * its code read (`readProgram`). All values are 32-bit integers that wrap around.
 */

export interface ProgramFile {
  readonly format: 'timeslice/program@1';
  readonly title?: string | undefined;
  /** The shared variables and their values at the start. */
  readonly shared?: Readonly<Record<string, number>> | undefined;
  readonly threads: readonly ProgramThreadFile[];
  /** After the k-th executed instruction the CPU goes to the next thread, once for each time that k stands here. */
  readonly switchAfter?: readonly number[] | undefined;
  /** The CPU goes to the next thread after every so many executed instructions. */
  readonly every?: number | undefined;
}

export interface ProgramThreadFile {
  readonly id: string;
  /** Their values at the start; a register that is not named here starts with 0. */
  readonly registers?: Readonly<Record<string, number>> | undefined;
  readonly code: readonly string[];
}

/** A register's name, or the number itself. */
export type Operand = string | number;

export type Instruction =
  | { readonly op: 'LOAD' | 'XCHG'; readonly register: string; readonly variable: string }
  | { readonly op: 'ADD' | 'SUB' | 'SET'; readonly register: string; readonly value: Operand }
  | { readonly op: 'STORE' | 'SETM'; readonly variable: string; readonly value: Operand }
  | { readonly op: 'TEST'; readonly left: Operand; readonly right: Operand }
  | { readonly op: 'JGT' | 'JNE'; readonly to: number }
  | { readonly op: 'LOCK' | 'UNLOCK'; readonly lock: string }
  | { readonly op: 'HALT' };
export type InstructionOp = Instruction['op'];

/** When the CPU is taken from a thread that could go on. */
export type Schedule =
  | { readonly kind: 'none' }
  /** Ascending; 0 is before the first instruction. */
  | { readonly kind: 'after'; readonly switchAfter: readonly number[] }
  | { readonly kind: 'every'; readonly every: number };

export interface ProgramThread {
  readonly id: string;
  readonly registers: Readonly<Record<string, number>>;
  readonly code: readonly Instruction[];
}

export interface Program {
  readonly title: string;
  readonly shared: Readonly<Record<string, number>>;
  readonly threads: readonly ProgramThread[];
  readonly schedule: Schedule;
}
