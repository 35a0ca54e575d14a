import { goOn } from './calls';
import { choose, noteDispatch } from './choose';
import { enqueueCalled, expireAndEnqueue, join } from './enqueue';
import { byPolicy, byTie, mlqLevel } from './keys';
import { refill } from './mlfq';
import { resultOf, type OracleResult } from './result';
import { charge } from './shares';
import { beginSlice, endSlice, globalQuantum, preemptive } from './slices';
import { noteTick } from './states';
import { all, busy, newWorld, running, type Job, type World } from './world';
import type { Scenario } from '../../src/scenario';

/**
 * One CPU under every policy, tick by tick: scenario.md section 2 written down as plainly as possible, for tests.
 * It shares no code with the engine but exact fractions. Null where the run has no end within so many ticks.
 */
export function oracle(scenario: Scenario, { longest = 5_000 } = {}): OracleResult | null {
  if (scenario.processes.some(({ gil }) => gil)) throw new Error('the oracle knows no global interpreter lock');
  const w = newWorld(scenario);
  if (scenario.policy.kind === 'mlfq') for (const job of w.jobs) refill(scenario.policy, job);
  for (; w.t < longest; w.t++) {
    instant(w);
    if (isOver(w)) return resultOf(w);
    runOneTick(w);
  }
  return null;
}

function instant(w: World): void {
  const target = all(w, 'target')[0];
  if (target && w.switchLeft === 0) putOnCpu(w, target);
  const job = running(w);
  if (job?.left === 0) goOn(w, job);
  noteMisses(w);
  if (w.t === w.horizon) return;
  w.claimant = null;
  const claims = expireAndEnqueue(w);
  age(w);
  decide(w, claims);
  for (let caller = running(w); caller?.left === 0; caller = running(w)) {
    goOn(w, caller);
    decide(w, enqueueCalled(w));
  }
}

function noteMisses(w: World): void {
  for (const { jobs, name } of w.jobs) {
    for (const { deadline } of jobs) if (deadline === w.t) w.misses.push([w.t, name]);
  }
}

function age(w: World): void {
  const { aging } = w.scenario.conventions;
  if (!aging) return;
  for (const job of all(w, 'ready')) job.aged = Math.floor(job.waited / aging.every);
}

/** Steps 5 and 6. */
function decide(w: World, claims: readonly Job[]): void {
  const occupied = busy(w);
  const claim = occupied ? undefined : claims.at(-1);
  if (claim) w.claimant = claim;
  const now = running(w);
  if (now && (claim || (now !== w.claimant && isPreempted(w, now)))) unseat(w, now);
  if (running(w) || occupied) return;
  const chosen = claim ?? choose(w);
  if (chosen) dispatch(w, chosen);
}

function isPreempted(w: World, now: Job): boolean {
  const { policy, conventions } = w.scenario;
  const best = all(w, 'ready').sort((a, b) => byPolicy(w, a, b) || byTie(w, a, b))[0];
  if (!best || !preemptive.has(policy.kind)) return false;
  if (policy.kind === 'mlfq' && policy.arrivalPreempts === false) return false;
  if (policy.kind === 'mlq') {
    const [higher, level] = [mlqLevel(w, best), mlqLevel(w, now)];
    if (higher !== level) return higher < level && policy.rule !== 'nonpreemptive';
    if (!preemptive.has(policy.levels[level]!.policy.kind)) return false;
  }
  const difference = byPolicy(w, best, now);
  return difference < 0 || (difference === 0 && !conventions.runningWinsTies && byTie(w, best, now) < 0);
}

function unseat(w: World, job: Job): void {
  const { policy, conventions } = w.scenario;
  endSlice(w, job);
  w.why = 'preemption';
  if (policy.kind === 'mlfq') return join(job, job.place);
  if (conventions.quantumOnPreempt === 'fresh') job.quantum = 0;
  join(job, conventions.preemptedPlace === 'tail' ? ++w.tail : job.place);
}

function dispatch(w: World, job: Job): void {
  const ready = all(w, 'ready').map(({ name }) => name);
  w.choices.push({ at: w.t, cpu: 0, chosen: job.name, ready });
  job.dispatches++;
  noteDispatch(w, job);
  const cost = switchCost(w, job);
  if (w.loaded !== job || cost > 0) {
    w.switches.push([w.t, w.t + cost, w.loaded?.name ?? null, job.name, 0, w.loaded ? w.why : 'start']);
  }
  w.loaded = job;
  w.switchLeft = cost;
  if (cost === 0) putOnCpu(w, job);
  else job.where = 'target';
}

function switchCost({ loaded, scenario: { machine } }: World, job: Job): number {
  const { process, thread, chargeFirst, chargeSame } = machine.contextSwitch;
  if (loaded === null) return chargeFirst ? process : 0;
  if (loaded === job) return chargeSame ? thread : 0;
  return loaded.process === job.process ? thread : process;
}

function putOnCpu(w: World, job: Job): void {
  job.where = 'running';
  beginSlice(w, job);
}

/** All is done, or nothing can happen any more. */
function isOver(w: World): boolean {
  if (w.horizon !== null) return w.t === w.horizon;
  const waiting = Object.values(w.lines).some((line) => line.length > 0);
  const toCome = w.jobs.some(({ where, arrival }) => where === 'new' && arrival !== null);
  if (waiting || toCome || all(w, 'running', 'target').length > 0) return false;
  const stuck = all(w, 'ready', 'blocked');
  if (stuck.length > 0) {
    const waits = stuck.map(({ name, where, on }) =>
      where === 'ready' ? { thread: name, on: 'turn', heldBy: null } : { thread: name, on, heldBy: holderOf(w, on) },
    );
    w.deadlock = { at: w.t, waits };
  }
  return true;
}

const holderOf = (w: World, on: string) =>
  on.startsWith('lock:') ? (w.locks[on.slice('lock:'.length)]?.holder?.name ?? null) : null;

function runOneTick(w: World): void {
  for (const [device, line] of Object.entries(w.lines)) {
    const servers = w.scenario.machine.devices[device]?.servers ?? Infinity;
    for (const job of line.slice(0, servers)) job.io ??= job.ioLength;
  }
  noteTick(w);
  for (const job of w.jobs) {
    if (job.where === 'ready' || job.where === 'target') job.waiting++;
    if (job.where === 'ready') job.waited++;
    if (job.where === 'blocked' && job.on !== 'release') job.blocked++;
    if (job.io !== null) job.io--;
  }
  if (w.switchLeft > 0) w.switchLeft--;
  const job = running(w);
  if (!job) return;
  job.firstRun ??= w.t;
  job.left--;
  if (globalQuantum(w) === null) job.quantum--;
  job.cpu++;
  job.ranInSlice++;
  charge(w, job);
}
