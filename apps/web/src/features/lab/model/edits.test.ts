import { describe, expect, test } from '@jest/globals';
import { parseScenario } from '@timeslice/contract';
import fc from 'fast-check';
import { shelves } from '../examples/shelves';
import { concerned, inForce } from './concerns';
import { compared, firstScenario, scenarioB, withOtherPolicy, withScenario, type LabDocument } from './document';
import { textOf, valueOf, type ScenarioDraft } from './draft';
import { pathName, valueAt, withValueAt } from './path';
import { kindsOfPolicies, policyOf } from './policies';
import {
  burstRemoved,
  forkAdded,
  parentChosen,
  processAdded,
  processDuplicated,
  processMoved,
  processRemoved,
  processRenamed,
  threadAdded,
  threadRemoved,
  turnedIntoProcesses,
  turnedIntoTasks,
} from './processes';

type Edit = (draft: ScenarioDraft) => ScenarioDraft;
const place = fc.nat(5);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant(processAdded),
  place.map(processDuplicated),
  fc.tuple(place, fc.constantFrom<-1 | 1>(-1, 1)).map(([at, by]) => processMoved(at, by)),
  fc.tuple(place, fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')).map(([at, id]) => renamedIfFree(at, id)),
  place.map(
    (at): Edit =>
      (draft) =>
        draft.processes.length > 1 ? processRemoved(at)(draft) : draft,
  ),
  place.map(threadAdded),
  fc.tuple(place, fc.nat(2)).map(([at, thread]) => threadRemoved(at, thread)),
  place.map((at) => forkAdded(at, 0)),
  fc.tuple(place, place).map(([at, burst]) => removedIfNotLast(at, burst)),
);

const renamedIfFree =
  (at: number, id: string): Edit =>
  (draft) =>
    draft.processes.some((process) => process.id === id) ? draft : processRenamed(at, id)(draft);

const removedIfNotLast =
  (at: number, burst: number): Edit =>
  (draft) => {
    const process = draft.processes[at];
    const bursts = process?.bursts ?? process?.threads?.[0]?.bursts ?? [];
    return bursts.length > 1 ? burstRemoved(at, 0, burst)(draft) : draft;
  };

describe('editing processes', () => {
  test('keeps a scenario that runs one that runs: forks, parents and threads stay in step', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const edited = edits.reduce<ScenarioDraft>((draft, one) => one(draft), firstScenario);
        expect(parseScenario(edited)).toMatchObject({ ok: true });
      }),
      { numRuns: 300 },
    );
  });

  test('a process can be given a parent, and taken from it', () => {
    const child = parentChosen(2, 'P1')(firstScenario);
    expect(parseScenario(child)).toMatchObject({ ok: true });
    expect(child.processes[2]).toMatchObject({ forkedBy: 'P1' });
    expect(parseScenario(parentChosen(2, null)(child))).toMatchObject({ ok: true });
  });

  test('processes become tasks and tasks processes, and either can run', () => {
    const tasks = { ...turnedIntoTasks(firstScenario), policy: { kind: 'edf' } } as const;
    expect(parseScenario(tasks)).toMatchObject({ ok: true });
    expect(parseScenario({ ...turnedIntoProcesses(tasks), policy: { kind: 'fcfs' } })).toMatchObject({ ok: true });
  });
});

describe('choosing a policy', () => {
  test.each(kindsOfPolicies)('%s begins as one that can run', (kind) => {
    const policy = policyOf(kind, firstScenario);
    const needsTasks = kind === 'edf' || kind === 'rm';
    const draft = needsTasks ? turnedIntoTasks(firstScenario) : firstScenario;
    expect(parseScenario({ ...draft, policy })).toMatchObject({ ok: true });
  });

  test('keeps the quantum where both have one', () => {
    const policy = policyOf('lottery', { ...firstScenario, policy: { kind: 'rr', quantum: 7 } });
    expect(policy).toMatchObject({ kind: 'lottery', quantum: 7 });
  });
});

describe('a value at a path', () => {
  test('is found where it was put, and taking it away again leaves what was there', () => {
    const path = fc.constantFrom(
      ['policy', 'quantum'],
      ['machine', 'contextSwitch', 'process'],
      ['processes', 1, 'priority'],
      ['conventions', 'tie'],
    );
    fc.assert(
      fc.property(path, fc.oneof(fc.integer(), fc.string({ minLength: 1 })), (at, value) => {
        const changed = withValueAt(firstScenario, at, value);
        expect(valueAt(changed, at)).toBe(value);
        const before = valueAt(firstScenario, at);
        expect(valueAt(withValueAt(changed, at, before), at)).toBe(before);
      }),
    );
  });

  test('is called as the contract calls it', () => {
    expect(pathName(['processes', 0, 'bursts', 1, 1])).toBe('processes[0].bursts[1][1]');
  });

  test('what was typed is a number where it is one, and is kept where it is none', () => {
    fc.assert(fc.property(fc.integer(), (value) => expect(valueOf(textOf(value))).toBe(value)));
    expect([valueOf(' 4 '), valueOf('4x'), valueOf(''), valueOf('１２')]).toEqual([4, '4x', undefined, 12]);
  });
});

describe('comparing', () => {
  const document: LabDocument = compared({ a: firstScenario, b: null }, withOtherPolicy);

  test('begins with another policy and the same processes, which stay the same', () => {
    expect(scenarioB(document)?.policy.kind).not.toBe(firstScenario.policy.kind);
    const edited = withScenario(document, 'b', processAdded(scenarioB(document) ?? firstScenario));
    expect(edited.a.processes).toHaveLength(4);
    expect(scenarioB(edited)?.processes).toBe(edited.a.processes);
  });

  test('once parted, each side has processes of its own', () => {
    const parted: LabDocument = { ...document, b: document.b && { ...document.b, processes: firstScenario.processes } };
    const edited = withScenario(parted, 'b', processAdded(scenarioB(parted) ?? firstScenario));
    expect([edited.a.processes.length, scenarioB(edited)?.processes.length]).toEqual([3, 4]);
  });
});

test('the conventions in front are those that matter, and those that the file sets', () => {
  expect(concerned(firstScenario)).not.toContain('priorityOrder');
  expect(concerned({ ...firstScenario, policy: { kind: 'fcfs' } })).not.toContain('onExpiryEmpty');
  expect(concerned({ ...firstScenario, policy: { kind: 'priority' } })).toContain('priorityOrder');
  expect(concerned({ ...firstScenario, conventions: { srtfKey: 'total' } })).toContain('srtfKey');
  expect(inForce({ ...firstScenario, preset: 'ostep-mlfq' }, 'preemptedPlace')).toBe('head');
});

test('every example can be edited: its fields and its problems have a place', () => {
  for (const { file } of shelves.flatMap(({ examples }) => examples)) {
    expect(parseScenario(processAdded(file))).toMatchObject({ ok: true });
  }
});
