import { describe, expect, test } from '@jest/globals';
import { FLOW_ANSWERS_MAX, FRAME_MAX, GROUPS_MAX, type HostScene } from '@timeslice/contract';
import { crowd } from '../test/crowd';
import { drawing, locked, nobody, TRUTH, WRONG } from '../test/rooms';
import {
  ada,
  after,
  bora,
  discuss,
  draws,
  end,
  explain,
  host,
  joins,
  lock,
  openPredictions,
  personId,
  reveal,
  segments,
  type Room,
} from '../test/stories';
import { hostScene, ownResult, projectorScene, report, seatOf, studentScene } from './index';

const chul = personId('Chul');
const drawn = after(drawing, joins('Chul'), draws(ada, WRONG), draws(bora, TRUTH), draws(chul, WRONG), lock);

describe('groups of equal answers', () => {
  test('[SES90] the host has them from the lock on, largest first, with what each tells', () => {
    const { groups } = report(drawn.state).questions[1] ?? {};
    expect(hostScene(drawn.state, nobody)).toMatchObject({ phase: 'locked', result: { groups } });
    expect(groups).toMatchObject({
      list: [
        { text: 'P1 0-4, P2 4-6, P3 6-8', answer: draws(ada, WRONG)[0], count: 2, meanPercent: 41.6, right: false },
        { text: 'P1 0-2, P2 2-4, P3 4-6, P1 6-8', count: 1, meanPercent: 100, right: true, under: null },
      ].map(({ answer, ...group }) => ({ ...group, ...(answer && 'answer' in answer && { answer: answer.answer }) })),
      others: { groups: 0, answers: 0 },
    });
    const [wrong, right] = groups?.list ?? [];
    expect(wrong?.readings[0]?.model).toBe('S11-rr-is-fcfs');
    expect(right?.readings[0]?.model).toBe('right');
    const percents = wrong?.readings.map(({ percent }) => percent) ?? [];
    expect(percents).toEqual(percents.toSorted((one, other) => other - one));
  });

  test('[SES90] they are the same for the host in every phase from the lock on, the reveal included', () => {
    const outcome = (room: Room) => {
      const scene = hostScene(room.state, nobody);
      if (!('marking' in scene)) throw new Error('the question is locked');
      const { result, picked, marking, regradings } = scene;
      return { result, picked, marking, regradings };
    };
    const before = outcome(drawn);
    expect(before.result.groups.list).toHaveLength(2);
    for (const room of [after(drawn, discuss), after(drawn, reveal), after(drawn, explain)]) {
      expect(outcome(room)).toEqual(before);
    }
  });

  test('[SES90] an answer that is right under another convention names it', () => {
    const other = after(drawing, draws(ada, 'P1 2, P2 2, P1 2, P3 2'), lock);
    expect(report(other.state).questions[1]?.groups.list).toMatchObject([
      { count: 1, right: true, meanPercent: 100, under: { en: expect.any(String), ko: expect.any(String) } },
    ]);
  });

  test('[SES91] the expected number of students per model, of all answers', () => {
    const models = report(drawn.state).questions[1]?.models ?? [];
    const sum = models.reduce((total, { students }) => total + students, 0);
    expect(Math.abs(sum - 3)).toBeLessThanOrEqual(0.05 * models.length);
    for (const { students, percent } of models) expect(Math.abs(percent - (100 * students) / 3)).toBeLessThan(2);
    expect(models.map(({ model }) => model)).toEqual(expect.arrayContaining(['S11-rr-is-fcfs', 'right']));
  });

  test('[SES91] the wall shows the models from the explanation on, and no groups', () => {
    const wall = (room: Room) => JSON.stringify(projectorScene(room.state, nobody));
    expect(wall(after(drawn, reveal))).not.toMatch(/"models"|"groups"|"readings"/);
    const { models } = report(drawn.state).questions[1] ?? {};
    expect(projectorScene(after(drawn, explain).state, nobody)).toMatchObject({ result: { models } });
    expect(wall(after(drawn, explain))).not.toMatch(/"groups"|"readings"|"answers":\[/);
  });

  test('[SES91] students have nothing of the class; their own readings come with their own mark', () => {
    const told = after(drawn, explain);
    for (const room of [drawn, after(drawn, reveal), told]) {
      expect(JSON.stringify(studentScene(room.state))).not.toMatch(/"groups"|"models"|"readings"|"result"/);
    }
    expect(JSON.stringify(seatOf(after(drawn, reveal).state, ada))).not.toContain('S11-rr-is-fcfs');
    expect(seatOf(told.state, ada)?.mark?.readings?.[0]?.model).toBe('S11-rr-is-fcfs');
  });

  test('[SES95] where the wrong model leads comes with the own mark, and stands in no scene', () => {
    const asFcfs = [{ model: 'S11-rr-is-fcfs', answer: { kind: 'gantt', lanes: [segments(WRONG)] } }];
    const told = after(drawn, explain);
    expect(seatOf(after(drawn, reveal).state, ada)?.modelAnswers).toEqual([]);
    expect(seatOf(told.state, ada)?.modelAnswers).toEqual(asFcfs);
    expect(seatOf(told.state, bora)?.modelAnswers).toEqual([]);
    expect(ownResult(drawn.state, ada)?.questions).toHaveLength(1);
    expect(ownResult(told.state, ada)?.questions[1]?.modelAnswers).toEqual(asFcfs);
    expect(ownResult(told.state, bora)?.questions[1]?.modelAnswers).toEqual([]);
    expect(report(told.state).questions[1]?.modelAnswers).toEqual(asFcfs);
    const scenes = [studentScene(told.state), projectorScene(told.state, nobody), hostScene(told.state, nobody)];
    expect(JSON.stringify(scenes)).not.toContain('modelAnswers');
  });

  test('[SES92] whose one answer of each group is, of those who are in the room; who answered stands in the list', () => {
    const out = after(drawn, joins('Dora'), [{ type: 'remove', participant: ada }, host]);
    expect(hostScene(drawn.state, nobody)).toMatchObject({
      result: { groups: { list: [{ participant: ada }, { participant: bora }] } },
    });
    const scene = hostScene(out.state, new Set([bora]));
    expect(scene).toMatchObject({ result: { groups: { list: [{ participant: bora }, { participant: chul }] } } });
    expect(scene.roster).toEqual([
      { id: ada, nickname: 'Ada', answer: 'done', away: true, removed: true },
      { id: bora, nickname: 'Bora', answer: 'done' },
      { id: chul, nickname: 'Chul', answer: 'done', away: true },
      { id: personId('Dora'), nickname: 'Dora', away: true },
    ]);
  });
});

test('[SES93] with 1,000 students who all answered differently twice no view outgrows its limit', () => {
  const all = crowd(1_000);
  const here = new Set(all.state.participants.keys());
  const twice = after(all, discuss, openPredictions, lock);
  const size = (view: unknown) => Buffer.byteLength(JSON.stringify(view));
  for (const { state } of [twice, after(twice, reveal), after(twice, explain)]) {
    const scene = hostScene(state, here);
    if (!('groups' in ('result' in scene ? scene.result : {}))) throw new Error('the question is locked');
    expect(scene).toMatchObject({ result: { marked: 1_000, groups: { others: { groups: 1_000 - GROUPS_MAX } } } });
    expect(scene).toMatchObject({ result: { flow: { before: { of: 1_000 } } } });
    expect(size(scene)).toBeLessThan(128 * 1024);
    expect(size({ ...scene, roster: [] })).toBeLessThan(32 * 1024);
    expect(size(projectorScene(state, here))).toBeLessThan(FRAME_MAX);
    expect(size(studentScene(state))).toBeLessThan(FRAME_MAX);
    expect(size(seatOf(state, personId('Student number 7')))).toBeLessThan(FRAME_MAX);
  }
  const flow = report(twice.state).questions[0]?.flow;
  expect([flow?.from.length, flow?.to.length]).toEqual([FLOW_ANSWERS_MAX, FLOW_ANSWERS_MAX]);
  expect(flow?.moves[0]).toEqual({ from: null, to: null, count: 1_000 - FLOW_ANSWERS_MAX });
});

test('[SES93] of each student the host has a line in the list, and else nothing that grows with the class', () => {
  const [few, many] = [crowd(200), crowd(400)].map(({ state }) => hostScene(state, nobody));
  const size = (view: unknown) => Buffer.byteLength(JSON.stringify(view));
  const rest = (scene: HostScene | undefined) => size({ ...scene, roster: [] });
  expect(Math.abs(rest(few) - rest(many))).toBeLessThan(1_000); // longer samples and counts
  for (const person of many?.roster ?? []) expect(size(person) - size(person.nickname)).toBeLessThanOrEqual(90);
});

describe('what the answers of one student tell over the questions', () => {
  const done = after(locked, explain, [{ type: 'next' }, host], openPredictions, draws(bora, WRONG), lock);

  test('[SES94] models over all questions, most likely first, for the host and for the student', () => {
    const models = report(done.state).students[1]?.models ?? [];
    const sum = models.reduce((total, { expected }) => total + expected, 0);
    expect(Math.abs(sum - 2)).toBeLessThanOrEqual(0.05 * models.length);
    const expected = models.map((one) => one.expected);
    expect(expected).toEqual(expected.toSorted((one, other) => other - one));
    expect(models.reduce((total, { first }) => total + first, 0)).toBe(2);
    expect(models).toContainEqual(expect.objectContaining({ model: 'S11-rr-is-fcfs', first: 1 }));
    expect(report(done.state).students[0]?.models[0]).toMatchObject({ model: 'right', first: 1 });
  });

  test('[SES94] an own result tells of explained questions only', () => {
    expect(JSON.stringify(ownResult(done.state, bora)?.models)).not.toContain('S11-rr-is-fcfs');
    expect(ownResult(after(done, explain, end).state, bora)?.models).toEqual(report(done.state).students[1]?.models);
  });
});
