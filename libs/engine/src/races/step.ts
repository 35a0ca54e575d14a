import type { Instruction, Operand } from './program';

/**
 * The whole state of a program in one row of 32-bit integers, so that a state can be copied, compared and counted
 * cheaply: the shared variables; the locks (0 free, else holder + 1); of each thread the index of its next instruction,
 * what its last TEST found and its registers; last the thread that has the CPU.
 */
export type State = Int32Array;

/** One instruction of one thread. */
export interface Step {
  /** Executes it on a state in which it can run. */
  readonly run: (state: State) => void;
  /** The slot of the lock that must be free. */
  readonly needs: number | null;
  /** The shared slot that it reads or writes. */
  readonly touches: { readonly slot: number; readonly writes: boolean } | null;
  /** The thread's own slots, registers and flags, that it reads before it writes any, and that it overwrites. */
  readonly reads: readonly number[];
  readonly overwrites: readonly number[];
  readonly jump: number | null;
}

export interface ThreadSlots {
  /** Where the next instruction's index stands; `code.length` when the thread has finished. */
  readonly next: number;
  /** Where the sign of left - right of the last TEST stands; 0 before the first. */
  readonly flags: number;
  readonly registers: ReadonlyMap<string, number>;
}

/** Where an instruction stands: its thread's slots, its thread's number and length, and the shared slots. */
export interface Place {
  readonly variables: ReadonlyMap<string, number>;
  readonly locks: ReadonlyMap<string, number>;
  readonly own: ThreadSlots;
  readonly thread: number;
  readonly length: number;
}

export const nameIn = (operand: Operand) => (typeof operand === 'string' ? [operand] : []);

/** A closure for each instruction: the exploration executes millions of them. */
export function stepOf(instruction: Instruction, place: Place): Step {
  const { next, flags } = place.own;
  const register = (name: string) => place.own.registers.get(name)!;
  const valueOf = (operand: Operand): ((state: State) => number) => {
    if (typeof operand === 'number') return () => operand;
    const slot = register(operand);
    return (state) => state[slot]!;
  };
  const readBy = (...operands: Operand[]) => operands.flatMap(nameIn).map(register);
  const none = { needs: null, touches: null, reads: [], overwrites: [], jump: null } as const;
  switch (instruction.op) {
    case 'LOAD': {
      const [into, from] = [register(instruction.register), place.variables.get(instruction.variable)!];
      const run = (state: State) => {
        state[into] = state[from]!;
        state[next]!++;
      };
      return { ...none, run, touches: { slot: from, writes: false }, overwrites: [into] };
    }
    case 'XCHG': {
      const [mine, shared] = [register(instruction.register), place.variables.get(instruction.variable)!];
      const run = (state: State) => {
        const taken = state[shared]!;
        state[shared] = state[mine]!;
        state[mine] = taken;
        state[next]!++;
      };
      return { ...none, run, touches: { slot: shared, writes: true }, reads: [mine] };
    }
    case 'ADD':
    case 'SUB': {
      const [into, by, sign] = [register(instruction.register), valueOf(instruction.value), signs[instruction.op]];
      const run = (state: State) => {
        state[into]! += sign * by(state);
        state[next]!++;
      };
      return { ...none, run, reads: [into, ...readBy(instruction.value)] };
    }
    case 'SET': {
      const [into, value] = [register(instruction.register), valueOf(instruction.value)];
      const run = (state: State) => {
        state[into] = value(state);
        state[next]!++;
      };
      return { ...none, run, reads: readBy(instruction.value), overwrites: [into] };
    }
    case 'STORE':
    case 'SETM': {
      const [into, value] = [place.variables.get(instruction.variable)!, valueOf(instruction.value)];
      const run = (state: State) => {
        state[into] = value(state);
        state[next]!++;
      };
      return { ...none, run, touches: { slot: into, writes: true }, reads: readBy(instruction.value) };
    }
    case 'TEST': {
      const [left, right] = [valueOf(instruction.left), valueOf(instruction.right)];
      const run = (state: State) => {
        state[flags] = Math.sign(left(state) - right(state));
        state[next]!++;
      };
      return { ...none, run, reads: readBy(instruction.left, instruction.right), overwrites: [flags] };
    }
    case 'JGT':
    case 'JNE': {
      const { op, to } = instruction;
      const run = (state: State) => {
        const found = state[flags]!;
        if (found > 0 || (op === 'JNE' && found < 0)) state[next] = to;
        else state[next]!++;
      };
      return { ...none, run, reads: [flags], jump: to };
    }
    case 'LOCK': {
      const [slot, holder] = [place.locks.get(instruction.lock)!, place.thread + 1];
      const run = (state: State) => {
        state[slot] = holder;
        state[next]!++;
      };
      return { ...none, run, needs: slot, touches: { slot, writes: true } };
    }
    case 'UNLOCK': {
      const [slot, holder] = [place.locks.get(instruction.lock)!, place.thread + 1];
      const run = (state: State) => {
        if (state[slot] === holder) state[slot] = 0;
        state[next]!++;
      };
      return { ...none, run, touches: { slot, writes: true } };
    }
    case 'HALT':
      return { ...none, run: (state) => void (state[next] = place.length) };
  }
}

const signs = { ADD: 1, SUB: -1 } as const;
