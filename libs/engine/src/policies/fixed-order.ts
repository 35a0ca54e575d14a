import { ThreadHeap } from '../containers/thread-heap';
import type { ThreadRun } from '../thread-run';
import type { PolicyDefinition } from './policy';

/** A teacher's own schedule: each entry of `order` is one dispatch, and the CPU waits for it. */
export const fixedOrder: PolicyDefinition<'fixed-order'> = {
  kind: 'fixed-order',
  parameters: { order: { is: 'threads', name: { ko: '순서', en: 'Order' } } },
  queue: 'by-joining',
  heeds: [],
  name: { ko: '정해진 순서', en: 'Fixed order' },
  shortName: { ko: '정해진 순서', en: 'Fixed order' },
  explain: ({ order }) => ({
    ko: `정해진 순서: ${order.join(' → ')}. CPU는 다음 차례를 기다립니다. 순서가 끝나면 준비 큐의 순서를 따릅니다.`,
    en: `Fixed order: ${order.join(', ')}. The CPU waits for whoever is next; after the end of the list the ready queue's order holds.`,
  }),
  start: ({ order }, { threads }) => {
    const memory = { position: 0 };
    const byName = new Map(threads.map((thread) => [thread.name, thread]));
    const turns = order.map((name) => byName.get(name)!);
    const upNext = (): ThreadRun | undefined => {
      let at = memory.position;
      while (turns[at]?.state === 'terminated') at++;
      return turns[at];
    };
    return {
      compare: null,
      preempts: false,
      slice: null,
      quantum: null,
      rule: 'next-in-order',
      queueRule: 'queue-order',
      picks: () => (upNext() ? 'next-in-order' : null),
      memory,
      container: ({ compare }) => new InTurn(compare, upNext),
      chosen: (thread, how) => {
        if (how === 'by-claim' && upNext() !== thread) return;
        while (turns[memory.position]?.state === 'terminated') memory.position++;
        memory.position++;
      },
    };
  },
};

/** A heap of which only the one whose turn it is may be taken, as long as it is somebody's turn. */
class InTurn extends ThreadHeap {
  private readonly upNext: () => ThreadRun | undefined;

  constructor(compare: (a: ThreadRun, b: ThreadRun) => number, upNext: () => ThreadRun | undefined) {
    super(compare);
    this.upNext = upNext;
  }

  override best(): ThreadRun | undefined {
    const next = this.upNext();
    if (next === undefined) return super.best();
    return this.has(next) ? next : undefined;
  }

  override inOrder(): ThreadRun[] {
    const next = this.upNext();
    const rest = super.inOrder();
    return next && this.has(next) ? [next, ...rest.filter((thread) => thread !== next)] : rest;
  }
}
