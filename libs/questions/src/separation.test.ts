import { expect, test } from '@jest/globals';
import type { ScenarioFile } from '@timeslice/engine';
import { type Marking, segmentsOf } from './index';
import { build, separation } from './keys';

const rr = (quantum: number, ...rows: readonly (readonly [arrival: number, cpu: number])[]): ScenarioFile => ({
  format: 'timeslice/scenario@1',
  policy: { kind: 'rr', quantum },
  processes: rows.map(([arrival, cpu], index) => ({ id: `P${index + 1}`, arrival, bursts: [['cpu', cpu]] })),
});

function told(scenario: ScenarioFile, marking: Marking = {}) {
  const built = build<'gantt'>({ ask: { kind: 'gantt' }, scenario, marking });
  if (!built.ok) throw new Error(JSON.stringify(built.problem));
  return separation(built.pair);
}

test('[SEP1] a scenario that separates nine models tells them all apart', () => {
  // the first scenario of the gold file: every wrong model about round robin draws another chart
  const best = told(rr(2, [0, 6], [6, 1], [2, 1], [0, 2]));
  expect(best.told).toEqual(
    expect.arrayContaining(['S06-cyclic-sweep', 'S07-expired-first', 'S08-newcomer-first', 'S11-rr-is-fcfs']),
  );
  expect(best.settled).toBeGreaterThanOrEqual(90);
  expect(best.bits).toBeGreaterThan(told(rr(2, [0, 4], [0, 2])).bits);
  expect(best.classes.flatMap(({ models }) => models)).toContain('right');
});

test('[SEP1] where all models give one answer, nothing is told', () => {
  const nothing = told(rr(4, [0, 2]));
  expect(nothing).toMatchObject({ told: [], bits: 0, settled: 0 });
});

test('[SEP2] a core misconception that answers rightly is flagged', () => {
  expect(told(rr(4, [0, 3], [1, 2])).flags).toContainEqual({ flag: 'hidden', model: 'S11-rr-is-fcfs' });
});

test('[SEP2] a core misconception that answers as an accepted convention does is flagged: it is not marked wrong', () => {
  // P1 expires at 2 and goes on: who joins before an arrival at that instant, and who takes RR for FCFS, keep P1 there
  const meeting = rr(2, [0, 3], [2, 2]);
  const { flags, classes } = told(meeting);
  const excused = classes.find(({ models }) => models.includes('S07-expired-first'));
  expect(excused?.models).not.toContain('right');
  expect(excused?.models).toContain('S11-rr-is-fcfs');
  expect(flags).toContainEqual({ flag: 'hidden', model: 'S11-rr-is-fcfs' });
});

test('[SEP2] a core misconception that a rule left open, or the author, makes right is flagged', () => {
  const newest = { flag: 'hidden', model: 'S08-newcomer-first' };
  const equals = rr(2, [0, 2], [0, 2], [0, 2]);
  expect(told(equals).flags).not.toContainEqual(newest);
  expect(told(equals, { open: ['tie'] }).flags).toContainEqual(newest);
  const lanes = [segmentsOf(['P3', 'P3', 'P2', 'P2', 'P1', 'P1'])];
  expect(told(equals, { accept: [{ kind: 'gantt', lanes }] }).flags).toContainEqual(newest);
});

test('[SEP2] an answer that is another one under an accepted convention is flagged, and one that hangs on an open one', () => {
  const meeting = rr(2, [0, 4], [0, 2], [2, 2]);
  expect(told(meeting).flags).toContainEqual({ flag: 'convention', model: 'S07-expired-first' });
  expect(told(meeting).flags).not.toContainEqual({ flag: 'open-convention' });
  expect(told(meeting, { open: ['enqueueOrder'] }).flags).toContainEqual({ flag: 'open-convention' });
});

test('[SEP2] a question that leaves too many ties open to be marked is flagged, and one with as many as may be is not', () => {
  const equals = (jobs: number) => rr(2, ...Array.from({ length: jobs }, () => [0, 2] as const));
  const tooMany = { flag: 'too-many-ties', most: 200 };
  expect(told(equals(6), { open: ['tie'] }).flags).toContainEqual(tooMany);
  expect(told(equals(6)).flags).not.toContainEqual(tooMany);
  expect(told(equals(5), { open: ['tie'] }).flags).not.toContainEqual(tooMany);
  expect(told(equals(5), { open: ['tie'] }).flags).toContainEqual({ flag: 'open-convention' });
});
