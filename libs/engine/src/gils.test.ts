import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { policySpecs, randomScenario } from '../test/random-scenario';
import { cpu, io, runOn } from '../test/runs';
import { resolve } from './resolve';
import type { Burst, ScenarioFile } from './scenario';
import { simulate } from './simulate';
import { unsupported } from './unsupported';

describe('[ENG73] the GIL', () => {
  const threads = (count: number, bursts: readonly Burst[]) =>
    Array.from({ length: count }, (_, index) => ({ id: `T${index + 1}`, bursts }));
  const gil = { switchInterval: 2 };

  test('threads that compute gain nothing from more CPUs; processes do', () => {
    const python = runOn({ cpus: 4 }, [{ id: 'P', gil, threads: threads(4, [cpu(5)]) }]);
    expect(python.makespan).toBe(20);
    expect(runOn({ cpus: 4 }, [{ id: 'P', threads: threads(4, [cpu(5)]) }]).makespan).toBe(5);
    const processes = [1, 2, 3, 4].map((id) => ({ id: `P${id}`, gil, threads: threads(1, [cpu(5)]) }));
    expect(runOn({ cpus: 4 }, processes).makespan).toBe(5);
  });

  test('it is released during I/O, so threads that wait for devices overlap', () => {
    const python = runOn({ cpus: 1 }, [{ id: 'P', gil, threads: threads(4, [cpu(1), io(10)]) }]);
    expect(python.makespan).toBe(14);
  });

  test('a holder gives it up after the switch interval, where another one waits', () => {
    const trace = runOn({ cpus: 2 }, [{ id: 'P', gil, threads: threads(2, [cpu(4)]) }]);
    expect(trace.timeline.map(([start, end, thread]) => [start, end, thread])).toEqual([
      [0, 2, 'P.T1'],
      [2, 4, 'P.T2'],
      [4, 6, 'P.T1'],
      [6, 8, 'P.T2'],
    ]);
    expect(trace.states['P.T2']![0]).toEqual([0, 2, 'blocked', 'gil']);
    const alone = runOn({ cpus: 1 }, [{ id: 'P', gil, threads: threads(1, [cpu(9)]) }]);
    expect(alone.timeline).toHaveLength(1);
  });

  test('no two threads of a process with one run at once, and the metrics add up', () => {
    const law = (file: ScenarioFile, switchInterval: number) => {
      const processes = file.processes.map((one) =>
        one.period === undefined ? { ...one, gil: { switchInterval } } : one,
      );
      const scenario = resolve({ ...file, processes });
      fc.pre(unsupported(scenario).length === 0);
      const trace = simulate(scenario);
      for (const { id, threads: all } of scenario.processes) {
        const names = new Set(all.map(({ name }) => name));
        const runs = trace.timeline.filter(([, , thread]) => names.has(thread)).toSorted((a, b) => a[0] - b[0]);
        runs.forEach(([start], index) => {
          if (index > 0 && start < runs[index - 1]![1]) throw new Error(`two threads of ${id} run at ${start}`);
        });
      }
      for (const one of Object.values(trace.threads)) expect(one.turnaround).toBe(one.cpu + one.waiting + one.blocked);
    };
    const kinds = ['fcfs', 'rr', 'srtf', 'mlfq', 'cfs', 'priority-preemptive'] as const;
    const files = fc
      .constantFrom(...kinds)
      .chain((kind) => randomScenario({ policy: policySpecs[kind], cpus: fc.integer({ min: 1, max: 3 }) }));
    fc.assert(fc.property(files, fc.integer({ min: 1, max: 4 }), law), { numRuns: 300 });
  });
});
