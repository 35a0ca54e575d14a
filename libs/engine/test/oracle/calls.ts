import { decimal, minus, plus, times, whole } from '../../src/fraction';
import type { Burst } from '../../src/scenario';
import { leaveForIo } from './mlfq';
import { remember } from './shares';
import { endSlice } from './slices';
import type { Job, World } from './world';

/** The running thread has used up its CPU burst, or stands before a system call: to its next burst, or its end. */
export function goOn(w: World, job: Job): void {
  finishBurst(w, job);
  for (;;) {
    const burst = job.bursts.shift();
    if (burst === undefined) return end(w, job);
    switch (burst[0]) {
      case 'cpu':
        return load(w, job, burst[1]);
      case 'io':
        return startIo(w, job, burst);
      case 'exit':
        return end(w, job);
      case 'crash':
        return crash(w, job);
      case 'fork':
        w.forked.push(...w.jobs.filter(({ process }) => w.scenario.processes[process]!.id === burst[1]));
        break;
      case 'lock':
        if (!lock(w, job, burst[1])) return block(w, job, `lock:${burst[1]}`);
        break;
      case 'unlock':
        handOver(w, burst[1]);
        break;
      case 'send':
        send(w, burst[1]);
        break;
      case 'receive':
        if (!receive(w, job, burst[1])) return block(w, job, `receive:${burst[1]}`);
        break;
    }
  }
}

/** A thread that arrives, or has waited long enough: true where it needs the CPU now, for a burst or a system call. */
export function needsCpu(w: World, job: Job): boolean {
  const [burst] = job.bursts;
  if (burst === undefined) {
    end(w, job);
    return false;
  }
  if (burst[0] === 'io') {
    job.bursts.shift();
    startIo(w, job, burst);
    return false;
  }
  if (burst[0] === 'cpu') {
    job.bursts.shift();
    load(w, job, burst[1]);
  }
  return true;
}

function load({ scenario: { policy } }: World, job: Job, ticks: number): void {
  const whole = policy.kind === 'lottery' && policy.partial !== 'exact';
  job.burst = whole ? Math.ceil(ticks / policy.quantum) * policy.quantum : ticks;
  job.left = job.burst;
}

function finishBurst({ scenario: { conventions } }: World, job: Job): void {
  if (job.burst > 0 && conventions.sjfEstimate) {
    const alpha = decimal(conventions.sjfEstimate.alpha);
    job.estimate = plus(times(alpha, whole(job.burst)), times(minus(whole(1), alpha), job.estimate));
  }
  job.burst = 0;
}

function startIo(w: World, job: Job, burst: Extract<Burst, readonly ['io', ...unknown[]]>): void {
  const device = burst[2] ?? 'io';
  job.ioLength = burst[1];
  job.io = null;
  w.lines[device]!.push(job);
  block(w, job, burst[2] ? `io:${device}` : 'io');
}

function block(w: World, job: Job, on: string): void {
  const isIo = on.startsWith('io');
  if (job.where === 'running') {
    const { policy, conventions } = w.scenario;
    remember(w);
    endSlice(w, job);
    if (policy.kind === 'mlfq') leaveForIo(policy, job);
    else if (conventions.quantumAfterIo === 'fresh') job.quantum = 0;
    w.why = isIo ? 'io' : 'yield';
    job.holdsCpu = isIo && !conventions.switchOnIo;
  }
  job.where = 'blocked';
  job.on = on;
}

/** The thread ends; a task's thread waits for its next job. */
function end(w: World, job: Job): void {
  if (job.where === 'running') {
    remember(w);
    endSlice(w, job);
  }
  if (job.where === 'running' || job.holdsCpu) w.why = 'exit';
  job.holdsCpu = false;
  job.completion = w.t;
  job.firstCompletion ??= w.t;
  if (job.task) {
    job.jobs.shift();
    job.quantum = 0;
    job.where = 'blocked';
    job.on = 'release';
    return;
  }
  job.where = 'ended';
  const mates = w.jobs.filter(({ process }) => process === job.process);
  if (mates.every(({ where }) => where === 'ended')) releaseAll(w, job.process);
}

/** Every thread of the process ends, wherever it is. */
function crash(w: World, job: Job): void {
  remember(w);
  endSlice(w, job);
  w.why = 'exit';
  for (const mate of w.jobs.filter(({ process }) => process === job.process)) {
    if (mate.where === 'ended') continue;
    mate.where = 'ended';
    mate.completion = w.t;
    mate.firstCompletion = w.t;
    mate.holdsCpu = false;
    mate.io = null;
    const stays = (one: Job) => one !== mate;
    for (const device of Object.keys(w.lines)) w.lines[device] = w.lines[device]!.filter(stays);
    for (const one of [...Object.values(w.locks), ...Object.values(w.channels)])
      one.waiters = one.waiters.filter(stays);
    w.woken = w.woken.filter(stays);
  }
  releaseAll(w, job.process);
}

/** True where the lock is free: it is the thread's from now on. */
function lock(w: World, job: Job, name: string): boolean {
  const one = (w.locks[name] ??= { holder: null, waiters: [] });
  if (one.holder === null) {
    one.holder = job;
    return true;
  }
  one.waiters.push(job);
  return false;
}

function handOver(w: World, name: string): void {
  const one = w.locks[name];
  if (!one) return;
  one.holder = one.waiters.shift() ?? null;
  if (one.holder) w.woken.push(one.holder);
}

function releaseAll(w: World, process: number): void {
  for (const [name, { holder }] of Object.entries(w.locks)) if (holder?.process === process) handOver(w, name);
}

function send(w: World, name: string): void {
  const channel = (w.channels[name] ??= { messages: 0, waiters: [] });
  const waiter = channel.waiters.shift();
  if (waiter) w.woken.push(waiter);
  else channel.messages++;
}

/** True where a message is there: it is taken. */
function receive(w: World, job: Job, name: string): boolean {
  const channel = (w.channels[name] ??= { messages: 0, waiters: [] });
  if (channel.messages > 0) {
    channel.messages--;
    return true;
  }
  channel.waiters.push(job);
  return false;
}
