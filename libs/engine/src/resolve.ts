import { policyKinds } from './policies/policies';
import { defaultConventions, presetTable } from './presets';
import type {
  Conventions,
  Machine,
  PolicySpec,
  Preset,
  Process,
  ProcessFile,
  Scenario,
  ScenarioFile,
} from './scenario';

/** Defaults, then the preset, then what the file says itself. */
export function resolve(file: ScenarioFile): Scenario {
  return {
    title: file.title ?? '',
    preset: file.preset ?? null,
    machine: machineOf(file.machine ?? {}),
    policy: file.policy,
    conventions: {
      ...defaultConventions,
      ...(file.processes.some(({ period }) => period !== undefined) && { tie: ['id'] }),
      ...presetConventions(file.preset, file.policy),
      ...given(file.conventions ?? {}),
    },
    processes: file.processes.map(processOf),
    seed: file.seed ?? 1,
    draws: file.draws ?? null,
    ...(file.ties && { ties: file.ties }),
  };
}

/** What a preset sets for this policy. */
export function presetConventions(preset: Preset | undefined, policy: PolicySpec): Partial<Conventions> {
  if (preset === undefined) return {};
  const { sets, setsWhereThePolicyCompares, setsFor } = presetTable[preset];
  const compares = policyKinds[policy.kind].queue === 'by-key';
  return { ...sets, ...(compares && setsWhereThePolicyCompares), ...setsFor?.[policy.kind] };
}

/** Without the keys that are present but undefined. */
const given = (conventions: NonNullable<ScenarioFile['conventions']>): Partial<Conventions> =>
  Object.fromEntries(Object.entries(conventions).filter(([, value]) => value !== undefined));

function machineOf(machine: NonNullable<ScenarioFile['machine']>): Machine {
  const { process = 0, thread = process, chargeFirst = false, chargeSame = false } = machine.contextSwitch ?? {};
  return {
    cpus: machine.cpus ?? 1,
    contextSwitch: { process, thread, chargeFirst, chargeSame },
    devices: machine.devices ?? {},
    cache: machine.cache ?? null,
    queues: machine.queues ?? 'central',
    steal: machine.steal ?? null,
  };
}

function processOf(file: ProcessFile): Process {
  const priority = file.priority ?? 0;
  const { period, wcet } = file;
  const task = period === undefined || wcet === undefined ? null : { period, wcet, deadline: file.deadline ?? period };
  const bursts = task ? [['cpu', task.wcet] as const] : (file.bursts ?? []);
  const threads = file.threads ?? [{ id: file.id, bursts }];
  return {
    id: file.id,
    arrival: file.forkedBy === undefined ? (file.arrival ?? 0) : null,
    priority,
    tickets: file.tickets ?? 1,
    nice: file.nice ?? 0,
    workingSet: file.workingSet ?? 0,
    affinity: file.affinity ?? null,
    forkedBy: file.forkedBy ?? null,
    task,
    gil: file.gil ?? null,
    threads: threads.map((thread) => ({
      id: thread.id,
      name: threads.length === 1 ? file.id : `${file.id}.${thread.id}`,
      priority: thread.priority ?? priority,
      bursts: thread.bursts,
    })),
  };
}
