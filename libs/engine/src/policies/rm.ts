import type { ThreadRun } from '../thread-run';
import type { PolicyDefinition } from './policy';

const periodOf = ({ process }: ThreadRun) => process.process.task?.period ?? Infinity;

/** Rate monotonic: Liu and Layland 1973; Silberschatz 5.6.3. */
export const rm: PolicyDefinition<'rm'> = {
  kind: 'rm',
  parameters: {},
  queue: 'by-key',
  heeds: [],
  reads: ['task'],
  name: { ko: '비율 단조 (RM)', en: 'Rate monotonic (RM)' },
  shortName: { ko: 'RM', en: 'RM' },
  explain: () => ({
    ko: 'RM: 주기가 가장 짧은 태스크가 실행되고, 주기가 더 짧은 것이 오면 CPU를 빼앗깁니다(선점).',
    en: 'RM: the task with the shortest period runs; a shorter period takes the CPU (preemptive).',
  }),
  start: () => ({
    compare: (a, b) => periodOf(a) - periodOf(b),
    preempts: true,
    slice: null,
    quantum: null,
    rule: 'shortest-period',
    queueRule: 'tie-fifo',
  }),
};
