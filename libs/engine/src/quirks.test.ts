import { describe, expect, test } from '@jest/globals';
import { resolve } from './resolve';
import type { PolicySpec, ProcessFile, Quirks } from './scenario';
import { simulate } from './simulate';
import { Simulation, withRules } from './simulation';

const course = (policy: PolicySpec, processes: readonly ProcessFile[], quirks: Quirks) => {
  const scenario = resolve({ format: 'timeslice/scenario@1', policy, processes });
  const { timeline } = simulate(withRules(scenario, { quirks }));
  return timeline.map(([start, end, thread]) => `${thread} ${start}-${end}`);
};

const jobs = (...all: readonly (readonly [arrival: number, cpu: number])[]): ProcessFile[] =>
  all.map(([arrival, cpu], index) => ({ id: `P${index + 1}`, arrival, bursts: [['cpu', cpu]] }));

describe('quirks', () => {
  test('[ENG84] the last of those that arrive together interrupts the running thread, nothing else preempts', () => {
    expect(course({ kind: 'srtf' }, jobs([0, 4], [1, 1], [1, 2]), { arrivalsPreempt: true })).toEqual([
      'P1 0-1',
      'P3 1-3',
      'P2 3-4',
      'P1 4-7',
    ]);
  });

  test('[ENG84] where the CPU has just become free an arrival has no thread to interrupt', () => {
    expect(course({ kind: 'fcfs' }, jobs([0, 2], [0, 1], [2, 1]), { arrivalsPreempt: true })).toEqual([
      'P1 0-2',
      'P2 2-3',
      'P3 3-4',
    ]);
  });

  test('[ENG84] an equal thread takes the CPU of one that has run', () => {
    expect(course({ kind: 'priority-preemptive' }, jobs([0, 2], [0, 2]), { equalsPreempt: true })).toEqual([
      'P1 0-1',
      'P2 1-2',
      'P1 2-3',
      'P2 3-4',
    ]);
  });

  test('[ENG84] whole bursts are compared, whatever is left of them', () => {
    expect(course({ kind: 'srtf' }, jobs([0, 4], [3, 2]), { srtfComparesWholeBursts: true })).toEqual([
      'P1 0-3',
      'P2 3-5',
      'P1 5-6',
    ]);
  });

  test('[ENG84] who is boosted goes on with what is left of a slice of the level below', () => {
    const policy: PolicySpec = { kind: 'mlfq', quantum: [1, 4], boostEvery: 4 };
    const two = jobs([0, 6], [0, 6]);
    // at 4 P1 has 2 ticks left of the slice that it began at 2; rightly it has one of the top level, of 1 tick
    expect(course(policy, two, { boostKeepsAllotment: true }).slice(0, 3)).toEqual(['P1 0-1', 'P2 1-2', 'P1 2-6']);
    expect(course(policy, two, {}).slice(0, 3)).toEqual(['P1 0-1', 'P2 1-2', 'P1 2-5']);
  });

  test('[ENG84] a lock that is kept during I/O keeps the other threads off', () => {
    const threads = ['T1', 'T2'].map((id) => ({ id, bursts: [['cpu', 1] as const, ['io', 3] as const] }));
    expect(
      course({ kind: 'fcfs' }, [{ id: 'P', arrival: 0, gil: { switchInterval: 5 }, threads }], { gilKeptInIo: true }),
    ).toEqual(['P.T1 0-1', 'P.T2 4-5']);
  });

  test('[ENG81] a switch that was begun goes on to its end in a branch where switches are free', () => {
    const scenario = resolve({
      format: 'timeslice/scenario@1',
      policy: { kind: 'fcfs' },
      machine: { contextSwitch: { process: 3 } },
      processes: jobs([0, 2], [0, 1], [0, 1]),
    });
    const branch = new Simulation(scenario).advanceTo(3).branch({ contextSwitch: { process: 0, thread: 0 } });
    expect(branch.toEnd().threads).toMatchObject({ P2: { completion: 6 }, P3: { completion: 7 } });
  });

  test('[ENG84] a branch may have quirks that the run had not', () => {
    const scenario = resolve({
      format: 'timeslice/scenario@1',
      policy: { kind: 'fcfs' },
      processes: jobs([0, 4], [2, 1]),
    });
    const branch = new Simulation(scenario).advanceTo(1).branch({ quirks: { arrivalsPreempt: true } });
    expect(branch.toEnd().threads).toMatchObject({ P1: { completion: 5 }, P2: { completion: 3 } });
  });
});
