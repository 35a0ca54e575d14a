import {
  josa,
  lostUpdates,
  readProgram,
  type Bilingual,
  type Program,
  type ProgramFile,
  type ProgramStep,
} from '@timeslice/engine';
import type { AnswerProblem } from './kind';
import { NO_END, type Example, type Final } from './takes';

export type AskedOf =
  { readonly ok: true; readonly program: Program } | { readonly ok: false; readonly problem: AnswerProblem };

/** The program of a question; the schedule of its file is none of its business. */
export function programFor(file: ProgramFile, variable: string): AskedOf {
  const read = readProgram(file);
  if (!read.ok) {
    const { path, allowed } = read.problems[0]!;
    return { ok: false, problem: { path: 'program', value: path.join('.'), allowed } };
  }
  const names = Object.keys(read.program.shared);
  if (!names.includes(variable)) {
    return {
      ok: false,
      problem: { path: 'variable', value: variable, allowed: `a shared variable: ${names.join(', ')}` },
    };
  }
  return { ok: true, program: { ...read.program, schedule: { kind: 'none' } } };
}

/** Stretches of one thread that are told of a run before it becomes too long to read. */
const STRETCHES = 8;

/** Who executes which instructions, one stretch after another: `T1 0–1, T2 0–3, T1 2–3`. */
export function orderText(steps: readonly ProgramStep[]): string | null {
  const stretches: { readonly thread: string; readonly first: number; last: number }[] = [];
  for (const [thread, index] of steps) {
    const open = stretches.at(-1);
    if (open?.thread === thread && open.last + 1 === index) open.last = index;
    else stretches.push({ thread, first: index, last: index });
  }
  if (stretches.length > STRETCHES) return null;
  return stretches
    .map(({ thread, first, last }) => `${thread} ${first === last ? first : `${first}–${last}`}`)
    .join(', ');
}

/** An interleaving that comes to this, in words, with the update that is lost on the way. */
export function exampleSentence(
  program: Program,
  variable: string,
  example: Pick<Example, 'final' | 'trace'>,
): Bilingual {
  const {
    final,
    trace: { steps },
  } = example;
  const order = orderText(steps);
  const koOrder = order === null ? `명령 ${steps.length}개의 어떤 실행 순서` : `${order} 순서`;
  const enOrder = order === null ? `an order of ${steps.length} instructions` : `the order ${order}`;
  if (final === NO_END) {
    return {
      ko: `${josa(koOrder, '으로/로')} 실행하면 스레드들이 서로를 기다리며 끝나지 않습니다.`,
      en: `In ${enOrder} the threads wait for each other and never end.`,
    };
  }
  const lost = lostUpdates(program, { steps }).find((one) => one.variable === variable);
  const by = lost && steps[lost.step];
  return {
    ko: `예를 들어 ${josa(koOrder, '으로/로')} 실행하면 ${josa(`${variable} = ${final}`, '이/가')} 됩니다.${lost && by ? ` ${by[0]}의 명령 ${josa(`${by[1]}`, '이/가')} ${josa(lost.by, '이/가')} 쓴 값을 덮어씁니다.` : ''}`,
    en: `For example, ${enOrder} ends with ${variable} = ${final}.${lost && by ? ` Instruction ${by[1]} of ${by[0]} overwrites what ${lost.by} had written.` : ''}`,
  };
}

/** What can become of the variable, as a list: `2, 3, 4`, long ones in part. */
export function finalsText(finals: readonly Final[]): Bilingual {
  const values = finals.filter((final) => final !== NO_END);
  const list = values.length > 12 ? `${values.slice(0, 4).join(', ')}, ..., ${values.at(-1)}` : values.join(', ');
  if (values.length === finals.length) return { ko: list, en: list };
  return {
    ko: values.length === 0 ? '끝나지 않음' : `${list}, 또는 끝나지 않음`,
    en: values.length === 0 ? 'no end' : `${list}, or no end`,
  };
}
