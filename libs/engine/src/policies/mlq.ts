import type { MlqSpec } from '../scenario';
import type { ThreadRun } from '../thread-run';
import { policyKinds, startPolicy } from './policies';
import type { PolicyDefinition } from './policy';
import { moreUrgent } from './urgency';

/** Multi-level queue: Silberschatz 5.3.5. Each process belongs to one level for good. */
export const mlq: PolicyDefinition<'mlq'> = {
  kind: 'mlq',
  parameters: {
    levels: { is: 'levels', name: { ko: '큐 (위에서부터)', en: 'Queues, from the top' } },
    rule: {
      is: 'choice',
      of: ['preemptive', 'nonpreemptive'],
      default: 'preemptive',
      name: { ko: '큐 사이의 선점', en: 'Between the queues' },
    },
  },
  queue: 'by-key',
  heeds: ['priorityOrder', 'aging', 'sjfEstimate', 'srtfKey'],
  reads: ['priority'],
  name: { ko: '다단계 큐 (MLQ)', en: 'Multi-level queue (MLQ)' },
  shortName: { ko: 'MLQ', en: 'MLQ' },
  explain: ({ levels, rule = 'preemptive' }: MlqSpec, conventions) => {
    const { priorityOrder, srtfKey } = conventions;
    const names = levels.map(({ policy }) => {
      const { shortName } = policyKinds[policy.kind];
      const quantum = 'quantum' in policy ? ` (q = ${policy.quantum})` : '';
      const byTotal = srtfKey === 'total' && (policy.kind === 'srtf' || policy.kind === 'lrtf');
      const key = byTotal ? { ko: ' (남은 합계)', en: ' (total left)' } : { ko: '', en: '' };
      return { ko: shortName.ko + quantum + key.ko, en: shortName.en + quantum + key.en };
    });
    const top = priorityOrder === 'low' ? 0 : levels.length - 1;
    const between =
      rule === 'preemptive'
        ? { ko: '높은 큐에 오면 낮은 큐의 것은 CPU를 빼앗깁니다', en: 'a higher queue takes the CPU from a lower one' }
        : { ko: '높은 큐도 CPU가 빌 때까지 기다립니다', en: 'a higher queue waits until the CPU is free' };
    return {
      ko: `MLQ: 비어 있지 않은 가장 높은 큐가 실행됩니다. 위에서부터 ${names.map(({ ko }) => ko).join(', ')}. 프로세스의 우선순위가 큐 번호이고, ${top}번이 맨 위입니다(${moreUrgent(conventions).ko}). ${between.ko}.`,
      en: `MLQ: the highest queue that is not empty runs; from the top: ${names.map(({ en }) => en).join(', ')}. A process's priority is the number of its queue, ${top} the top one (${moreUrgent(conventions).en}); ${between.en}.`,
    };
  },
  start: ({ levels, rule = 'preemptive' }, view) => {
    const policies = levels.map(({ policy }) => startPolicy(policy, view));
    const low = view.conventions.priorityOrder === 'low';
    const levelOf = ({ process }: ThreadRun) => {
      const { priority } = process.process;
      return low ? priority : levels.length - 1 - priority;
    };
    const of = (thread: ThreadRun) => policies[levelOf(thread)]!;
    return {
      compare: (a, b) => levelOf(a) - levelOf(b) || (of(a).compare?.(a, b) ?? 0),
      preempts: true,
      slice: policies.some(({ slice }) => slice !== null) ? (thread) => of(thread).slice?.(thread) ?? Infinity : null,
      quantum: null,
      rule: 'higher-level',
      ruleBetween: (a, b) => (levelOf(a) === levelOf(b) ? of(a).rule : 'higher-level'),
      queueRule: 'queue-order',
      queueRuleOf: (thread) => of(thread).queueRule,
      mayPreempt: (ready, running) =>
        levelOf(ready) === levelOf(running) ? of(running).preempts : rule === 'preemptive',
      margin: (running, ready) =>
        levelOf(ready) === levelOf(running) ? (of(running).margin?.(running, ready) ?? Infinity) : Infinity,
      joins: (thread, as) => of(thread).joins?.(thread, as),
      burstEnds: (thread, ticks) => of(thread).burstEnds?.(thread, ticks),
      aging: agingOf(policies, of),
    };
  },
};

/** The levels age by the same convention; one whose policy knows no aging never rises. */
function agingOf(
  policies: readonly ReturnType<typeof startPolicy>[],
  of: (thread: ThreadRun) => (typeof policies)[number],
) {
  const aging = policies.find((policy) => policy.aging)?.aging;
  return aging && { every: aging.every, rise: (thread: ThreadRun) => of(thread).aging?.rise(thread) ?? false };
}
