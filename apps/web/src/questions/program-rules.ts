import type { Bilingual, InstructionOp, Program } from '@timeslice/engine';

const always: readonly Bilingual[] = [
  {
    ko: '변수는 모든 스레드가 공유하고, 레지스터는 스레드마다 따로 있습니다(처음 값이 적혀 있지 않으면 0).',
    en: 'Variables are shared by all threads; every thread has registers of its own (0 at the start unless given).',
  },
  {
    ko: '명령 하나는 중간에 끊기지 않습니다. 명령과 명령 사이에는 언제든 CPU가 다른 스레드로 넘어갈 수 있습니다.',
    en: 'One instruction is never interrupted. Between any two, the CPU may go to another thread.',
  },
];

const meanings: readonly (readonly [InstructionOp, Bilingual])[] = [
  ['LOAD', { ko: 'LOAD ax,x: x의 값을 레지스터 ax로 읽습니다.', en: 'LOAD ax,x: reads x into the register ax.' }],
  ['STORE', { ko: 'STORE x,ax: ax의 값을 x에 씁니다.', en: 'STORE x,ax: writes ax to x.' }],
  ['ADD', { ko: 'ADD ax,1: ax에 1을 더합니다.', en: 'ADD ax,1: adds 1 to ax.' }],
  ['SUB', { ko: 'SUB ax,1: ax에서 1을 뺍니다.', en: 'SUB ax,1: subtracts 1 from ax.' }],
  ['SET', { ko: 'SET ax,5: ax를 5로 정합니다.', en: 'SET ax,5: sets ax to 5.' }],
  ['SETM', { ko: 'SETM x,5: x에 5를 씁니다.', en: 'SETM x,5: writes 5 to x.' }],
  ['XCHG', { ko: 'XCHG ax,x: ax와 x를 한 번에 맞바꿉니다.', en: 'XCHG ax,x: swaps ax and x in one step.' }],
  ['TEST', { ko: 'TEST a,b: 두 값을 비교합니다.', en: 'TEST a,b: compares two values.' }],
  [
    'JGT',
    {
      ko: 'JGT n: 앞의 값이 더 컸으면 n번 명령으로 갑니다.',
      en: 'JGT n: goes to instruction n if the first was greater.',
    },
  ],
  ['JNE', { ko: 'JNE n: 두 값이 달랐으면 n번 명령으로 갑니다.', en: 'JNE n: goes to instruction n if they differed.' }],
  [
    'LOCK',
    {
      ko: 'LOCK m: 잠금 m을 얻습니다. 다른 스레드가 가지고 있으면 풀릴 때까지 실행할 수 없습니다.',
      en: 'LOCK m: takes the lock m; while another thread holds it, it cannot be executed.',
    },
  ],
  ['UNLOCK', { ko: 'UNLOCK m: 잠금 m을 풉니다.', en: 'UNLOCK m: releases the lock m.' }],
  ['HALT', { ko: 'HALT: 스레드를 끝냅니다.', en: 'HALT: ends the thread.' }],
];

/** What holds for a program, and what the instructions that it uses do. */
export function programRules({ program }: { readonly program: Program }): readonly Bilingual[] {
  const used = new Set(program.threads.flatMap(({ code }) => code.map(({ op }) => op)));
  return [...always, ...meanings.filter(([op]) => used.has(op)).map(([, text]) => text)];
}
