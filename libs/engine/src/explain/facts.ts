import { DEFAULT_DEVICE } from '../devices';
import { policyKinds } from '../policies/policies';
import { policyTraits } from '../policies/traits';
import type { Conventions, Machine, MlqSpec, Process, Scenario } from '../scenario';
import type { Bilingual } from '../text';

/** A rule in words, where it can matter in that scenario. */
export type Say = (facts: Facts, conventions: Conventions, scenario: Scenario) => Bilingual | null;

/** What a scenario has in it, and so which conventions can matter. */
export interface Facts {
  readonly io: boolean;
  /** Threads come back to the ready queue: from I/O, or with a lock or message that they waited for. */
  readonly returns: boolean;
  /** Two threads can arrive at one instant, and two can return at one. */
  readonly arrivalsMeet: boolean;
  readonly returnsMeet: boolean;
  /** Threads wait in line for a device, in the order in which they ask. */
  readonly linesAtDevices: boolean;
  /** Threads run in slices. */
  readonly slices: boolean;
  /** The one quantum of all. */
  readonly quantum: number | null;
  readonly preempts: boolean;
  /** The policy's own rules on place and quantum win over the conventions. */
  readonly byLevel: boolean;
  readonly queue: 'by-key' | 'by-joining' | 'by-level' | 'by-file';
  readonly heeds: ReadonlySet<keyof Conventions>;
  readonly tasks: boolean;
}

export function factsOf(scenario: Scenario): Facts {
  const { policy, machine, processes } = scenario;
  const { heeds, queue } = policyKinds[policy.kind];
  const kinds = new Set(
    processes.flatMap(({ threads }) => threads.flatMap(({ bursts }) => bursts.map(([kind]) => kind))),
  );
  const waits = kinds.has('lock') || kinds.has('receive') || processes.some(({ gil }) => gil !== null);
  return {
    ...policyTraits(scenario),
    io: kinds.has('io'),
    returns: kinds.has('io') || waits,
    arrivalsMeet: arrivalsMeet(processes),
    returnsMeet: returnsMeet(processes, machine) || (waits && kinds.has('io')),
    linesAtDevices: linesAtDevices(processes, machine),
    queue,
    heeds: new Set(policy.kind === 'mlq' ? heedsOf(policy) : heeds),
    tasks: processes.some(({ task }) => task !== null),
  };
}

/** What its levels heed, and the priority that names the level. */
const heedsOf = ({ levels }: MlqSpec): (keyof Conventions)[] => [
  'priorityOrder',
  ...levels.flatMap(({ policy }) => policyKinds[policy.kind].heeds),
];

/** A forked process arrives whenever it is forked, and so perhaps with any other. */
function arrivalsMeet(processes: readonly Process[]): boolean {
  if (processes.some(({ task }) => task !== null)) return processes.length > 1;
  const arrivals = processes.flatMap(({ arrival, threads }) => threads.map(() => arrival));
  return arrivals.length > 1 && (arrivals.includes(null) || new Set(arrivals).size < arrivals.length);
}

/** One server ends one request at a time; of two threads, two servers can end one each at the same instant. */
function returnsMeet(processes: readonly Process[], { devices }: Machine): boolean {
  const used = processes.flatMap(({ threads }) =>
    threads.map(
      ({ bursts }) => new Set(bursts.flatMap((burst) => (burst[0] === 'io' ? [burst[2] ?? DEFAULT_DEVICE] : []))),
    ),
  );
  const users = used.filter((names) => names.size > 0);
  const names = new Set(users.flatMap((one) => [...one]));
  const servers = [...names].reduce((sum, name) => sum + (devices[name]?.servers ?? Infinity), 0);
  return users.length > 1 && servers > 1;
}

const linesAtDevices = (processes: readonly Process[], { devices }: Machine): boolean =>
  processes.some(({ threads }) =>
    threads.some(({ bursts }) => bursts.some((burst) => burst[0] === 'io' && (burst[2] ?? DEFAULT_DEVICE) in devices)),
  );
