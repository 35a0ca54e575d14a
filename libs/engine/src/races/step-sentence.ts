import { josa } from '../josa';
import type { Bilingual } from '../text';
import type { Instruction, Operand } from './program';

/** An instruction, the thread that has executed it, and what it found and left. */
export interface Executed {
  readonly thread: string;
  readonly instruction: Instruction;
  /** The value of a register of this thread or of a shared variable. */
  readonly before: (name: string) => number;
  readonly after: (name: string) => number;
  /** Left - right of the last TEST, or its sign. */
  readonly compared: number;
  /** Of an UNLOCK: whether the thread held the lock. */
  readonly held: boolean;
}

/** What an instruction did, in words. */
export function stepSentence({ thread, instruction, before, after, compared, held }: Executed): Bilingual {
  const who = josa(thread, '이/가');
  const valueOf = (operand: Operand) => (typeof operand === 'string' ? before(operand) : operand);
  const ko = (operand: Operand) => (typeof operand === 'string' ? `${operand}의 값 ${before(operand)}` : `${operand}`);
  const en = (operand: Operand) =>
    typeof operand === 'string' ? `${operand}, which is ${before(operand)},` : `${operand}`;
  switch (instruction.op) {
    case 'LOAD': {
      const { register, variable } = instruction;
      return {
        ko: `${who} ${variable}의 값 ${josa(`${before(variable)}`, '을/를')} ${register}에 읽어 옵니다.`,
        en: `${thread} loads ${variable}, which is ${before(variable)}, into ${register}.`,
      };
    }
    case 'XCHG': {
      const { register, variable } = instruction;
      const now = `${register} = ${after(register)}, ${variable} = ${after(variable)}`;
      return {
        ko: `${who} ${josa(register, '과/와')} ${variable}의 값을 한 번에 맞바꿉니다. 이제 ${now}입니다.`,
        en: `${thread} swaps ${register} and ${variable} in one step: now ${now}.`,
      };
    }
    case 'ADD':
    case 'SUB': {
      const { op, register, value } = instruction;
      const change = `${before(register)} → ${after(register)}`;
      return op === 'ADD'
        ? {
            ko: `${who} ${register}에 ${josa(ko(value), '을/를')} 더합니다: ${change}.`,
            en: `${thread} adds ${en(value)} to ${register}: ${change}.`,
          }
        : {
            ko: `${who} ${register}에서 ${josa(ko(value), '을/를')} 뺍니다: ${change}.`,
            en: `${thread} subtracts ${en(value)} from ${register}: ${change}.`,
          };
    }
    case 'SET':
      return {
        ko: `${who} ${josa(instruction.register, '을/를')} ${josa(ko(instruction.value), '으로/로')} 정합니다.`,
        en: `${thread} sets ${instruction.register} to ${en(instruction.value).replace(/,$/, '')}.`,
      };
    case 'STORE':
    case 'SETM': {
      const { variable, value } = instruction;
      return {
        ko: `${who} ${variable}에 ${josa(ko(value), '을/를')} 씁니다: ${before(variable)} → ${after(variable)}.`,
        en: `${thread} stores ${en(value)} in ${variable}: ${before(variable)} → ${after(variable)}.`,
      };
    }
    case 'TEST': {
      const { left, right } = instruction;
      const found = `${valueOf(left)} ${signOf(valueOf(left) - valueOf(right))} ${valueOf(right)}`;
      return {
        ko: `${who} ${josa(`${left}`, '과/와')} ${josa(`${right}`, '을/를')} 비교합니다: ${found}.`,
        en: `${thread} compares ${left} with ${right}: ${found}.`,
      };
    }
    case 'JGT':
    case 'JNE':
      return jumpSentence(thread, instruction, compared);
    case 'LOCK':
      return {
        ko: `${who} 잠금 ${josa(instruction.lock, '을/를')} 얻습니다.`,
        en: `${thread} takes the lock ${instruction.lock}.`,
      };
    case 'UNLOCK': {
      const lock = `잠금 ${josa(instruction.lock, '을/를')}`;
      return held
        ? { ko: `${who} ${lock} 풉니다.`, en: `${thread} releases the lock ${instruction.lock}.` }
        : {
            ko: `${who} ${lock} 풀려고 하지만, 가지고 있지 않으므로 아무것도 바뀌지 않습니다.`,
            en: `${thread} releases the lock ${instruction.lock}, which it does not hold: nothing changes.`,
          };
    }
    case 'HALT':
      return { ko: `${who} 끝났습니다.`, en: `${thread} ends.` };
  }
}

const signOf = (difference: number) => (difference > 0 ? '>' : difference < 0 ? '<' : '=');

function jumpSentence(
  thread: string,
  { op, to }: Extract<Instruction, { op: 'JGT' | 'JNE' }>,
  found: number,
): Bilingual {
  const isTaken = op === 'JGT' ? found > 0 : found !== 0;
  const [ko, en] = reasons[op][isTaken ? 'taken' : 'not'];
  const subject = josa(thread, '은/는');
  return isTaken
    ? { ko: `${ko} ${subject} ${to}번 명령으로 갑니다.`, en: `${en}, so ${thread} jumps to instruction ${to}.` }
    : { ko: `${ko} ${subject} 다음 명령으로 갑니다.`, en: `${en}, so ${thread} goes on with the next instruction.` };
}

const reasons = {
  JGT: {
    taken: ['앞의 값이 더 컸으므로', 'The first value was greater'],
    not: ['앞의 값이 더 크지 않았으므로', 'The first value was not greater'],
  },
  JNE: {
    taken: ['두 값이 달랐으므로', 'The two values differed'],
    not: ['두 값이 같았으므로', 'The two values were equal'],
  },
} as const;
