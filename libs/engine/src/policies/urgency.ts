import type { Conventions } from '../scenario';
import type { Bilingual } from '../text';
import type { ThreadRun } from '../thread-run';
import type { Policy } from './policy';

/** Comparing priorities, with or without aging. A thread that joins the ready queue starts from its own priority. */
export function byUrgency({ priorityOrder, aging }: Conventions): Pick<Policy, 'compare' | 'joins' | 'aging'> {
  const sign = priorityOrder === 'low' ? 1 : -1;
  const own = (thread: ThreadRun) => sign * thread.thread.priority;
  if (aging === null) return { compare: (a, b) => own(a) - own(b) };
  const standing = new Map<ThreadRun, number>();
  const of = (thread: ThreadRun) => standing.get(thread) ?? own(thread);
  const floor = sign * aging.floor;
  return {
    compare: (a, b) => of(a) - of(b),
    joins: (thread) => void standing.delete(thread),
    aging: {
      every: aging.every,
      rise: (thread) => {
        const risen = Math.max(floor, of(thread) - aging.step);
        if (risen >= of(thread)) return false;
        standing.set(thread, risen);
        return true;
      },
    },
  };
}

export const moreUrgent = ({ priorityOrder }: Conventions): Bilingual =>
  priorityOrder === 'low'
    ? { ko: '우선순위 숫자가 작을수록 먼저', en: 'a smaller priority number is more urgent' }
    : { ko: '우선순위 숫자가 클수록 먼저', en: 'a larger priority number is more urgent' };
