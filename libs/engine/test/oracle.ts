import { decimal, minus, plus, times, whole, compareFractions, type Fraction } from '../src/fraction';
import type { Burst, Scenario } from '../src/scenario';

/**
 * The six policies on one CPU, tick by tick: scenario.md section 2 written down as plainly as possible, for tests.
 * It shares no code with the engine but exact fractions. One thread for each process; cpu and io bursts only.
 */
export interface OracleResult {
  readonly timeline: readonly (readonly [number, number, string])[];
  readonly switches: readonly (readonly [number, number, string | null, string])[];
  readonly completion: Readonly<Record<string, number>>;
  readonly waiting: Readonly<Record<string, number>>;
  readonly blocked: Readonly<Record<string, number>>;
  readonly dispatches: Readonly<Record<string, number>>;
}

interface Job {
  readonly id: string;
  readonly index: number;
  readonly arrival: number;
  readonly priority: number;
  readonly bursts: Burst[];
  here: boolean;
  ready: boolean;
  /** Ticks left of the I/O in service; null when not in service. */
  io: number | null;
  device: string | null;
  burst: number;
  left: number;
  quantum: number;
  place: number;
  waited: number;
  aged: number;
  estimate: Fraction;
  waiting: number;
  blocked: number;
  dispatches: number;
  completion: number | null;
}

const LONGEST = 5_000;

export function oracle({ policy, conventions: c, machine, processes }: Scenario): OracleResult {
  const jobs = processes.map((process, index): Job => ({
    id: process.id,
    index,
    arrival: process.arrival ?? 0,
    priority: process.priority,
    bursts: [...process.threads[0]!.bursts],
    here: false,
    ready: false,
    io: null,
    device: null,
    burst: 0,
    left: 0,
    quantum: 0,
    place: 0,
    waited: 0,
    aged: 0,
    estimate: decimal(c.sjfEstimate?.first ?? 0),
    waiting: 0,
    blocked: 0,
    dispatches: 0,
    completion: null,
  }));
  const q = policy.kind === 'rr' ? policy.quantum : null;
  const preemptive = policy.kind === 'srtf' || policy.kind === 'priority-preemptive';
  const lines: Record<string, Job[]> = { io: [] };
  for (const name of Object.keys(machine.devices)) lines[name] = [];
  const servers = (device: string) => machine.devices[device]?.servers ?? Infinity;

  let running: Job | null = null;
  let held: Job | null = null;
  let target: Job | null = null;
  let switchLeft = 0;
  let loaded: Job | null = null;
  let tail = 0;
  let head = 0;
  const ran: string[] = [];
  const switches: [number, number, string | null, string][] = [];

  const effective = (job: Job) => {
    const low = c.priorityOrder === 'low';
    if (c.aging === null || job.aged === 0) return low ? job.priority : -job.priority;
    const { step, floor } = c.aging;
    const risen = low
      ? Math.max(floor, job.priority - step * job.aged)
      : Math.min(floor, job.priority + step * job.aged);
    return low ? Math.min(job.priority, risen) : -Math.max(job.priority, risen);
  };
  const totalLeft = (job: Job) =>
    job.left + job.bursts.reduce((sum, burst) => (burst[0] === 'cpu' ? sum + burst[1] : sum), 0);
  const byKey = (a: Job, b: Job): number => {
    switch (policy.kind) {
      case 'fcfs':
      case 'rr':
        return 0;
      case 'sjf':
        return c.sjfEstimate ? compareFractions(a.estimate, b.estimate) : a.burst - b.burst;
      case 'srtf': {
        if (c.srtfKey === 'total') return totalLeft(a) - totalLeft(b);
        if (!c.sjfEstimate) return a.left - b.left;
        const expected = (job: Job) => minus(job.estimate, whole(job.burst - job.left));
        return compareFractions(expected(a), expected(b));
      }
      case 'priority':
      case 'priority-preemptive':
        return effective(a) - effective(b);
    }
  };
  const byTie = (a: Job, b: Job): number => {
    for (const key of c.tie) {
      const difference = { fifo: a.place - b.place, arrival: a.arrival - b.arrival, id: a.index - b.index }[key];
      if (difference !== 0) return difference;
    }
    return a.place - b.place;
  };
  const readyOnes = () => jobs.filter((job) => job.ready).sort((a, b) => byKey(a, b) || byTie(a, b));
  const join = (job: Job, place: number) => {
    job.ready = true;
    job.place = place;
    job.waited = 0;
    job.aged = 0;
  };
  /** To the next burst; true where it is a CPU burst. */
  const goOn = (job: Job, t: number): boolean => {
    const burst = job.bursts.shift();
    if (burst === undefined) {
      job.completion = t;
      return false;
    }
    if (burst[0] === 'cpu') {
      job.burst = job.left = burst[1];
      return true;
    }
    if (burst[0] !== 'io') throw new Error('the oracle knows cpu and io only');
    job.device = burst[2] ?? 'io';
    job.io = null;
    lines[job.device]!.push(job);
    job.burst = burst[1];
    return false;
  };

  for (let t = 0; t < LONGEST; t++) {
    // 1. switch-end
    if (target && switchLeft === 0) {
      running = target;
      target = null;
      running.quantum ||= q ?? Infinity;
    }
    // 2. complete
    if (running && running.left === 0) {
      const job: Job = running;
      if (c.sjfEstimate) {
        const alpha = decimal(c.sjfEstimate.alpha);
        job.estimate = plus(times(alpha, whole(job.burst)), times(minus(whole(1), alpha), job.estimate));
      }
      if (!goOn(job, t)) {
        running = null;
        if (job.completion === null) {
          if (c.quantumAfterIo === 'fresh') job.quantum = 0;
          if (!c.switchOnIo) held = job;
        }
      }
    }
    // 3. expire
    let expired: Job | null = null;
    if (running && q !== null) {
      const over = c.quantumClock === 'global' ? t > 0 && t % q === 0 : running.quantum === 0;
      if (over) expired = running;
    }
    // 4. enqueue
    const claims: Job[] = [];
    let expiredPlace = 0;
    const returned = jobs.filter((job) => job.io === 0);
    for (const kind of c.enqueueOrder) {
      if (kind === 'arrival') {
        for (const job of jobs) {
          if (job.here || job.arrival !== t) continue;
          job.here = true;
          if (goOn(job, t)) join(job, ++tail);
        }
      }
      if (kind === 'io') {
        for (const job of returned) {
          lines[job.device!] = lines[job.device!]!.filter((one) => one !== job);
          job.io = null;
          job.device = null;
          const wantsCpu = goOn(job, t);
          if (held === job) {
            if (wantsCpu) {
              running = job;
              job.quantum ||= q ?? Infinity;
              held = null;
            } else if (job.completion !== null) held = null;
          } else if (wantsCpu) {
            join(job, c.ioReturn === 'head' ? --head : ++tail);
            if (c.ioReturn === 'preempts') claims.push(job);
          }
        }
      }
      if (kind === 'expired' && expired) expiredPlace = ++tail;
    }
    if (expired) {
      if (c.onExpiryEmpty === 'continue' && readyOnes().length === 0) {
        expired.quantum = q!;
      } else {
        expired.quantum = 0;
        running = null;
        join(expired, expiredPlace);
      }
    }
    if (c.aging) {
      for (const job of jobs) {
        if (job.ready && job.waited > 0 && job.waited % c.aging.every === 0) job.aged = job.waited / c.aging.every;
      }
    }
    // 5. preempt
    const busy: boolean = held !== null || target !== null;
    const claim: Job | undefined = busy ? undefined : claims.at(-1);
    const unseat = () => {
      const job = running!;
      if (c.quantumOnPreempt === 'fresh') job.quantum = 0;
      join(job, c.preemptedPlace === 'tail' ? ++tail : job.place);
      running = null;
    };
    if (running && claim) unseat();
    else if (running && preemptive) {
      const best = readyOnes()[0];
      if (best) {
        const difference = byKey(best, running);
        const tie = difference === 0 && !c.runningWinsTies && byTie(best, running) < 0;
        if (difference < 0 || tie) unseat();
      }
    }
    // 6. dispatch
    if (!running && !busy) {
      const chosen: Job | undefined = claim ?? readyOnes()[0];
      if (chosen) {
        chosen.ready = false;
        chosen.dispatches++;
        const { process, thread, chargeFirst, chargeSame } = machine.contextSwitch;
        const cost = !loaded ? (chargeFirst ? process : 0) : loaded === chosen ? (chargeSame ? thread : 0) : process;
        if (loaded !== chosen || cost > 0) switches.push([t, t + cost, loaded?.id ?? null, chosen.id]);
        loaded = chosen;
        if (cost === 0) {
          running = chosen;
          chosen.quantum ||= q ?? Infinity;
        } else {
          target = chosen;
          switchLeft = cost;
        }
      }
    }
    if (jobs.every((job) => job.completion !== null)) return resultOf(jobs, ran, switches);
    // 7. run one tick
    for (const [device, line] of Object.entries(lines)) {
      for (const job of line.slice(0, servers(device))) job.io ??= job.burst;
    }
    ran[t] = running?.id ?? '';
    for (const job of jobs) {
      if (job.ready || job === target) job.waiting++;
      if (job.ready) job.waited++;
      if (job.device !== null) job.blocked++;
      if (job.io !== null) job.io--;
    }
    if (target) switchLeft--;
    if (running) {
      running.left--;
      if (c.quantumClock === 'dispatch') running.quantum--;
    }
  }
  throw new Error('the oracle gave up');
}

function resultOf(jobs: readonly Job[], ran: readonly string[], switches: OracleResult['switches']): OracleResult {
  const timeline: [number, number, string][] = [];
  ran.forEach((id, t) => {
    const last = timeline.at(-1);
    if (id === '') return;
    if (last && last[1] === t && last[2] === id) last[1] = t + 1;
    else timeline.push([t, t + 1, id]);
  });
  const per = (of: (job: Job) => number) => Object.fromEntries(jobs.map((job) => [job.id, of(job)]));
  return {
    timeline,
    switches,
    completion: per((job) => job.completion ?? -1),
    waiting: per((job) => job.waiting),
    blocked: per((job) => job.blocked),
    dispatches: per((job) => job.dispatches),
  };
}
