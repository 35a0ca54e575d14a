import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { FRAME_MAX, type Reply } from '@timeslice/contract';
import { replay } from '@timeslice/session';
import { pino } from 'pino';
import {
  begin,
  Class,
  Device,
  does,
  draft,
  draws,
  join,
  knock,
  newToken,
  roundRobin,
  says,
  type Student,
} from './class';
import { logOf, type Server, startFresh } from './harness';

const lines: string[] = [];
let server: Server;
let room: Class;
let host: Device;
let ada: Student;
let phone: Device;
beforeAll(async () => {
  const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  server = await startFresh('embedded', { lessons: [roundRobin], logger });
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  room = await Class.open(server);
  host = await room.hostDevice();
  ada = await room.join('Ada Unmistakable');
  phone = await room.phone(ada);
});
afterEach(() => room.close());

const revision = async () => replay(await logOf(server, room.session.session)).revision;

describe('a message that is not right is refused with a code, and changes nothing', () => {
  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'malformed'],
    ['a text', 'start', 'malformed'],
    ['half a command', { type: 'start' }, 'malformed'],
    ['an unknown command', { type: 'grade', commandId: randomUUID() }, 'malformed'],
    ['a command of the clock', { type: 'time-up', commandId: randomUUID() }, 'malformed'],
    ['a command of the door', { type: 'join', commandId: randomUUID(), nickname: 'x', tokenHash: 'x' }, 'malformed'],
    ['one field too many', { type: 'draft', commandId: randomUUID(), by: 'host' }, 'malformed'],
    [
      'an answer to another question',
      { commandId: randomUUID(), ...draft(1, draws([0, 2, 'P1']), 'draw') },
      'wrong-question',
    ],
    ['an answer to no question', { commandId: randomUUID(), ...draft(1, says('P3'), 'nothing') }, 'wrong-question'],
    ['an answer of another kind', { commandId: randomUUID(), ...draft(1, draws([0, 2, 'P1'])) }, 'wrong-answer-shape'],
    ['a process that is not there', { commandId: randomUUID(), ...draft(1, says('P9')) }, 'wrong-answer-shape'],
    ['an empty name', { commandId: randomUUID(), type: 'rename', nickname: ' \u200b ' }, 'nickname-empty'],
    ['a long name', { commandId: randomUUID(), type: 'rename', nickname: 'x'.repeat(200) }, 'nickname-too-long'],
  ])('%s', async (_, message, code) => {
    await does(host, ...begin);
    const before = await revision();
    expect(await phone.send(message)).toMatchObject({ ok: false, code });
    expect(await revision()).toBe(before);
  });

  test('the field, its value and what is allowed there are named', async () => {
    const wrong = { type: 'draft', commandId: randomUUID(), question: 'NEXT!', edit: 1, answer: says('P1') };
    expect(await phone.send(wrong)).toEqual({
      ok: false,
      code: 'malformed',
      detail: { path: 'question', value: 'NEXT!', allowed: 'lower-case letters, digits and hyphens, at most 64' },
    });
    expect(await phone.send({ ...wrong, question: 'x'.repeat(500) })).toMatchObject({
      detail: { value: `${'x'.repeat(60)}…` },
    });
  });

  test('a message without an acknowledgement, or with something else in its place, harms nobody', async () => {
    const raw = phone.socket as unknown as { emit: (...packet: unknown[]) => void };
    raw.emit('command', { type: 'start' });
    raw.emit('sync');
    raw.emit('sync', 'now');
    raw.emit('constructor', { __proto__: null });
    expect((await phone.snapshot()).scene.phase).toBe('lobby');
  });

  test('a frame over 64 KB closes its socket, and nobody else notices', async () => {
    const before = await revision();
    phone.socket.emit('command', 'x'.repeat(FRAME_MAX + 1), () => {});
    await phone.until(() => phone.socket.disconnected);
    expect(await revision()).toBe(before);
    expect((await host.snapshot()).scene.phase).toBe('lobby');
  });

  test('of 50 messages at one moment those beyond the budget are refused, and are no draft', async () => {
    await does(host, ...begin);
    const replies = await Promise.all(Array.from({ length: 50 }, (_, n) => phone.ask(draft(n + 1, says('P3')))));
    const refused = replies.filter((reply: Reply) => !reply.ok);
    expect(refused.length).toBeGreaterThanOrEqual(25);
    expect(new Set(refused.map((reply) => !reply.ok && reply.code))).toEqual(new Set(['too-fast']));
    const accepted = replies.flatMap((reply, n) => (reply.ok ? [n + 1] : []));
    const entries = await logOf(server, room.session.session);
    const edits = entries.flatMap(({ event }) => (event.type === 'drafted' ? [event.edit] : []));
    expect(edits.filter((edit) => !accepted.includes(edit))).toEqual([]);
    expect(edits.at(-1)).toBe(accepted.at(-1));
    expect(phone.socket.connected).toBe(true);
  });

  test('a flood closes its socket', async () => {
    for (let n = 0; n < 300; n++) phone.socket.emit('sync', () => {});
    await phone.until(() => phone.socket.disconnected);
    expect(phone.partings).toEqual(['too-fast']);
  });
});

describe('the door', () => {
  const refusal = async (answer: Promise<Response>) => {
    const { status, ...body } = {
      status: (await answer).status,
      ...((await (await answer).json()) as { code: string }),
    };
    return [status, body.code];
  };

  test('says what is wrong with a code or a name', async () => {
    const { code } = room.session;
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await refusal(fetch(`${server.url}/api/sessions/by-code/${wrong}`))).toEqual([404, 'unknown-code']);
    expect(await refusal(fetch(`${server.url}/api/sessions/by-code/abc`))).toEqual([404, 'unknown-code']);
    expect(await refusal(knock(server, wrong, 'Bo'))).toEqual([404, 'unknown-code']);
    expect(await refusal(knock(server, 'abc', 'Bo'))).toEqual([400, 'malformed']);
    expect(await refusal(knock(server, code, 'ada UNMISTAKABLE'))).toEqual([409, 'nickname-taken']);
    expect(await refusal(knock(server, code, '\t'))).toEqual([422, 'nickname-empty']);
    expect(await refusal(knock(server, code, 'x'.repeat(200)))).toEqual([422, 'nickname-too-long']);
    expect(await refusal(knock(server, code, 'x'.repeat(2_000)))).toEqual([400, 'malformed']);
    expect(await refusal(knock(server, code, 'Bo', 'short'))).toEqual([400, 'malformed']);
  });

  test('is closed once the session has ended; who is inside may stay and look', async () => {
    await does(host, { type: 'end' });
    expect(await refusal(knock(server, room.session.code, 'Bo'))).toEqual([410, 'session-ended']);
    expect(await host.ask({ type: 'start' })).toEqual({ ok: false, code: 'session-ended' });
    expect((await (await room.phone(ada)).snapshot()).scene.phase).toBe('ended');
  });

  test('lets in a phone whose network knows no WebSocket', async () => {
    const token = newToken();
    const { session } = await join(server, room.session.code, 'Bo', token);
    const bo = await Device.in(server, { role: 'participant', session, token }, undefined, ['polling']);
    expect((await bo.snapshot()).seat?.participant.nickname).toBe('Bo');
    bo.close();
  });
});

test('the log tells every command, and no name, answer or token', async () => {
  await does(host, ...begin);
  await does(phone, draft(1, says('P3')), { type: 'rename', nickname: 'Ada Conspicuous' });
  await phone.ask({ type: 'draft', question: 'next', edit: 'Ada Conspicuous', answer: 'P3' });
  const commands = lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'command');
  expect(commands.slice(-3)).toEqual([
    expect.objectContaining({ session: room.session.session, role: 'participant', type: 'draft', outcome: 'accepted' }),
    expect.objectContaining({
      type: 'rename',
      outcome: 'accepted',
      revision: expect.any(Number),
      ms: expect.any(Number),
    }),
    expect.objectContaining({ outcome: 'malformed' }),
  ]);
  const log = lines.join('');
  for (const secret of ['Ada', 'Unmistakable', 'P3', ada.token, ada.resultToken, room.session.projectorToken]) {
    expect(log).not.toContain(secret);
  }
});
