import type { Burst, PolicySpec, ProcessFile, ScenarioFile } from '@timeslice/engine';
import type { Random } from './random';

/** How much longer than given a burst may become. */
const LONGER = 3;

/**
 * The same kind of scenario with other numbers: who does what in which order stays, and so do the machine, the policy
 * and its conventions; lengths of bursts, arrivals, priorities, shares, the quantum and the seed are drawn anew.
 * Periodic tasks stay as they are: their numbers decide whether they can be scheduled at all.
 */
export function varyScenario(file: ScenarioFile, random: Random): ScenarioFile {
  const processes = withNewArrivals(file.processes, random).map((process) => withNewBursts(process, random));
  return {
    ...file,
    title: undefined,
    policy: varyPolicy(file.policy, random),
    processes: shuffledField(
      shuffledField(shuffledField(processes, 'priority', random), 'tickets', random),
      'nice',
      random,
    ),
    ...(file.draws === undefined && { seed: random.int(0, 2 ** 31 - 1) }),
  };
}

function varyPolicy(policy: PolicySpec, random: Random): PolicySpec {
  switch (policy.kind) {
    case 'rr':
    case 'priority-rr':
    case 'priority-preemptive-rr':
      return { ...policy, quantum: random.int(Math.max(1, policy.quantum - 1), policy.quantum + 1) };
    default:
      return policy; // the others have no quantum, or their numbers belong together
  }
}

/** The first still comes at 0 where one did; where all came together they still do. */
function withNewArrivals(processes: readonly ProcessFile[], random: Random): ProcessFile[] {
  const arrivals = processes.map(({ arrival = 0 }) => arrival);
  const [first, last] = [Math.min(...arrivals), Math.max(...arrivals)];
  if (first === last) return [...processes];
  const starter = random.int(0, processes.length - 1);
  return processes.map((process, index) => {
    if (process.arrival === undefined || process.forkedBy !== undefined) return process;
    return { ...process, arrival: index === starter ? first : random.int(first, last + 1) };
  });
}

function withNewBursts(process: ProcessFile, random: Random): ProcessFile {
  const { bursts, threads } = process;
  return {
    ...process,
    ...(bursts && { bursts: bursts.map((burst) => varyBurst(burst, random)) }),
    ...(threads && {
      threads: threads.map((thread) => ({ ...thread, bursts: thread.bursts.map((burst) => varyBurst(burst, random)) })),
    }),
  };
}

function varyBurst(burst: Burst, random: Random): Burst {
  switch (burst[0]) {
    case 'cpu':
      return ['cpu', varyLength(burst[1], random)];
    case 'io':
      return burst.length === 3 ? ['io', varyLength(burst[1], random), burst[2]] : ['io', varyLength(burst[1], random)];
    case 'fork':
    case 'lock':
    case 'unlock':
    case 'exit':
    case 'crash':
    case 'send':
    case 'receive':
      return burst;
  }
}

/** From half of it, at least 1, to `LONGER` more, at most twice as long. */
const varyLength = (ticks: number, random: Random) =>
  random.int(Math.max(1, Math.floor(ticks / 2)), Math.max(2, Math.min(2 * ticks, ticks + LONGER)));

/** The values that the processes have in a field, dealt out anew; nothing where not all have one. */
function shuffledField(
  processes: readonly ProcessFile[],
  field: 'priority' | 'tickets' | 'nice',
  random: Random,
): readonly ProcessFile[] {
  const values = processes.map((process) => process[field]);
  if (values.includes(undefined)) return processes;
  const dealt = random.shuffled(values);
  return processes.map((process, index) => ({ ...process, [field]: dealt[index] }));
}
