import type { EnqueueKind } from '../../src/scenario';
import { needsCpu } from './calls';
import { boost, boostsNow, fullAllotment, fullSlice, useUpSlice } from './mlfq';
import { newRequest, startAccount } from './shares';
import { beginSlice, endSlice, globalQuantum } from './slices';
import { all, running, type Job, type World } from './world';

/** Steps 3 and 4 of an instant: the expired one leaves the CPU, then all join the queue. Gives those that claim the CPU. */
export function expireAndEnqueue(w: World): Job[] {
  const expired = expire(w);
  const level = expired?.level ?? 0;
  if (expired) sliceUsedUp(w, expired);
  const oldPlace = expired?.place ?? 0;
  const claims: Job[] = [];
  for (const kind of joiningOrder(w)) {
    if (kind === 'boost') boostAll(w);
    if (kind === 'arrival') arrive(w, due(w));
    if (kind === 'io')
      claims.push(
        ...comeBack(
          w,
          w.jobs.filter(({ io }) => io === 0),
        ),
      );
    if (kind === 'expired' && expired) expired.place = ++w.tail;
  }
  if (expired) stayOrJoin(w, expired, { place: oldPlace, level });
  return claims;
}

/** The same for what system calls of this instant have changed. */
export function enqueueCalled(w: World): Job[] {
  const claims: Job[] = [];
  for (const kind of w.scenario.conventions.enqueueOrder) {
    if (kind === 'arrival') arrive(w, []);
    if (kind === 'io') claims.push(...comeBack(w, []));
  }
  return claims;
}

function expire(w: World): Job | undefined {
  const job = running(w);
  if (!job) return undefined;
  const clock = globalQuantum(w);
  const isOver = clock === null ? job.quantum === 0 : w.t > 0 && w.t % clock === 0;
  if (!isOver) return undefined;
  endSlice(w, job);
  newRequest(w, job);
  job.where = 'expired';
  return job;
}

function sliceUsedUp({ scenario: { policy } }: World, job: Job): void {
  if (policy.kind === 'mlfq') useUpSlice(policy, job);
  else job.quantum = 0;
}

function joiningOrder({ scenario: { policy, conventions } }: World): readonly (EnqueueKind | 'boost')[] {
  const order = conventions.enqueueOrder;
  if (policy.kind !== 'mlfq') return order;
  const others = order.filter((kind) => kind !== 'expired');
  return order[0] === 'expired' ? ['expired', 'boost', ...others] : ['boost', ...others, 'expired'];
}

function boostAll(w: World): void {
  const { policy } = w.scenario;
  if (policy.kind === 'mlfq' && boostsNow(policy, w.t)) boost(w, policy);
}

/** Who arrives by the clock: processes, and tasks whose job is released or has waited for the one before it. */
function due(w: World): Job[] {
  for (const { task, jobs } of w.jobs) {
    if (task && w.t % task.period === 0) jobs.push({ release: w.t, deadline: w.t + task.deadline });
  }
  return w.jobs.filter(({ where, on, task, jobs, arrival }) => {
    if (task) return jobs.length > 0 && (where === 'new' || (where === 'blocked' && on === 'release'));
    return where === 'new' && arrival === w.t;
  });
}

function arrive(w: World, byClock: readonly Job[]): void {
  const children = w.forked;
  w.forked = [];
  for (const job of w.jobs) {
    if (!byClock.includes(job) && !children.includes(job)) continue;
    job.arrival = job.jobs[0]?.release ?? w.t;
    if (job.task) job.bursts = [['cpu', job.task.wcet]];
    if (!needsCpu(w, job)) continue;
    startAccount(w, job);
    join(job, ++w.tail);
  }
}

/** From I/O, a lock or a message. Gives those that claim the CPU, in file order. */
function comeBack(w: World, fromIo: readonly Job[]): Job[] {
  const { ioReturn } = w.scenario.conventions;
  const claims: Job[] = [];
  const woken = w.woken;
  w.woken = [];
  for (const job of w.jobs) {
    if (!fromIo.includes(job) && !woken.includes(job)) continue;
    for (const device of Object.keys(w.lines)) w.lines[device] = w.lines[device]!.filter((one) => one !== job);
    job.io = null;
    if (!needsCpu(w, job)) continue;
    startAccount(w, job);
    if (job.holdsCpu) {
      job.holdsCpu = false;
      job.where = 'running';
      beginSlice(w, job);
    } else if (woken.includes(job)) {
      join(job, ++w.tail);
    } else {
      join(job, ioReturn === 'head' ? --w.head : ++w.tail);
      if (ioReturn === 'preempts') claims.push(job);
    }
  }
  return claims;
}

export function join(job: Job, place: number): void {
  job.where = 'ready';
  job.place = place;
  job.waited = 0;
  job.aged = 0;
}

/** What the expired thread had before its slice ended. */
interface Before {
  readonly place: number;
  readonly level: number;
}

function stayOrJoin(w: World, job: Job, before: Before): void {
  const { policy, conventions } = w.scenario;
  const alone = all(w, 'ready').length === 0;
  if (policy.kind === 'mlfq' && policy.demoteWhenAlone === false && alone && job.level > before.level) {
    job.level = before.level;
    job.quantum = fullSlice(policy, job.level);
    job.allotment = fullAllotment(policy, job.level);
  }
  if (alone && conventions.onExpiryEmpty === 'continue') {
    job.where = 'running';
    job.place = before.place;
    beginSlice(w, job);
  } else {
    w.why = 'quantum';
    join(job, job.place);
  }
}
