import type { Instruction, InstructionOp, Operand } from './program';

type Kind = 'register' | 'variable' | 'value' | 'index' | 'lock';

/** Operands in the order in which they are written. */
const forms = {
  LOAD: ['register', 'variable'],
  ADD: ['register', 'value'],
  SUB: ['register', 'value'],
  STORE: ['variable', 'value'],
  TEST: ['value', 'value'],
  JGT: ['index'],
  JNE: ['index'],
  HALT: [],
  SET: ['register', 'value'],
  XCHG: ['register', 'variable'],
  SETM: ['variable', 'value'],
  LOCK: ['lock'],
  UNLOCK: ['lock'],
} as const satisfies Readonly<Record<InstructionOp, readonly Kind[]>>;

export const instructionOps = Object.keys(forms) as readonly InstructionOp[];

/** Shared variables, and what else stands around an instruction in its file. */
export interface Surroundings {
  readonly variables: ReadonlySet<string>;
  /** Of instructions in the code. */
  readonly length: number;
}

export type ReadInstruction =
  { readonly ok: true; readonly instruction: Instruction } | { readonly ok: false; readonly allowed: string };

const registerName = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const wholeNumber = /^[+-]?\d{1,10}$/;

export const isRegisterName = (text: string) => registerName.test(text);
/** An address such as 2000 is a name too. */
export const isVariableName = (text: string) => /^[\p{L}\p{N}_]+$/u.test(text);
export const isWord = (value: number) => value === (value | 0);

/** `LOAD ax,x` as an instruction; letters of the name count in either case, blanks around operands do not count. */
export function readInstruction(text: string, around: Surroundings): ReadInstruction {
  const [, name = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/su.exec(text) ?? [];
  const op = instructionOps.find((one) => one === name.toUpperCase());
  if (!op) return { ok: false, allowed: `an instruction: ${instructionOps.map(formOf).join('; ')}` };
  const kinds: readonly Kind[] = forms[op];
  const operands = rest === '' ? [] : rest.split(',').map((operand) => operand.trim());
  if (operands.length !== kinds.length) return { ok: false, allowed: formOf(op) };
  const wrong = kinds.findIndex((kind, at) => !fits[kind](operands[at]!, around));
  if (wrong >= 0) return { ok: false, allowed: `${formOf(op)}, where ${allowed[kinds[wrong]!](around)}` };
  return { ok: true, instruction: build(op, operands) };
}

const formOf = (op: InstructionOp) => `${op} ${forms[op].join(',')}`.trimEnd();

const isRegister = (text: string, { variables }: Surroundings) => isRegisterName(text) && !variables.has(text);
const isNumber = (text: string) => wholeNumber.test(text) && isWord(Number(text));

const fits: { readonly [K in Kind]: (text: string, around: Surroundings) => boolean } = {
  register: isRegister,
  variable: (text, { variables }) => variables.has(text),
  value: (text, around) => isNumber(text) || isRegister(text, around),
  index: (text, { length }) => /^\d{1,9}$/.test(text) && Number(text) < length,
  lock: isVariableName,
};

const notShared = 'a name that is not shared (LOAD a shared variable first)';
const allowed: { readonly [K in Kind]: (around: Surroundings) => string } = {
  register: () => `register is ${notShared}`,
  variable: ({ variables }) =>
    variables.size === 0
      ? 'variable is one of "shared", which names none'
      : `variable is one of "shared": ${[...variables].map((name) => `"${name}"`).join(', ')}`,
  value: () => `value is a whole number of 32 bits or a register, ${notShared}`,
  index: ({ length }) => `index is that of an instruction of this thread, from 0 to ${length - 1}`,
  lock: () => 'lock is a name of letters, digits and _',
};

const operandOf = (text: string): Operand => (isNumber(text) ? Number(text) | 0 : text);

function build(op: InstructionOp, [first = '', second = '']: readonly string[]): Instruction {
  switch (op) {
    case 'LOAD':
    case 'XCHG':
      return { op, register: first, variable: second };
    case 'ADD':
    case 'SUB':
    case 'SET':
      return { op, register: first, value: operandOf(second) };
    case 'STORE':
    case 'SETM':
      return { op, variable: first, value: operandOf(second) };
    case 'TEST':
      return { op, left: operandOf(first), right: operandOf(second) };
    case 'JGT':
    case 'JNE':
      return { op, to: Number(first) };
    case 'LOCK':
    case 'UNLOCK':
      return { op, lock: first };
    case 'HALT':
      return { op };
  }
}
