import { FileOrder } from '../containers/file-order';
import type { PolicyDefinition } from './policy';

/** The next ready id above the current one, cyclically: OSTEP `process-run.py`. */
export const nextId: PolicyDefinition<'next-id'> = {
  kind: 'next-id',
  parameters: {},
  queue: 'by-file',
  heeds: [],
  name: { ko: '다음 번호 순서', en: 'Next id' },
  shortName: { ko: '다음 번호 순서', en: 'Next id' },
  explain: () => ({
    ko: '다음 번호 순서: CPU가 비면, 표에서 방금 실행된 것 다음에 있는 준비된 프로세스가 실행됩니다. 끝까지 없으면 처음부터 찾습니다.',
    en: 'Next id: when the CPU is free, the next ready process of the table after the one that ran last gets it, and round again from the top.',
  }),
  start: (_, { threads }) => {
    const memory = { next: 0 };
    return {
      compare: null,
      preempts: false,
      slice: null,
      quantum: null,
      rule: 'next-id',
      queueRule: 'next-id',
      picks: () => 'next-id',
      memory,
      container: () =>
        new FileOrder(threads.length, { sharesOf: () => 1, next: (total, before) => before(memory.next) % total }),
      chosen: (thread) => {
        memory.next = thread.index + 1;
      },
    };
  },
};
