import { ThreadList } from '../containers/thread-list';
import type { ThreadRun } from '../thread-run';
import type { PolicyDefinition } from './policy';

/** Ratio (w + s) / s, w = ticks since it last joined the ready queue; compared by cross-multiplication. */
const byRatio = (a: ThreadRun, b: ThreadRun, now: number) => {
  if (a.burst === 0 || b.burst === 0) return Math.sign(a.burst) - Math.sign(b.burst);
  const [waitedA, waitedB] = [now - a.since + a.burst, now - b.since + b.burst];
  const difference = waitedB * a.burst - waitedA * b.burst;
  if (Math.max(waitedA, waitedB) * Math.max(a.burst, b.burst) <= Number.MAX_SAFE_INTEGER) return difference;
  const left = BigInt(waitedB) * BigInt(a.burst);
  const right = BigInt(waitedA) * BigInt(b.burst);
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Highest response ratio next: Brinch Hansen 1971; Stallings ch. 9. */
export const hrrn: PolicyDefinition<'hrrn'> = {
  kind: 'hrrn',
  parameters: {},
  queue: 'by-key',
  heeds: [],
  name: { ko: '최고 응답 비율 우선 (HRRN)', en: 'Highest response ratio next (HRRN)' },
  shortName: { ko: 'HRRN', en: 'HRRN' },
  explain: () => ({
    ko: 'HRRN: (대기 시간 + 버스트) ÷ 버스트가 가장 큰 프로세스가 실행되고, 도중에 빼앗기지 않습니다(비선점).',
    en: 'HRRN: the process with the highest (waiting + burst) / burst runs, and is not interrupted (nonpreemptive).',
  }),
  start: () => {
    const memory = { now: 0 };
    const compare = (a: ThreadRun, b: ThreadRun) => byRatio(a, b, memory.now);
    return {
      compare,
      preempts: false,
      slice: null,
      quantum: null,
      rule: 'highest-response-ratio',
      queueRule: 'tie-fifo',
      memory,
      container: ({ compare: inOrder }) =>
        new ThreadList((now) => {
          memory.now = now;
          return inOrder;
        }),
    };
  },
};
