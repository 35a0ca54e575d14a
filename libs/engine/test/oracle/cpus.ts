import type { Burst, Scenario } from '../../src/scenario';
import type { SwitchCause } from '../../src/trace';
import { newCache, type Cache } from './caches';
import type { Choice } from './result';

/** A thread on several CPUs. */
export interface One {
  readonly name: string;
  readonly index: number;
  readonly process: number;
  readonly arrival: number;
  readonly affinity: readonly number[] | null;
  /** The CPU in whose queue it waits, with a queue for each. */
  home: number;
  readonly bursts: Burst[];
  where: 'new' | 'ready' | 'target' | 'running' | 'expired' | 'blocked' | 'ended';
  cpu: number;
  device: string;
  holdsCpu: boolean;
  ioLength: number;
  io: number | null;
  left: number;
  quantum: number;
  ranInSlice: number;
  place: number;
  firstRun: number | null;
  firstSliceEnd: number | null;
  completion: number;
  waiting: number;
  blocked: number;
  ticks: number;
  dispatches: number;
}

export interface Cpu {
  readonly number: number;
  switchLeft: number;
  loaded: One | null;
  why: SwitchCause;
  readonly cache: Cache;
  /** What it did in each tick. */
  readonly ran: (string | null)[];
  busy: number;
  switching: number;
  warm: number;
}

export interface Several {
  readonly scenario: Scenario;
  readonly quantum: number | null;
  readonly ones: readonly One[];
  readonly cpus: readonly Cpu[];
  t: number;
  tail: number;
  head: number;
  drawn: number;
  readonly lines: Record<string, One[]>;
  readonly states: string[][];
  readonly switches: [number, number, string | null, string, number, SwitchCause][];
  readonly choices: Choice[];
}

export function newSeveral(scenario: Scenario): Several {
  const { machine, policy, processes } = scenario;
  if (policy.kind !== 'fcfs' && policy.kind !== 'rr') throw new Error('on several CPUs the oracle knows fcfs and rr');
  const homes = homesOf(scenario);
  const ones = processes.flatMap((process, number) =>
    process.threads.map((thread) => ({ thread, process, number, home: homes[number]! })),
  );
  return {
    scenario,
    quantum: policy.kind === 'rr' ? policy.quantum : null,
    ones: ones.map(({ thread, process, number, home }, index) => ({
      name: thread.name,
      index,
      process: number,
      arrival: process.arrival ?? 0,
      affinity: process.affinity,
      home,
      bursts: [...thread.bursts],
      where: 'new',
      cpu: -1,
      device: '',
      holdsCpu: false,
      ioLength: 0,
      io: null,
      left: 0,
      quantum: 0,
      ranInSlice: 0,
      place: 0,
      firstRun: null,
      firstSliceEnd: null,
      completion: -1,
      waiting: 0,
      blocked: 0,
      ticks: 0,
      dispatches: 0,
    })),
    cpus: Array.from({ length: machine.cpus }, (_, number) => ({
      number,
      switchLeft: 0,
      loaded: null,
      why: 'start',
      cache: newCache(),
      ran: [],
      busy: 0,
      switching: 0,
      warm: 0,
    })),
    t: 0,
    tail: 0,
    head: 0,
    drawn: 0,
    lines: Object.fromEntries(['io', ...Object.keys(machine.devices)].map((device) => [device, []])),
    states: [],
    switches: [],
    choices: [],
  };
}

/** CPU 0, 1, ... in turn takes the first remaining process that is allowed there. */
function homesOf({ machine, processes }: Scenario): number[] {
  const homes = processes.map(() => -1);
  while (homes.includes(-1)) {
    for (let cpu = 0; cpu < machine.cpus; cpu++) {
      const taken = processes.findIndex(
        ({ affinity }, index) => homes[index] === -1 && (affinity === null || affinity.includes(cpu)),
      );
      if (taken >= 0) homes[taken] = cpu;
    }
  }
  return homes;
}
