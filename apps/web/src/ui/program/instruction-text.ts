import type { Instruction } from '@timeslice/engine';

/** An instruction as it is written in the file. */
export function instructionText(instruction: Instruction): string {
  const { op, ...operands } = instruction;
  const order: Readonly<Partial<Record<Instruction['op'], readonly string[]>>> = {
    STORE: ['variable', 'value'],
    SETM: ['variable', 'value'],
  };
  const values: Readonly<Record<string, string | number>> = operands;
  const keys = order[op] ?? Object.keys(values);
  return `${op} ${keys.map((key) => values[key]).join(',')}`.trimEnd();
}
