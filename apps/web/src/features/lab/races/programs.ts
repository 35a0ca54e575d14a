import type { Bilingual, ProgramFile } from '@timeslice/engine';

export interface ProgramExample {
  readonly id: string;
  readonly title: Bilingual;
  readonly note: Bilingual;
  readonly source: string | null;
  readonly file: ProgramFile;
}

const increment = ['LOAD ax,x', 'ADD ax,1', 'STORE x,ax', 'HALT'];
const twoOf = (code: readonly string[]) => ['T1', 'T2'].map((id) => ({ id, code }));

/** Programs with a race in them, and one without. */
export const programs: { readonly title: Bilingual; readonly examples: readonly ProgramExample[] } = {
  title: { ko: '경쟁 상태', en: 'Races' },
  examples: [
    {
      id: 'increment',
      title: { ko: '두 스레드가 x에 1을 더할 때', en: 'Two threads add 1 to x' },
      note: {
        ko: '2가 되어야 하지만 1이 될 수도 있습니다. “가능한 결과”를 보세요.',
        en: 'It should come to 2, and may come to 1: see “Possible results”.',
      },
      source: null,
      file: {
        format: 'timeslice/program@1',
        title: 'x = x + 1, twice',
        shared: { x: 0 },
        threads: twoOf(increment),
      },
    },
    {
      id: 'ostep-counter',
      title: { ko: '더하고 저장하기 전에 인터럽트', en: 'An interrupt before the store' },
      note: {
        ko: '50에서 두 번 더했는데 51이 됩니다.',
        en: 'Two increments of 50 come to 51.',
      },
      source: 'Arpaci-Dusseau, OSTEP, ch. 26, fig. 26.7',
      file: {
        format: 'timeslice/program@1',
        title: 'counter = 50',
        shared: { counter: 50 },
        threads: twoOf(['LOAD ax,counter', 'ADD ax,1', 'STORE counter,ax', 'HALT']),
        switchAfter: [2],
      },
    },
    {
      id: 'ben-ari',
      title: { ko: '열 번씩 더해도 2가 될 수 있을까?', en: 'Ten increments each: can it be 2?' },
      note: {
        ko: '가능한 값은 2부터 20까지입니다. 2가 되는 순서를 재생해 보세요.',
        en: 'Anything from 2 to 20. Replay the interleaving that gives 2.',
      },
      source: 'Ben-Ari, Principles of Concurrent and Distributed Programming',
      file: {
        format: 'timeslice/program@1',
        title: 'Ten increments each',
        shared: { x: 0 },
        threads: ['T1', 'T2'].map((id) => ({
          id,
          registers: { bx: 10 },
          code: ['LOAD ax,x', 'ADD ax,1', 'STORE x,ax', 'SUB bx,1', 'TEST bx,0', 'JGT 0', 'HALT'],
        })),
      },
    },
    {
      id: 'gate-2015',
      title: { ko: 'B의 값은 몇 가지?', en: 'How many values of B?' },
      note: {
        ko: 'P1: C = B − 1; B = 2C. P2: D = 2B; B = D − 1. B = 2에서 시작합니다.',
        en: 'P1: C = B − 1; B = 2C. P2: D = 2B; B = D − 1. B starts at 2.',
      },
      source: 'GATE CS 2015',
      file: {
        format: 'timeslice/program@1',
        title: 'GATE 2015',
        shared: { B: 2 },
        threads: [
          { id: 'P1', code: ['LOAD c,B', 'SUB c,1', 'ADD c,c', 'STORE B,c', 'HALT'] },
          { id: 'P2', code: ['LOAD d,B', 'ADD d,d', 'SUB d,1', 'STORE B,d', 'HALT'] },
        ],
      },
    },
    {
      id: 'locked',
      title: { ko: '잠금으로 막으면', en: 'With a lock around it' },
      note: {
        ko: '어떤 순서로 실행해도 x는 2입니다.',
        en: 'Whatever the interleaving, x comes to 2.',
      },
      source: null,
      file: {
        format: 'timeslice/program@1',
        title: 'With a lock',
        shared: { x: 0 },
        threads: twoOf(['LOCK m', ...increment.slice(0, 3), 'UNLOCK m', 'HALT']),
      },
    },
    {
      id: 'spin',
      title: { ko: 'XCHG로 만든 스핀락', en: 'A spin lock from XCHG' },
      note: {
        ko: '원자적 교환만 있으면 잠금을 만들 수 있습니다. 기다리는 동안 CPU를 씁니다.',
        en: 'An atomic exchange is enough to build a lock; waiting for it uses the CPU.',
      },
      source: null,
      file: {
        format: 'timeslice/program@1',
        title: 'Spin lock',
        shared: { lock: 0, x: 0 },
        threads: twoOf([
          'SET ax,1',
          'XCHG ax,lock',
          'TEST ax,0',
          'JNE 0',
          'LOAD bx,x',
          'ADD bx,1',
          'STORE x,bx',
          'SETM lock,0',
          'HALT',
        ]),
      },
    },
    {
      id: 'deadlock',
      title: { ko: '잠금 두 개, 반대 순서', en: 'Two locks in opposite orders' },
      note: {
        ko: '끝나는 순서도 있고 교착 상태가 되는 순서도 있습니다.',
        en: 'Some interleavings end, and some end in a deadlock.',
      },
      source: null,
      file: {
        format: 'timeslice/program@1',
        title: 'Deadlock',
        shared: { x: 0 },
        threads: [
          { id: 'T1', code: ['LOCK a', 'LOCK b', 'SETM x,1', 'UNLOCK b', 'UNLOCK a', 'HALT'] },
          { id: 'T2', code: ['LOCK b', 'LOCK a', 'SETM x,2', 'UNLOCK a', 'UNLOCK b', 'HALT'] },
        ],
      },
    },
  ],
};
