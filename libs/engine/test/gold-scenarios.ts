import type { Burst, PolicySpec, ProcessFile, ScenarioFile, TieKey } from '../src/scenario';
import type { GoldCase, GoldOptions, GoldProcess } from './gold-cases';

/** The gold cases that are no scenarios, and why. */
export const notExpressible: Readonly<Record<string, string>> = {
  'tan-5jobs-ps': 'all processes run at once, each at a share of the speed: no scenario divides a tick',
  'tan-cs-overhead': 'a formula for switch cost and quantum; it lists no processes',
  'tan-cpu-efficiency': 'a formula for switch cost, quantum and burst; it lists no processes',
  'tan-aging-estimate': 'it asks for a prediction, and a trace has decisions only',
  'fork-private-data': 'it asks for the value of a variable, and processes of a scenario have none',
  'thread-shared-in-child': 'it asks for the value of a variable, and processes of a scenario have none',
  'threads-share': 'it asks what threads share, which is no run',
  'race-producer-consumer': 'a program (scenario.md section 7), not a scenario',
  'race-ostep-counter': 'a program (scenario.md section 7), not a scenario',
  'race-gate-2015': 'a program (scenario.md section 7), not a scenario',
  'race-benari-min2': 'a program (scenario.md section 7), not a scenario',
  amdahl: 'a formula for parallel speed-up; nothing is scheduled',
};

/** The scenario of a case that is not in `notExpressible`. */
export function scenarioOf(gold: GoldCase): ScenarioFile {
  if (gold.id in endlessWorkloads) return endlessWorkload(gold);
  return {
    format: 'timeslice/scenario@1',
    title: gold.source,
    policy: policyOf(gold),
    conventions: conventionsOf(gold.options ?? {}),
    processes: gold.kind === 'fork' ? forkTree(['P', 'Q', 'R']) : [...processesOf(gold), ...tasksOf(gold)],
  };
}

const ticksOf =
  ({ integerScale = 1 }: GoldCase) =>
  (time: number) =>
    Math.round(time * integerScale);

function policyOf(gold: GoldCase): PolicySpec {
  const { policy = 'FCFS', options = {} } = gold;
  const quantum = typeof options.quantum === 'number' ? ticksOf(gold)(options.quantum) : 1;
  switch (policy) {
    case 'FCFS':
      return { kind: 'fcfs' };
    case 'SJF':
      // Left idle until the shortest is there, as the solution of the exercise does.
      return options.idleUntil ? { kind: 'fixed-order', order: ['P3', 'P2', 'P1'] } : { kind: 'sjf' };
    case 'SRTF':
      return { kind: 'srtf' };
    case 'LRTF':
      return { kind: 'lrtf' };
    case 'HRRN':
      return { kind: 'hrrn' };
    case 'RR':
      return { kind: 'rr', quantum };
    case 'PRIO':
      return { kind: 'priority' };
    case 'PRIO_P':
    case 'FIXED-PRIORITY':
      return { kind: 'priority-preemptive' };
    case 'PRIO_RR':
      return { kind: 'priority-rr', quantum };
    case 'PRIO_P_RR':
      return { kind: 'priority-preemptive-rr', quantum };
    case 'FIXED-ORDER':
      return { kind: 'fixed-order', order: options.order ?? [] };
    case 'OSTEP-PROCESS-RUN':
      return { kind: 'next-id' };
    case 'FEEDBACK':
      return { kind: 'mlfq', ...feedbackOf(options) };
    case 'MLFQ': {
      const { allotmentSlices, boostEvery } = options;
      return {
        kind: 'mlfq',
        quantum: Array.isArray(options.quantum) ? options.quantum : [1],
        allotmentSlices,
        boostEvery,
      };
    }
    case 'STRIDE':
      return { kind: 'stride', quantum, big: options.big };
    case 'CFS':
      return { kind: 'cfs', schedLatency: options.schedLatency, minGranularity: options.minGranularity };
    case 'RM':
      return { kind: 'rm' };
    case 'EDF':
      return { kind: 'edf' };
    default:
      throw new Error(`no policy for ${gold.id}`);
  }
}

/** Stallings' feedback: one tick at every level of as many as are ever needed, or 2^i of infinitely many. */
function feedbackOf({ quantum, arrivalPreempts, demoteWhenAlone }: GoldOptions) {
  return {
    quantum: quantum === '2^level' ? ('2^i' as const) : Array<number>(20).fill(1),
    arrivalPreempts,
    demoteWhenAlone,
  };
}

function conventionsOf(options: GoldOptions): ScenarioFile['conventions'] {
  const { enqueueOrder, runningWinsTies, switchOnIo, priorityOrder, preemptedPlace, quantumOnPreempt, tie } = options;
  return {
    enqueueOrder,
    runningWinsTies,
    switchOnIo,
    priorityOrder,
    preemptedPlace,
    quantumOnPreempt,
    tie: tie?.map((key): TieKey => (key === 'arrival' || key === 'fifo' ? key : 'id')),
  };
}

const processesOf = (gold: GoldCase): ProcessFile[] =>
  (gold.processes ?? []).map((process) => ({
    id: String(process.pid),
    arrival: ticksOf(gold)(process.arrival ?? 0),
    priority: process.priority,
    tickets: process.tickets,
    nice: process.nice,
    bursts: burstsOf(gold, process),
  }));

function burstsOf(gold: GoldCase, { bursts, instructions }: GoldProcess): readonly Burst[] {
  if (instructions) return instructions.flatMap((one) => ofInstruction(one, gold.options?.ioLength ?? 5));
  // Where the source does not tell how long a process is, longer than its figure.
  return (bursts ?? [['cpu', 100]]).map(([kind, time]): Burst => [kind, ticksOf(gold)(time)]);
}

const ofInstruction = (instruction: 'cpu' | 'io' | 'io_done', ioLength: number): Burst[] =>
  instruction === 'io'
    ? [
        ['cpu', 1],
        ['io', ioLength],
      ]
    : [['cpu', 1]];

const tasksOf = ({ tasks = [], options = {} }: GoldCase): ProcessFile[] =>
  tasks.map(({ pid, period, wcet }) => ({ id: pid, period, wcet, priority: options.priority?.[pid] }));

/** As many `fork()` in a row as names: each process forks once for every call that it has still before it. */
function forkTree(names: readonly string[]): ProcessFile[] {
  const processes: ProcessFile[] = [];
  const grow = (id: string, calls: readonly string[], parent?: string) => {
    const bursts = calls.map((call): Burst => ['fork', id + call]);
    processes.push({ id, forkedBy: parent, bursts: [['cpu', 1], ...bursts, ['cpu', 1]] });
    calls.forEach((call, index) => grow(id + call, calls.slice(index + 1), id));
  };
  grow('main', names);
  return processes;
}

/** Ten I/O-bound tasks and one CPU-bound, forever: as long as the utilisation is measured, in tenths of a millisecond. */
const endlessWorkloads: Readonly<Record<string, { readonly until: number }>> = {
  'osc-cs-util-q1': { until: 22_000 },
  'osc-cs-util-q10': { until: 21_100 },
};

function endlessWorkload({ id, source, options = {} }: GoldCase): ScenarioFile {
  const { until } = endlessWorkloads[id]!;
  const cycles = Array.from({ length: until / 110 }, (): Burst[] => [
    ['cpu', 10],
    ['io', 100],
  ]).flat();
  return {
    format: 'timeslice/scenario@1',
    title: source,
    machine: { contextSwitch: { process: 1, chargeFirst: true, chargeSame: true } },
    policy: { kind: 'rr', quantum: 10 * Number(options.quantum) },
    conventions: { utilizationUntil: until },
    processes: [
      ...Array.from({ length: 10 }, (_, index) => ({ id: `I/O ${index}`, bursts: cycles })),
      { id: 'CPU', bursts: [['cpu', until]] },
    ],
  };
}
