import type { MlfqSpec } from '../../src/scenario';
import { all, type Job, type World } from './world';

export const fullSlice = ({ quantum }: MlfqSpec, level: number): number =>
  quantum === '2^i' ? 2 ** level : quantum[level]!;

export const fullAllotment = ({ allotmentSlices = [1] }: MlfqSpec, level: number): number =>
  allotmentSlices[Math.min(level, allotmentSlices.length - 1)] ?? 1;

export function refill(spec: MlfqSpec, job: Job): void {
  job.quantum = fullSlice(spec, job.level);
  job.allotment = fullAllotment(spec, job.level);
}

/** A slice was used up: the allotment drops by one, and at 0 the thread falls one level. */
export function useUpSlice(spec: MlfqSpec, job: Job): void {
  job.allotment--;
  if (job.allotment === 0) {
    const isBottom = spec.quantum !== '2^i' && job.level === spec.quantum.length - 1;
    if (!isBottom) job.level++;
    job.allotment = fullAllotment(spec, job.level);
  }
  job.quantum = fullSlice(spec, job.level);
}

/** A running thread starts I/O, or waits for a lock or a message. */
export function leaveForIo(spec: MlfqSpec, job: Job): void {
  const usedUp = job.quantum === 0;
  if (spec.stayAfterIo === true) refill(spec, job);
  if (usedUp) useUpSlice(spec, job);
}

export const boostsNow = ({ boostEvery = 0 }: MlfqSpec, t: number): boolean =>
  boostEvery > 0 && t > 0 && t % boostEvery === 0;

/** Lower queues are appended to the top queue; the running thread stands in its queue, as its head. */
export function boost(w: World, spec: MlfqSpec): void {
  const upwards = spec.boostOrder === 'high-first' ? 1 : -1;
  const lower = all(w, 'ready', 'running', 'expired').filter(({ level }) => level > 0);
  lower.sort((a, b) => upwards * (a.level - b.level) || a.place - b.place);
  for (const job of lower) job.place = ++w.tail;
  for (const job of w.jobs) {
    if (job.where === 'ended') continue;
    job.level = 0;
    refill(spec, job);
  }
}
