import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { type Actor, GRACE_MS, participantId, questionId, type TimeFactor } from '@timeslice/contract';
import { replay } from '@timeslice/session';
import { says } from '../../test/class';
import { host, liveByHand, type LiveByHand, newId, revision, types } from '../../test/live-by-hand';

describe('batches', () => {
  test('what arrives while a write is in flight is the next batch, in its order', async () => {
    const { log, join, store } = liveByHand();
    const first = join('Ada');
    const write = await log.write();
    const rest = ['Bo', 'Cleo', 'Dan'].map((name) => join(name));
    expect(log.isQuiet).toBe(true);
    write.end('stored');
    expect(await first).toEqual({ ok: true, revision: 2 });
    expect(await store()).toEqual(['joined', 'joined', 'joined']);
    expect(await Promise.all(rest)).toEqual([3, 4, 5].map((revision) => ({ ok: true, revision })));
    expect(log.stored.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5]);
  });

  test('nobody is acknowledged, or shown anything, before the write has ended', async () => {
    const { log, live, changes, join } = liveByHand();
    const told: string[] = [];
    void join('Ada').then(() => told.push('acknowledged'));
    const write = await log.write();
    const look = live.look(revision);
    void look.then(() => told.push('shown'));
    await Promise.resolve();
    expect([told, changes]).toEqual([[], []]);
    write.end('stored');
    expect(await look).toEqual({ ok: true, value: 2 });
    expect(changes).toHaveLength(1);
  });

  test('a refusal of stored facts is answered at once, one of unstored facts after them', async () => {
    const { log, live, ask, join } = liveByHand();
    await live.look(revision);
    expect(await ask({ type: 'lock', commandId: newId() }, host)).toEqual({ ok: false, code: 'wrong-phase' });
    const taken = Promise.all([join('Ada'), join('ada')]);
    let answered = false;
    void taken.then(() => {
      answered = true;
    });
    const write = await log.write();
    expect([answered, types(write.entries)]).toEqual([false, ['joined']]);
    write.end('stored');
    expect(await taken).toEqual([
      { ok: true, revision: 2 },
      { ok: false, code: 'nickname-taken' },
    ]);
  });

  test('a batch is at most 1,000, the queue at most 20,000', async () => {
    const { log, ask, join, store } = liveByHand();
    const first = join('Ada');
    const write = await log.write();
    const rest = Array.from({ length: 20_001 }, (_, n) =>
      ask({ type: 'start', commandId: newId() }, n === 0 ? host : { role: 'projector' }),
    );
    expect(await rest.at(-1)).toEqual({ ok: false, code: 'busy' });
    write.end('stored');
    await first;
    expect(await store()).toEqual(['started']);
    const replies = await Promise.all(rest);
    expect(replies.filter((reply) => !reply.ok && reply.code === 'not-host')).toHaveLength(19_999);
  });

  test('a command that comes in the step in which the queue runs dry is carried out', async () => {
    const { log, join, store } = liveByHand();
    let name = 0;
    const chain = async (): Promise<void> => {
      if (++name <= 5) await join(`student ${name}`).then(chain);
    };
    const done = chain();
    for (let n = 1; n <= 5; n++) await store();
    await done;
    expect(log.stored).toHaveLength(6);
  });

  test('closing takes nothing more, and ends when what was taken is stored', async () => {
    const { log, live, join } = liveByHand();
    const joined = join('Ada');
    const write = await log.write();
    const closed = live.close();
    expect(await join('Bo')).toEqual({ ok: false, code: 'unavailable' });
    write.end('stored');
    await closed;
    expect(await joined).toEqual({ ok: true, revision: 2 });
  });
});

describe('drafts', () => {
  test('of several in one batch the newest is stored, in the place of the first, and all are accepted', async () => {
    const { log, live, ask, join, store } = liveByHand();
    const [ada, bo] = [participantId.parse(randomUUID()), participantId.parse(randomUUID())];
    const begun = [
      join('Ada', ada),
      join('Bo', bo),
      ask({ type: 'start', commandId: newId() }, host),
      ask({ type: 'open-predictions', commandId: newId() }, host),
    ];
    await store();
    await Promise.all(begun);
    const drafts = (id: typeof ada, edit: number, choice: string) =>
      ask(
        { type: 'draft', commandId: newId(), question: questionId.parse('next'), edit, answer: says(choice) },
        { role: 'participant', id },
      );
    const asked = [
      drafts(ada, 1, 'P1'),
      drafts(bo, 1, 'P3'),
      drafts(ada, 2, 'P1'),
      drafts(ada, 3, 'P3'),
      ask({ type: 'lock', commandId: newId() }, host),
    ];
    expect(await store()).toEqual(['drafted', 'drafted', 'locked']);
    expect(await Promise.all(asked)).toEqual([6, 7, 7, 7, 8].map((revision) => ({ ok: true, revision })));
    expect(log.stored.slice(-3).map(({ revision }) => revision)).toEqual([6, 7, 8]);
    expect(log.stored.at(-3)?.event).toMatchObject({ participant: ada, edit: 3, answer: says('P3') });
    expect(await live.look((state) => structuredClone(state.courses))).toEqual({
      ok: true,
      value: replay(log.stored).courses,
    });
    expect(await live.look(revision)).toEqual({ ok: true, value: 8 });
  });

  test('drafts of two rounds in one batch are two rows, and memory holds what the log holds', async () => {
    const { log, live, ask, join, store } = liveByHand();
    const ada = participantId.parse(randomUUID());
    const begun = [
      join('Ada', ada),
      ask({ type: 'start', commandId: newId() }, host),
      ask({ type: 'open-predictions', commandId: newId() }, host),
    ];
    await store();
    await Promise.all(begun);
    const drafts = (edit: number, choice: string) =>
      ask(
        { type: 'draft', commandId: newId(), question: questionId.parse('next'), edit, answer: says(choice) },
        { role: 'participant', id: ada },
      );
    const asked = [
      drafts(1, 'P1'),
      ask({ type: 'lock', commandId: newId() }, host),
      ask({ type: 'discuss', commandId: newId() }, host),
      ask({ type: 'open-predictions', commandId: newId() }, host),
      drafts(2, 'P3'),
      drafts(3, 'P3'),
    ];
    expect(await store()).toEqual(['drafted', 'locked', 'discussed', 'predictions-opened', 'drafted']);
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
    expect(await live.look((state) => structuredClone(state.courses))).toEqual({
      ok: true,
      value: replay(log.stored).courses,
    });
    const edits = replay(log.stored).courses[0]?.rounds.map(({ drafts: of }) => of.get(ada)?.edit);
    expect(edits).toEqual([1, 3]);
  });

  test('a newer one that is refused leaves the older', async () => {
    const { ask, join, store } = liveByHand();
    const ada = participantId.parse(randomUUID());
    const begun = [
      join('Ada', ada),
      ask({ type: 'start', commandId: newId() }, host),
      ask({ type: 'open-predictions', commandId: newId() }, host),
    ];
    await store();
    await Promise.all(begun);
    const actor: Actor = { role: 'participant', id: ada };
    const question = questionId.parse('next');
    const first = ask({ type: 'draft', commandId: newId(), question, edit: 1, answer: says('P1') }, actor);
    const locked = ask({ type: 'lock', commandId: newId() }, host);
    const late = ask({ type: 'draft', commandId: newId(), question, edit: 2, answer: says('P3') }, actor);
    expect(await store()).toEqual(['drafted', 'locked']);
    expect([await first, await locked, await late]).toEqual([
      { ok: true, revision: 5 },
      { ok: true, revision: 6 },
      { ok: false, code: 'locked' },
    ]);
  });
});

describe('what goes wrong', () => {
  test('another server was first: the log is read again, and the batch decided again', async () => {
    const { log, changes, join, store } = liveByHand();
    const [ada, bo] = [join('Ada'), join('Bo')];
    const write = await log.write();
    const event = {
      type: 'joined',
      participant: participantId.parse(randomUUID()),
      nickname: 'Ada',
      tokenHash: 'other',
    } as const;
    log.stored.push({ revision: 2, at: 0, commandId: newId(), event });
    write.end('taken');
    expect(await store()).toEqual(['joined']);
    expect(await ada).toEqual({ ok: false, code: 'nickname-taken' });
    expect(await bo).toEqual({ ok: true, revision: 3 });
    expect(changes[0]).toBeNull();
    expect(replay(log.stored).participants.size).toBe(2);
  });

  test('a fault: the whole batch may be tried again, and the state is that of the log', async () => {
    const { log, live, join, store } = liveByHand();
    const batch = [join('Ada'), join('Bo')];
    await store(new Error('the disk is full'));
    expect(await Promise.all(batch)).toEqual(batch.map(() => ({ ok: false, code: 'unavailable' })));
    expect(await live.look(({ participants }) => participants.size)).toEqual({ ok: true, value: 0 });
    const again = join('Ada');
    await store();
    expect(await again).toEqual({ ok: true, revision: 2 });
    expect(log.reads).toBe(2);
  });
});

describe('the alarm', () => {
  const predict = async ({ ask, store }: LiveByHand) => {
    const asked = [
      ask({ type: 'start', commandId: newId() }, host),
      ask({ type: 'open-predictions', commandId: newId(), timeLimit: 10 }, host),
    ];
    await store();
    await Promise.all(asked);
  };

  test('locks by itself when the time and the grace are over', async () => {
    const its = liveByHand();
    const { clock, log, live, store } = its;
    await predict(its);
    clock.pass(10_000 + GRACE_MS - 1);
    expect(log.isQuiet).toBe(true);
    clock.pass(1);
    expect(await store()).toEqual(['locked']);
    await live.look(revision);
    expect([log.stored.at(-1)?.event, clock.isSilent]).toEqual([expect.objectContaining({ by: 'clock' }), true]);
  });

  test('more time moves it', async () => {
    const its = liveByHand();
    const { clock, log, ask, store } = its;
    await predict(its);
    const more = ask({ type: 'extend', commandId: newId(), seconds: 30 }, host);
    await store();
    await more;
    clock.pass(10_000 + GRACE_MS);
    expect(log.isQuiet).toBe(true);
    clock.pass(30_000);
    expect(await store()).toEqual(['locked']);
  });

  test('[SES152] waits for whoever has extra time, and rings at once where it is taken back', async () => {
    const its = liveByHand();
    const { clock, log, ask, store, join } = its;
    const ada = participantId.parse(randomUUID());
    const joined = join('Ada', ada);
    await store();
    await joined;
    await predict(its);
    const give = async (factor: TimeFactor) => {
      const given = ask({ type: 'give-extra-time', commandId: newId(), participant: ada, factor }, host);
      await store();
      await given;
    };
    await give(3);
    clock.pass(20_000 + GRACE_MS);
    expect(log.isQuiet).toBe(true);
    await give('unlimited');
    expect(clock.isSilent).toBe(true);
    await give(1);
    clock.pass(0);
    expect(await store()).toEqual(['locked']);
  });

  test('goes before whatever was received after it, however late it rings', async () => {
    const its = liveByHand();
    const { clock, live, join, store } = its;
    const ada = participantId.parse(randomUUID());
    const joined = join('Ada', ada);
    await store();
    await joined;
    await predict(its);
    const late = live.ask({
      command: { type: 'draft', commandId: newId(), question: questionId.parse('next'), edit: 1, answer: says('P3') },
      actor: { role: 'participant', id: ada },
      receivedAt: clock.now() + 10_000 + GRACE_MS,
      origin: null,
    });
    expect(await store()).toEqual(['locked']);
    expect(await late).toEqual({ ok: false, code: 'locked' });
  });

  test('rings again after a fault', async () => {
    const its = liveByHand();
    const { clock, live, store } = its;
    await predict(its);
    clock.pass(10_000 + GRACE_MS);
    await store(new Error('the database is away'));
    await live.look(revision);
    clock.pass(1_000);
    expect(await store()).toEqual(['locked']);
  });
});
