import type { Conventions } from '../scenario';
import type { Bilingual } from '../text';
import type { ThreadRun } from '../thread-run';
import type { Policy } from './policy';

/** Comparing priorities, with or without aging. A thread that joins the ready queue starts from its own priority. */
function byUrgency({ priorityOrder, aging }: Conventions): Pick<Policy, 'compare' | 'joins' | 'aging'> {
  const sign = priorityOrder === 'low' ? 1 : -1;
  const own = (thread: ThreadRun) => sign * thread.thread.priority;
  if (aging === null) return { compare: (a, b) => own(a) - own(b) };
  const floor = sign * aging.floor;
  return {
    compare: (a, b) => a.standing - b.standing,
    joins: (thread) => {
      thread.standing = own(thread);
    },
    aging: {
      every: aging.every,
      rise: (thread) => {
        const risen = Math.max(floor, thread.standing - aging.step);
        if (risen >= thread.standing) return false;
        thread.standing = risen;
        return true;
      },
    },
  };
}

/** The four priority policies differ in these two only. */
export function urgencyPolicy(
  conventions: Conventions,
  { preempts, quantum }: { readonly preempts: boolean; readonly quantum: number | null },
): Policy {
  const { compare, joins, aging } = byUrgency(conventions);
  return {
    compare,
    joins,
    aging,
    preempts,
    slice: quantum === null ? null : () => quantum,
    quantum,
    rule: 'highest-priority',
    queueRule: quantum === null ? 'tie-fifo' : 'queue-order',
  };
}

export const moreUrgent = ({ priorityOrder }: Conventions): Bilingual =>
  priorityOrder === 'low'
    ? { ko: '우선순위 숫자가 작을수록 먼저', en: 'a smaller priority number is more urgent' }
    : { ko: '우선순위 숫자가 클수록 먼저', en: 'a larger priority number is more urgent' };
