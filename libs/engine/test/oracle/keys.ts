import { compareFractions, minus, whole } from '../../src/fraction';
import type { PolicySpec } from '../../src/scenario';
import { meanVirtualRuntime } from './shares';
import type { Job, World } from './world';

/** Which of two the policy itself takes first: negative for `a`, 0 where it sees no difference. */
export function byPolicy(w: World, a: Job, b: Job, policy: PolicySpec = w.scenario.policy): number {
  const c = w.scenario.conventions;
  switch (policy.kind) {
    case 'fcfs':
    case 'rr':
    case 'lottery':
    case 'next-id':
    case 'fixed-order':
      return 0;
    case 'sjf':
      return c.sjfEstimate ? compareFractions(a.estimate, b.estimate) : burstOf(a) - burstOf(b);
    case 'ljf':
      return burstOf(b) - burstOf(a);
    case 'srtf':
      if (c.srtfKey === 'total') return totalLeft(a) - totalLeft(b);
      if (!c.sjfEstimate) return leftOf(a) - leftOf(b);
      return compareFractions(minus(a.estimate, whole(ranOf(a))), minus(b.estimate, whole(ranOf(b))));
    case 'lrtf':
      return c.srtfKey === 'total' ? totalLeft(b) - totalLeft(a) : leftOf(b) - leftOf(a);
    case 'hrrn':
      return byResponseRatio(a, b);
    case 'priority':
    case 'priority-preemptive':
    case 'priority-rr':
    case 'priority-preemptive-rr':
      return effectivePriority(w, a) - effectivePriority(w, b);
    case 'mlfq':
      return a.level - b.level || a.place - b.place;
    case 'mlq': {
      const level = mlqLevel(w, a);
      return level - mlqLevel(w, b) || byPolicy(w, a, b, policy.levels[level]!.policy);
    }
    case 'stride':
    case 'cfs':
      return sign(a.used - b.used);
    case 'eevdf':
      return Number(isEligible(w, b)) - Number(isEligible(w, a)) || sign(a.virtualDeadline - b.virtualDeadline);
    case 'fair-share':
      return sign(w.processUse[a.process]! - w.processUse[b.process]!) || sign(a.used - b.used);
    case 'edf':
      return a.jobs[0]!.deadline - b.jobs[0]!.deadline;
    case 'rm':
      return a.task!.period - b.task!.period;
  }
}

export function byTie(w: World, a: Job, b: Job): number {
  for (const key of w.scenario.conventions.tie) {
    const difference = { fifo: a.place - b.place, arrival: a.arrival! - b.arrival!, id: a.index - b.index }[key];
    if (difference !== 0) return difference;
  }
  return a.place - b.place;
}

/** The level of a thread under `mlq`. */
export function mlqLevel({ scenario: { policy, conventions, processes } }: World, job: Job): number {
  const { priority } = processes[job.process]!;
  if (policy.kind !== 'mlq' || conventions.priorityOrder === 'low') return priority;
  return policy.levels.length - 1 - priority;
}

const sign = (difference: bigint) => (difference < 0n ? -1 : difference > 0n ? 1 : 0);

/** The CPU burst that it will run next where it stands before system calls; 0 where none comes before I/O or its end. */
function nextBurst(job: Job): number {
  for (const burst of job.bursts) {
    if (burst[0] === 'cpu') return burst[1];
    if (burst[0] === 'io' || burst[0] === 'exit' || burst[0] === 'crash') return 0;
  }
  return 0;
}
const burstOf = (job: Job) => (job.left > 0 ? job.burst : nextBurst(job));
const leftOf = (job: Job) => (job.left > 0 ? job.left : nextBurst(job));
const ranOf = (job: Job) => (job.left > 0 ? job.burst - job.left : 0);
const totalLeft = (job: Job) =>
  job.left + job.bursts.reduce((sum, burst) => (burst[0] === 'cpu' ? sum + burst[1] : sum), 0);

/** The higher of (waited + burst) / burst; a burst of 0 has the highest ratio of all. */
function byResponseRatio(a: Job, b: Job): number {
  const [sa, sb] = [burstOf(a), burstOf(b)];
  if (sa === 0 || sb === 0) return sa - sb;
  return (b.waited + sb) * sa - (a.waited + sa) * sb;
}

function effectivePriority({ scenario: { conventions: c } }: World, job: Job): number {
  const low = c.priorityOrder === 'low';
  if (c.aging === null || job.aged === 0) return low ? job.priority : -job.priority;
  const { step, floor } = c.aging;
  const risen = low ? Math.max(floor, job.priority - step * job.aged) : Math.min(floor, job.priority + step * job.aged);
  return low ? Math.min(job.priority, risen) : -Math.max(job.priority, risen);
}

const isEligible = (w: World, job: Job) => job.used <= meanVirtualRuntime(w);
