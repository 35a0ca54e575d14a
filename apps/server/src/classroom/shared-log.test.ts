import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { GRACE_MS, type LogEntry, participantId } from '@timeslice/contract';
import type { HandLog } from '../../test/hand-log';
import { host, liveByHand, type LiveByHand, newId, revision, types } from '../../test/live-by-hand';

describe('another server writes to the same log', () => {
  const onShared = () => {
    const its = liveByHand();
    its.log.isShared = true;
    return its;
  };
  const joined = (nickname: string): LogEntry['event'] => ({
    type: 'joined',
    participant: participantId.parse(randomUUID()),
    nickname,
    tokenHash: `${nickname} elsewhere`,
  });
  const elsewhere = ({ stored }: HandLog, event: LogEntry['event']) =>
    stored.push({ revision: stored.length + 1, at: 0, commandId: newId(), event });
  /** Another server has written, and this one was told. */
  const contended = async ({ live, log }: LiveByHand) => {
    await live.look(revision);
    elsewhere(log, joined('Zoe'));
    live.hear(2);
    await live.look(revision, 'fresh');
  };

  test('what it is told of is read from where it stands, and shown as if it had been asked for here', async () => {
    const { log, live, changes, appended } = onShared();
    await live.look(revision);
    elsewhere(log, joined('Ada'));
    elsewhere(log, joined('Bo'));
    live.hear(3);
    live.hear(2);
    expect(await live.look(revision, 'fresh')).toEqual({ ok: true, value: 3 });
    expect(changes.flatMap((stored) => stored ?? []).map(({ entry }) => entry.revision)).toEqual([2, 3]);
    expect([log.reads, appended]).toEqual([1, []]);
    live.hear(3);
    expect(live.isIdle).toBe(true);
  });

  test('a session that was never looked at is not read for a wake-up', () => {
    const { log, live } = onShared();
    live.hear(7);
    expect([live.isIdle, log.reads]).toEqual([true, 0]);
  });

  test('who comes second says so, and who hears of it takes turns although it has never lost', async () => {
    const loser = onShared();
    const joining = loser.join('Ada');
    await loser.store('taken');
    expect(loser.lost).toHaveLength(1);
    await loser.store();
    expect([(await joining).ok, loser.log.turns]).toEqual([true, 1]);

    const winner = onShared();
    const first = winner.join('Bo');
    await winner.store();
    winner.live.takeTurns();
    const second = winner.join('Cleo');
    await winner.store();
    expect([(await first).ok, (await second).ok, winner.log.turns]).toEqual([true, true, 1]);
  });

  test('a refusal is given only when the log holds nothing else', async () => {
    const { log, live, appended, ask, store } = onShared();
    await live.look(revision);
    elsewhere(log, { type: 'started' });
    const opening = ask({ type: 'open-predictions', commandId: newId() }, host);
    expect(await store()).toEqual(['predictions-opened']);
    expect(await opening).toEqual({ ok: true, revision: 3 });
    expect(await ask({ type: 'start', commandId: newId() }, host)).toEqual({ ok: false, code: 'wrong-phase' });
    expect(appended).toEqual([3]);
  });

  test('they take turns from then on, and no turn is in vain', async () => {
    const its = onShared();
    const { clock, log, join, store } = its;
    await contended(its);
    elsewhere(log, joined('Ada'));
    const both = Promise.all([join('Ada'), join('Bo')]);
    expect(await store()).toEqual(['joined']);
    expect(await both).toEqual([
      { ok: false, code: 'nickname-taken' },
      { ok: true, revision: 4 },
    ]);
    expect([log.turns, log.reads]).toEqual([1, 1]);
    clock.pass(61_000);
    const alone = join('Cleo');
    await store();
    expect([await alone, log.turns]).toEqual([{ ok: true, revision: 5 }, 1]);
  });

  test('the alarm of two servers locks once', async () => {
    const { clock, log, live, ask, store } = onShared();
    const asked = [
      ask({ type: 'start', commandId: newId() }, host),
      ask({ type: 'open-predictions', commandId: newId(), timeLimit: 10 }, host),
    ];
    await store();
    await Promise.all(asked);
    const locked = { type: 'locked', question: 'next', by: 'clock', round: 1, marks: [], tally: { kind: 'count' } };
    clock.pass(10_000 + GRACE_MS);
    const write = await log.write();
    elsewhere(log, locked as never);
    write.end('taken');
    expect(await live.look(revision)).toEqual({ ok: true, value: 4 });
    expect([log.isQuiet, types(log.stored).filter((type) => type === 'locked')]).toEqual([true, ['locked']]);
    expect(clock.isSilent).toBe(true);
  });

  test('a wake-up while a write is in flight is followed up after it', async () => {
    const { log, live, join } = onShared();
    await live.look(revision);
    const ada = join('Ada');
    const write = await log.write();
    live.hear(3);
    write.end('stored');
    elsewhere(log, joined('Bo'));
    expect(await ada).toEqual({ ok: true, revision: 2 });
    expect(await live.look(revision, 'fresh')).toEqual({ ok: true, value: 3 });
  });

  test('a log that cannot be read for a wake-up is read again at the next use, and not before', async () => {
    const { log, live, changes } = onShared();
    await live.look(revision);
    elsewhere(log, joined('Ada'));
    const read = log.read.bind(log);
    log.read = () => {
      throw new Error('the database is away');
    };
    live.hear(2);
    expect(await live.look(revision, 'fresh')).toEqual({ ok: false, code: 'unavailable' });
    expect(live.isIdle).toBe(true);
    log.read = read;
    live.hear(2);
    expect(await live.look(revision)).toEqual({ ok: true, value: 2 });
    expect(changes.at(-1)).toBeNull();
  });
});
