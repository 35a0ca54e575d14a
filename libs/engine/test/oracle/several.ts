import type { Scenario } from '../../src/scenario';
import { meet, workInTick } from './caches';
import { newSeveral, type Cpu, type One, type Several } from './cpus';
import type { OracleResult } from './result';
import { resultOfSeveral } from './several-result';

/**
 * First come first served and round robin on several CPUs, tick by tick: scenario.md sections 2, 3 and 5 as plainly as
 * possible. CPU and I/O bursts only; no `ioReturn: "preempts"`. Null where the run has no end within so many ticks.
 */
export function severalCpus(scenario: Scenario, { longest = 5_000 } = {}): OracleResult | null {
  const s = newSeveral(scenario);
  for (; s.t < longest; s.t++) {
    for (const cpu of s.cpus) endSwitch(s, cpu);
    for (const cpu of s.cpus) complete(s, cpu);
    enqueue(s, expire(s));
    if (s.ones.every(({ where }) => where === 'ended')) return resultOfSeveral(s);
    steal(s);
    for (const cpu of s.cpus) dispatch(s, cpu);
    runOneTick(s);
  }
  return null;
}

const on = (s: Several, cpu: Cpu, where: One['where']) =>
  s.ones.find((one) => one.cpu === cpu.number && one.where === where);

function endSwitch(s: Several, cpu: Cpu): void {
  const target = on(s, cpu, 'target');
  if (target && cpu.switchLeft === 0) putOn(s, cpu, target);
}

function putOn(s: Several, cpu: Cpu, one: One): void {
  one.where = 'running';
  one.quantum ||= s.quantum ?? Infinity;
  meet(s.scenario, cpu.cache, one.process);
}

function complete(s: Several, cpu: Cpu): void {
  const one = on(s, cpu, 'running');
  if (!one || one.left > 0 || goOn(s, one)) return;
  endSlice(s, one);
  cpu.why = one.where === 'ended' ? 'exit' : 'io';
  if (s.scenario.conventions.quantumAfterIo === 'fresh') one.quantum = 0;
  one.holdsCpu = one.where === 'blocked' && !s.scenario.conventions.switchOnIo;
}

/** To the next burst: true where it needs the CPU. */
function goOn(s: Several, one: One): boolean {
  const burst = one.bursts.shift();
  if (burst === undefined) {
    one.where = 'ended';
    one.completion = s.t;
    return false;
  }
  if (burst[0] === 'cpu') {
    one.left = burst[1];
    return true;
  }
  if (burst[0] !== 'io') throw new Error('on several CPUs the oracle knows cpu and io only');
  one.where = 'blocked';
  one.device = burst[2] ?? 'io';
  one.ioLength = burst[1];
  one.io = null;
  s.lines[one.device]!.push(one);
  return false;
}

function endSlice(s: Several, one: One): void {
  if (one.ranInSlice > 0) one.firstSliceEnd ??= s.t;
  one.ranInSlice = 0;
}

/** Those whose quantum is over: by a clock that all share in the order of the CPUs, else in file order. */
function expire(s: Several): One[] {
  if (s.quantum === null) return [];
  const isGlobal = s.scenario.conventions.quantumClock === 'global';
  const ticks = s.t > 0 && s.t % s.quantum === 0;
  const expired = s.cpus
    .flatMap((cpu) => on(s, cpu, 'running') ?? [])
    .filter(({ quantum }) => (isGlobal ? ticks : quantum === 0));
  if (!isGlobal) expired.sort((a, b) => a.index - b.index);
  for (const one of expired) {
    endSlice(s, one);
    one.quantum = 0;
    one.where = 'expired';
  }
  return expired;
}

function enqueue(s: Several, expired: readonly One[]): void {
  const { enqueueOrder, onExpiryEmpty, ioReturn } = s.scenario.conventions;
  const back = s.ones.filter(({ io }) => io === 0);
  const places = new Map<One, number>();
  const join = (one: One, place: number) => {
    one.where = 'ready';
    one.place = place;
  };
  for (const kind of enqueueOrder) {
    if (kind === 'arrival') {
      for (const one of s.ones) if (one.where === 'new' && one.arrival === s.t && goOn(s, one)) join(one, ++s.tail);
    }
    if (kind === 'io') {
      for (const one of back) if (isBack(s, one)) join(one, ioReturn === 'head' ? --s.head : ++s.tail);
    }
    if (kind === 'expired') for (const one of expired) places.set(one, ++s.tail);
  }
  const stay = expired.filter((one) => onExpiryEmpty === 'continue' && queueOf(s, s.cpus[one.cpu]!).length === 0);
  for (const one of expired) {
    const cpu = s.cpus[one.cpu]!;
    if (stay.includes(one)) putOn(s, cpu, one);
    else {
      cpu.why = 'quantum';
      join(one, places.get(one)!);
    }
  }
}

/** From I/O: true where it needs a CPU; one that holds its CPU goes on at once. */
function isBack(s: Several, one: One): boolean {
  s.lines[one.device] = s.lines[one.device]!.filter((other) => other !== one);
  one.io = null;
  const needsCpu = goOn(s, one);
  const doesIoAgain = !needsCpu && one.where === 'blocked';
  if (doesIoAgain || !one.holdsCpu) return needsCpu;
  one.holdsCpu = false;
  const cpu = s.cpus[one.cpu]!;
  if (needsCpu) putOn(s, cpu, one);
  else cpu.why = 'exit';
  return false;
}

/** The ready threads that a CPU may take, in the order in which it would. */
function queueOf(s: Several, cpu: Cpu): One[] {
  const { machine, conventions } = s.scenario;
  const isHere = (one: One) =>
    machine.queues === 'per-cpu' ? one.home === cpu.number : (one.affinity?.includes(cpu.number) ?? true);
  const byTie = (a: One, b: One) => {
    for (const key of conventions.tie) {
      const difference = { fifo: a.place - b.place, arrival: a.arrival - b.arrival, id: a.index - b.index }[key];
      if (difference !== 0) return difference;
    }
    return a.place - b.place;
  };
  return s.ones.filter((one) => one.where === 'ready' && isHere(one)).sort(byTie);
}

function steal(s: Several): void {
  const { machine, draws } = s.scenario;
  if (machine.queues !== 'per-cpu' || !machine.steal || machine.cpus === 1) return;
  if (s.t === 0 || s.t % machine.steal.every !== 0) return;
  for (const cpu of s.cpus) {
    if (queueOf(s, cpu).length > 0) continue;
    const others = s.cpus.filter((other) => other !== cpu);
    const draw = draws?.[s.drawn++] ?? (others.length === 1 ? 0 : undefined);
    if (draw === undefined) throw new Error('the oracle has no generator: more draws are needed');
    const stolen = queueOf(s, others[draw % others.length]!).find(({ affinity }) => affinity === null);
    if (!stolen) continue;
    stolen.home = cpu.number;
    stolen.place = ++s.tail;
  }
}

function dispatch(s: Several, cpu: Cpu): void {
  const isTaken = s.ones.some(
    (one) => one.cpu === cpu.number && (one.where === 'running' || one.where === 'target' || one.holdsCpu),
  );
  const one = queueOf(s, cpu)[0];
  if (isTaken || !one) return;
  s.choices.push({ at: s.t, cpu: cpu.number, chosen: one.name, ready: queueOf(s, cpu).map(({ name }) => name) });
  one.dispatches++;
  one.cpu = cpu.number;
  const { process, thread, chargeFirst, chargeSame } = s.scenario.machine.contextSwitch;
  const { loaded } = cpu;
  const between = loaded?.process === one.process ? thread : process;
  const cost = loaded === null ? (chargeFirst ? process : 0) : loaded === one ? (chargeSame ? thread : 0) : between;
  if (loaded !== one || cost > 0) {
    s.switches.push([s.t, s.t + cost, loaded?.name ?? null, one.name, cpu.number, loaded ? cpu.why : 'start']);
  }
  cpu.loaded = one;
  cpu.switchLeft = cost;
  if (cost === 0) putOn(s, cpu, one);
  else one.where = 'target';
}

function runOneTick(s: Several): void {
  const { scenario } = s;
  for (const [device, line] of Object.entries(s.lines)) {
    for (const one of line.slice(0, scenario.machine.devices[device]?.servers ?? Infinity)) one.io ??= one.ioLength;
  }
  s.states.push(
    s.ones.map(({ where, device }) => {
      if (where === 'blocked') return `blocked ${device === 'io' ? 'io' : `io:${device}`}`;
      return where === 'ended' ? 'terminated' : where === 'target' ? 'ready' : where;
    }),
  );
  for (const one of s.ones) {
    if (one.where === 'ready' || one.where === 'target') one.waiting++;
    if (one.where === 'blocked') one.blocked++;
    if (one.io !== null) one.io--;
  }
  for (const cpu of s.cpus) runOn(s, cpu, on(s, cpu, 'running'));
}

function runOn(s: Several, cpu: Cpu, one: One | undefined): void {
  cpu.ran.push(one?.name ?? null);
  if (cpu.switchLeft > 0) {
    cpu.switchLeft--;
    cpu.switching++;
  }
  if (!one) return;
  const work = workInTick(s.scenario, cpu.cache, one.process);
  cpu.busy++;
  if (work > 1) cpu.warm++;
  one.firstRun ??= s.t;
  one.left = Math.max(0, one.left - work);
  if (s.scenario.conventions.quantumClock === 'dispatch') one.quantum--;
  one.ticks++;
  one.ranInSlice++;
}
