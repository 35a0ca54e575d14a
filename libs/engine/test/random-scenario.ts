import * as fc from 'fast-check';
import { presets, type Conventions, type PolicySpec, type ProcessFile, type ScenarioFile } from '../src/scenario';
import { someConventions } from './random/conventions';
import { needsTasks, taskKinds } from './random/policies';
import { anyProcesses, placedProcesses, tasks } from './random/processes';

export { policySpecs } from './random/policies';

const cost = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ max: 3, min: 1 }) },
);

const contextSwitch = fc.record({ process: cost, thread: cost, chargeFirst: fc.boolean(), chargeSame: fc.boolean() });

const devices = fc.constantFrom(
  { disk: { servers: 1 } },
  { disk: { servers: 2 } },
  { disk: { servers: 1 }, io: { servers: 1 } },
);

/** A failing scenario is not made smaller by other draws. */
const drawSeed = fc.noShrink(fc.nat());

/** So many draws that no run uses them up. */
function drawsFrom(seed: number): number[] {
  let state = BigInt(seed);
  return Array.from({ length: 600 }, () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return Number(state >> 40n);
  });
}

export interface Kind {
  readonly policy: fc.Arbitrary<PolicySpec>;
  readonly cpus?: fc.Arbitrary<number>;
}

/** Small scenarios, dense in simultaneous events. */
export const randomScenario = ({ policy, cpus = fc.constant(1) }: Kind): fc.Arbitrary<ScenarioFile> =>
  fc
    .record({
      policy,
      preset: fc.option(fc.constantFrom(...presets), { freq: 1, nil: undefined }),
      machine: fc.record({ cpus, contextSwitch, devices }),
      conventions: someConventions,
      drawSeed,
      processes: anyProcesses,
      tasks,
      /** One in seven has tasks, where the policy does not need them. */
      part: fc.nat(6),
    })
    .map(({ policy: spec, preset, machine, conventions, processes, tasks: periodic, drawSeed: seed, part }) => {
      const hasTasks = needsTasks(spec) || (taskKinds.has(spec.kind) && part === 6);
      const fitting = hasTasks ? periodic : spec.kind === 'mlq' ? inLevels(processes, spec.levels.length) : processes;
      return {
        format: 'timeslice/scenario@1' as const,
        preset,
        policy: fitted(spec, fitting),
        machine,
        conventions,
        processes: fitting,
        ...(spec.kind === 'lottery' ? { draws: drawsFrom(seed) } : {}),
      };
    });

/** On several CPUs the oracle does not know whose CPU a thread back from I/O would take. */
const withoutClaims = (conventions: Partial<Conventions>): Partial<Conventions> =>
  conventions.ioReturn === 'preempts' ? { ...conventions, ioReturn: 'tail' } : conventions;

const several = fc.integer({ min: 2, max: 4 });

/** Several CPUs with queues of their own, stealing, affinity and caches; CPU and I/O bursts only. */
export const randomPlacedScenario = ({ policy, cpus = several }: Kind): fc.Arbitrary<ScenarioFile> =>
  cpus.chain((count) =>
    fc.record({
      format: fc.constant('timeslice/scenario@1' as const),
      preset: fc.option(fc.constantFrom('ostep-multi' as const), { freq: 1, nil: undefined }),
      policy,
      machine: fc.record({
        cpus: fc.constant(count),
        contextSwitch,
        devices,
        queues: fc.constantFrom('central', 'per-cpu'),
        steal: fc.option(fc.record({ every: fc.integer({ min: 1, max: 7 }) }), { freq: 2 }),
        cache: fc.option(
          fc.record({
            size: fc.integer({ min: 3, max: 12 }),
            warmup: fc.integer({ min: 0, max: 4 }),
            warmRate: fc.integer({ min: 1, max: 3 }),
          }),
          { freq: 2 },
        ),
      }),
      conventions: someConventions.map(withoutClaims),
      draws: drawSeed.map(drawsFrom),
      processes: placedProcesses(count),
    }),
  );

const inLevels = (processes: readonly ProcessFile[], levels: number): ProcessFile[] =>
  processes.map((process) => ({
    ...process,
    priority: (process.priority ?? 0) % levels,
    threads: process.threads?.map((thread) => ({ ...thread, priority: (thread.priority ?? 0) % levels })),
  }));

/** A fixed order names threads that there are. */
function fitted(spec: PolicySpec, processes: readonly ProcessFile[]): PolicySpec {
  if (spec.kind !== 'fixed-order') return spec;
  const names = processes.flatMap(({ id, threads }) =>
    threads ? threads.map((thread) => `${id}.${thread.id}`) : [id],
  );
  return { ...spec, order: spec.order.map((name) => names[Number(name.slice(1)) % names.length]!) };
}
