import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { replay } from '@timeslice/session';
import { begin, Class, does, draft, roundRobin, says } from './class';
import { backends, logOf, type Server, startFresh } from './harness';

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

describe.each(backends)('everybody at once: %s', (backend) => {
  let server: Server;
  let room: Class;
  beforeAll(async () => {
    server = await startFresh(backend, { lessons: [roundRobin] });
  }, 60_000);
  afterAll(() => server.stop());
  beforeEach(async () => {
    room = await Class.open(server);
  });
  afterEach(() => room.close());

  const log = () => logOf(server, room.session.session);

  test('300 join at one moment from one address', async () => {
    const joined = await Promise.all(many(300).map((n) => room.join(`student ${n}`)));
    expect(new Set(joined.map(({ participant }) => participant)).size).toBe(300);
    expect((await log()).filter(({ event }) => event.type === 'joined')).toHaveLength(300);
    expect(await server.client.participant.count({ where: { sessionId: room.session.session } })).toBe(300);
  }, 60_000);

  test('200 drafts at one moment are 200 stored drafts, and the counters say so', async () => {
    const [host, projector] = [await room.hostDevice(), await room.projector()];
    const students = await Promise.all(many(200).map((n) => room.join(`student ${n}`)));
    const phones = await Promise.all(students.map((student) => room.phone(student)));
    await does(host, ...begin);
    const replies = await Promise.all(phones.map((phone) => phone.ask(draft(1, says('P3')))));
    expect(replies.filter(({ ok }) => !ok)).toEqual([]);
    const drafted = (await log()).flatMap(({ event }) => (event.type === 'drafted' ? [event.participant] : []));
    expect([drafted.length, new Set(drafted).size]).toEqual([200, 200]);
    const turnout = { answered: 200, drafting: 0, of: 200 };
    expect((await host.snapshot()).scene).toMatchObject({ turnout });
    expect((await projector.snapshot()).scene).toMatchObject({ turnout });
    await projector.scene((scene) => 'turnout' in scene && scene.turnout.answered === 200);
  }, 60_000);

  test('the same command again is accepted again and changes nothing', async () => {
    const host = await room.hostDevice();
    const phone = await room.phone(await room.join('Ada'));
    const start = { type: 'start', commandId: randomUUID() };
    const replies = await Promise.all([host.send(start), host.send(start), host.send(start)]);
    expect(new Set(replies.map((reply) => reply.ok && reply.revision)).size).toBe(1);
    await does(host, { type: 'open-predictions' });
    await does(phone, draft(2, says('P3')), draft(2, says('P3')), draft(1, says('P1')));
    expect(await phone.ask(draft(2, says('P1')))).toEqual({ ok: false, code: 'answered-elsewhere' });
    const state = replay(await log());
    expect((await log()).map(({ event }) => event.type)).toEqual([
      'opened',
      'joined',
      'started',
      'predictions-opened',
      'drafted',
    ]);
    expect([...(state.courses[0]?.rounds[0]?.drafts.values() ?? [])]).toMatchObject([
      { edit: 2, answer: says('P3'), complete: true },
    ]);
  });
});
