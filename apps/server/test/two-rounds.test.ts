import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OwnResult, Report } from '@timeslice/contract';
import { begin, Class, does, draft, draws, drawnRight, roundRobin, says } from './class';
import { createInstructor, postJson, type Server, startFresh } from './harness';

let server: Server;
beforeAll(async () => {
  server = await startFresh('embedded', { lessons: [roundRobin] });
}, 60_000);
afterAll(() => server.stop());

const sure = (edit: number, answer: object, confidence: number, question = 'next') => ({
  ...draft(edit, answer, question),
  confidence,
});

test('predict, discuss, predict again; picked answers on the wall; regraded after the end', async () => {
  const room = await Class.open(server, undefined, { confidence: true, points: 'speed' });
  const [host, projector] = [await room.hostDevice(), await room.projector()];
  const [ada, bo] = [await room.join('Ada'), await room.join('Bo')];
  const [phone, other] = [await room.phone(ada), await room.phone(bo)];
  expect((await phone.snapshot()).scene.options).toEqual({ confidence: true, points: 'speed' });

  await does(host, ...begin);
  await does(phone, sure(1, says('idle'), 3));
  await does(other, sure(1, says('P3'), 1));
  await does(host, { type: 'lock' });
  await does(
    host,
    { type: 'snapshot', answers: [bo.participant, ada.participant] },
    { type: 'show-snapshot', show: true },
  );
  await projector.scene((scene) => scene.phase === 'locked' && 'snapshot' in scene && scene.snapshot !== null);
  expect((await projector.snapshot()).scene).toMatchObject({
    snapshot: [{ answer: says('P3') }, { answer: says('idle') }],
  });
  expect(JSON.stringify([projector.scenes.filter(({ phase }) => phase !== 'lobby'), phone.scenes])).not.toMatch(
    /Ada|Bo\b/,
  );

  await does(host, { type: 'discuss', seconds: 60 });
  await phone.scene((scene) => scene.phase === 'discuss');
  await does(host, { type: 'open-predictions' });
  await phone.scene((scene) => scene.phase === 'predict' && scene.round === 2);
  await does(phone, sure(2, says('P3'), 2));
  await does(host, { type: 'lock' });
  expect(await host.ask({ type: 'discuss' })).toEqual({ ok: false, code: 'no-next-round' });
  expect((await host.snapshot()).scene).toMatchObject({
    result: {
      flow: { before: { right: 1, of: 2 }, after: { right: 2, of: 2 } },
      groups: { list: [{ count: 2, participant: ada.participant }] },
      confidence: [{ right: 1 }, { right: 1 }, { right: 0 }, { right: 0 }],
    },
    picked: { answers: [{ participant: bo.participant }, { participant: ada.participant }] },
  });
  await does(host, { type: 'explain' }, { type: 'next' }, { type: 'open-predictions' });
  await does(phone, draft(1, drawnRight, 'draw'));
  await does(other, draft(1, draws([0, 4, 'P1']), 'draw'));
  await does(host, { type: 'lock' }, { type: 'explain' }, { type: 'end' });

  const change = { type: 'weights', weights: { order: 0, ticks: 1 } };
  expect(await phone.ask({ type: 'regrade', question: 'draw', change })).toEqual({ ok: false, code: 'not-host' });
  const unfit = { type: 'regrade', question: 'draw', change: { type: 'weights', weights: { charm: 1 } } };
  expect(await host.ask(unfit)).toMatchObject({ code: 'wrong-marking', detail: { value: 'charm' } });
  await does(host, { type: 'regrade', question: 'draw', change, reason: 'The order was not asked for.' });
  await other.until(() => other.seats.some(({ results }) => results[1]?.mark?.possible === 8));

  const report = (await (await room.get(`/api/reports/${room.session.session}`)).json()) as Report;
  expect(report).toMatchObject({
    options: { points: 'speed' },
    questions: [{ rounds: 2 }, { rounds: 1, regradings: [{ reason: 'The order was not asked for.', changed: 0 }] }],
  });
  expect(report.students.map(({ earned }) => earned)).toEqual([200, 125]);

  const regrade = (change: object, cookie?: string) =>
    postJson(
      `${server.url}/api/reports/${room.session.session}/regrade`,
      { commandId: randomUUID(), question: 'draw', change },
      cookie === undefined ? {} : { cookie },
    );
  const stranger = await createInstructor(server, 'Eve');
  const withdraw = { type: 'withdraw', regrading: 0 };
  expect((await regrade(withdraw)).status).toBe(401);
  expect((await regrade(withdraw, stranger.cookie)).status).toBe(404);
  const refusal = await regrade({ type: 'weights', weights: { charm: 1 } }, room.host.cookie);
  expect([refusal.status, await refusal.json()]).toMatchObject([
    422,
    { code: 'wrong-marking', detail: { value: 'charm' } },
  ]);
  expect((await regrade(withdraw, room.host.cookie)).status).toBe(200);
  const again = (await (await room.get(`/api/reports/${room.session.session}`)).json()) as Report;
  expect(again.questions[1]?.regradings.map(({ change: { type } }) => type)).toEqual(['weights', 'withdraw']);

  const expiredFirst = { enqueueOrder: ['expired', 'arrival', 'io'] };
  const keyOfRun = { type: 'key', key: drawnRight };
  const refusals = [
    await regrade({ ...keyOfRun, key: draws([0, 8, 'P1']) }, room.host.cookie),
    await regrade({ type: 'rules', conventions: { tie: ['charm'] } }, room.host.cookie),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([422, 400]);
  expect(await refusals[0]?.json()).toMatchObject({ code: 'wrong-marking', detail: { path: 'change.key' } });
  expect((await regrade({ type: 'rules', conventions: expiredFirst }, room.host.cookie)).status).toBe(200);
  const ruled = (await (await room.get(`/api/reports/${room.session.session}`)).json()) as Report;
  expect(ruled.questions[1]).toMatchObject({
    question: { prompt: { scenario: { conventions: expiredFirst } } },
    truth: { trace: { timeline: [['P1'], ['P2'], ['P1'], ['P3']].map((one) => expect.arrayContaining(one)) } },
  });
  expect(ruled.students.map(({ results }) => results[1]?.points === 100)).toEqual([false, false]);
  const elsewhere = await regrade(withdraw, room.host.cookie);
  expect([elsewhere.status, await elsewhere.json()]).toMatchObject([409, { code: 'changed-meanwhile' }]);
  expect((await regrade({ ...withdraw, regrading: 2 }, room.host.cookie)).status).toBe(200);

  const table = await (await room.get(`/api/reports/${room.session.session}/csv`)).text();
  const [head = '', first = ''] = table.split('\r\n');
  expect(head).toContain('next answer,next points,next reading,next reading %,next confidence,draw answer');
  expect(first).toMatch(/^Ada,P3,100,right,\d+,2,/);
  const headers = { authorization: `Bearer ${ada.resultToken}` };
  const own = (await (await fetch(`${server.url}/api/results`, { headers })).json()) as OwnResult;
  expect(own.questions[0]).toMatchObject({
    attempts: [
      { round: 1, confidence: 3 },
      { round: 2, confidence: 2 },
    ],
  });
  expect(own.questions[1]?.regradings).toHaveLength(4);
  expect(JSON.stringify(own)).not.toMatch(/\bBo\b/);
  room.close();
});

test('options that are not there are refused', async () => {
  const { cookie } = await createInstructor(server);
  const body = { lesson: roundRobin.id, options: { points: 'luck' } };
  expect((await postJson(`${server.url}/api/sessions`, body, { cookie })).status).toBe(400);
});
