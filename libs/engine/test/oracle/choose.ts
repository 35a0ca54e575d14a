import { byPolicy, byTie } from './keys';
import { all, type Job, type World } from './world';

/** Whom the policy puts on a free CPU; undefined where it lets the CPU wait. */
export function choose(w: World): Job | undefined {
  const { policy } = w.scenario;
  const ready = all(w, 'ready');
  const first = ready.toSorted((a, b) => byPolicy(w, a, b) || byTie(w, a, b))[0];
  if (!first) return undefined;
  switch (policy.kind) {
    case 'lottery':
      return draw(w, ready);
    case 'next-id':
      return ready.find(({ index }) => index > w.last) ?? ready[0];
    case 'fixed-order':
      return inOrder(w, policy.order, first);
    default:
      return first;
  }
}

function draw(w: World, ready: readonly Job[]): Job | undefined {
  const value = w.scenario.draws?.[w.drawn++];
  if (value === undefined) throw new Error('the oracle has no generator: more draws are needed');
  const total = ready.reduce((sum, { tickets }) => sum + tickets, 0);
  if (total === 0) return ready[0];
  let tickets = 0;
  return ready.find((job) => {
    tickets += job.tickets;
    return tickets > value % total;
  });
}

function inOrder(w: World, order: readonly string[], firstInQueue: Job): Job | undefined {
  const next = nextInOrder(w, order);
  if (next === undefined) return firstInQueue;
  return next.where === 'ready' ? next : undefined;
}

/** Whom the order names next, past those that have ended; undefined after its end. */
function nextInOrder(w: World, order: readonly string[]): Job | undefined {
  for (; w.entry < order.length; w.entry++) {
    const next = w.jobs.find(({ name }) => name === order[w.entry]);
    if (next && next.where !== 'ended') return next;
  }
  return undefined;
}

/** A thread is dispatched: where a fixed order names it next, that entry is done. */
export function noteDispatch(w: World, job: Job): void {
  const { policy } = w.scenario;
  w.last = job.index;
  if (policy.kind === 'fixed-order' && nextInOrder(w, policy.order) === job) w.entry++;
}
