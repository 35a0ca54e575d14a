import { ticketsOf, floorDivide } from './weights';
import { all, type Job, type World } from './world';

/** What stride, cfs, eevdf and fair-share keep account of. */

const runnable = (w: World) => all(w, 'ready', 'target', 'running', 'expired');

const lowestOf = (values: readonly bigint[]) => values.reduce((least, value) => (value < least ? value : least));

/** Mean of the virtual runtimes of all that are ready or running, by weight; what it was last where there are none. */
export function meanVirtualRuntime(w: World): bigint {
  const jobs = runnable(w);
  if (jobs.length === 0) return w.mean;
  const sum = jobs.reduce((total, job) => total + job.weight * job.used, 0n);
  return floorDivide(
    sum,
    jobs.reduce((total, job) => total + job.weight, 0n),
  );
}

/** To be called before threads cease to be runnable: what is known of them is kept. */
export function remember(w: World): void {
  const jobs = runnable(w);
  if (jobs.length === 0) return;
  w.lowest = lowestOf(jobs.map(({ used }) => used));
  w.mean = meanVirtualRuntime(w);
  for (const job of jobs) job.lag = w.mean - job.used;
}

/** A newcomer, or a thread back from I/O, a lock or a message, becomes ready (or goes on, if it held the CPU). */
export function startAccount(w: World, job: Job): void {
  const others = runnable(w).filter((other) => other !== job);
  const { kind } = w.scenario.policy;
  const raise = (own: bigint, lowest: bigint) => (own > lowest ? own : lowest);
  const lowest = (jobs: readonly Job[]) => (jobs.length > 0 ? lowestOf(jobs.map(({ used }) => used)) : 0n);
  if (kind === 'stride') job.used = raise(job.used, lowest(others));
  if (kind === 'cfs') job.used = raise(job.used, others.length > 0 ? lowest(others) : w.lowest);
  if (kind === 'fair-share') {
    if (others.length > 0) {
      const least = lowestOf(others.map(({ process }) => w.processUse[process]!));
      w.processUse[job.process] = raise(w.processUse[job.process]!, least);
    }
    job.used = raise(job.used, lowest(others.filter(({ process }) => process === job.process)));
  }
  if (kind === 'eevdf') {
    job.used = meanVirtualRuntime(w) - job.lag;
    newRequest(w, job);
  }
}

export function newRequest(w: World, job: Job): void {
  const { policy } = w.scenario;
  if (policy.kind === 'eevdf') job.virtualDeadline = job.used + virtualTicks(w, job, policy.slice ?? 3);
}

const virtualTicks = (w: World, job: Job, ticks: number) => (BigInt(ticks) * 1024n * w.unit) / job.weight;

/** One tick on the CPU. */
export function charge(w: World, job: Job): void {
  const { kind } = w.scenario.policy;
  if (kind === 'cfs' || kind === 'eevdf') job.used += virtualTicks(w, job, 1);
  if (kind === 'fair-share') {
    job.used++;
    w.processUse[job.process]!++;
  }
}

/** A slice has ended in which the thread ran. */
export function chargeSlice(w: World, job: Job): void {
  const { policy } = w.scenario;
  if (policy.kind === 'stride') job.used += (BigInt(policy.big ?? 10_000) * w.unit) / ticketsOf(job.tickets);
}

/** Latency shared out by weight, to the nearest tick. */
export function cfsSlice(w: World, job: Job, latency: number, least: number): number {
  const total = runnable(w).reduce((sum, { weight }) => sum + weight, 0n);
  const nearest = (2n * BigInt(latency) * job.weight + total) / (2n * total);
  return Math.max(Number(nearest), least, 1);
}
