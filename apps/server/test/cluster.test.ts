import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { logEntry, type LogEntry, type Scene } from '@timeslice/contract';
import { replay } from '@timeslice/session';
import pg from 'pg';
import { Class, draft, join, newToken, roundRobin, says, type Student, type Wish } from './class';
import { backends, freshPlace, type Place, type SignedIn } from './harness';
import { buildProduct, freePorts, type Proxy, type ProxyName, ServerProcess, setUp, startProxy } from './processes';
import { Wanderer } from './wanderer';

/** `npm test` names those that are there, and a PostgreSQL. */
const proxies = (['nginx', 'caddy'] as const).flatMap((name): (readonly [ProxyName, string])[] => {
  const binary = process.env[name.toUpperCase()];
  return binary !== undefined && backends.length > 1 ? [[name, binary]] : [];
});
const behindProxy = proxies.length > 0 ? describe : describe.skip;

jest.setTimeout(180_000);

const choices = ['P1', 'P3', 'idle'];
const answer = (edit: number) => says(choices[edit % 3] ?? 'P1');

behindProxy.each<readonly [ProxyName, string]>(proxies.length > 0 ? proxies : [['nginx', '']])(
  'three server processes behind %s',
  (name, binary) => {
    let place: Place;
    let database: pg.Client;
    let product: Awaited<ReturnType<typeof buildProduct>>;
    let servers: readonly ServerProcess[];
    let spread: Proxy;
    let bySession: Proxy;
    let instructor: SignedIn;
    const devices: Wanderer[] = [];

    beforeAll(async () => {
      [place, product] = await Promise.all([freshPlace('postgresql'), buildProduct([roundRobin])]);
      const url = place.database.kind === 'postgresql' ? place.database.url : '';
      database = new pg.Client(url);
      await database.connect();
      const env = {
        DATABASE_URL: url,
        SECRET_KEY: newToken(),
        TRUST_PROXY: '1',
        DRAIN_SECONDS: '1',
        LOG_LEVEL: 'debug',
      };
      const ports = await freePorts(3);
      servers = ports.map((port) => new ServerProcess(product.main, port, env));
      const [first, ...others] = servers;
      if (!first) throw new Error('no server');
      instructor = await setUp(first, await first.start());
      await Promise.all(others.map((server) => server.start()));
      spread = await startProxy(name, binary, ports, true);
      bySession = await startProxy(name, binary, ports, false);
    });
    afterEach(() => {
      for (const device of devices.splice(0)) device.close();
    });
    afterAll(async () => {
      await Promise.all([spread.stop(), bySession.stop()]);
      await Promise.all(servers.map((server) => server.end('SIGTERM')));
      await database.end();
      await place.remove();
      await product.remove();
    });

    const keep = (device: Wanderer): Wanderer => {
      devices.push(device);
      return device;
    };
    const hostOf = ({ server, session, host }: Class) =>
      keep(new Wanderer(server.url, { role: 'host', session: session.session }, { cookie: host.cookie }));
    const phoneOf = ({ server, session }: Class, { token }: Student, polls = false) =>
      keep(new Wanderer(server.url, { role: 'participant', session: session.session, token }, { polls }));
    const does = async (host: Wanderer, ...wishes: readonly Wish[]) => {
      for (const wish of wishes) expect(await host.send(wish)).toMatchObject({ ok: true });
    };
    const everybody = (people: readonly Wanderer[], sees: (scene: Scene) => boolean) =>
      Promise.all(people.map((one) => one.until(() => one.scene !== null && sees(one.scene))));
    const logOf = async ({ session }: Class): Promise<LogEntry[]> => {
      const { rows } = await database.query(
        `SELECT revision, at::float8 AS at, command_id AS "commandId", payload AS event FROM session_event
       WHERE session_id = $1 ORDER BY revision`,
        [session.session],
      );
      return rows.map((row) => logEntry.parse(row));
    };
    /** Everything that was acknowledged is in the log, once; nobody was sent away. */
    const nothingLost = async (
      room: Class,
      students: readonly Student[],
      phones: readonly Wanderer[],
      edits: number,
    ) => {
      const entries = await logOf(room);
      expect(entries.map(({ revision }) => revision)).toEqual(entries.map((_, n) => n + 1));
      const ids = entries.flatMap(({ commandId }) => commandId ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const state = replay(entries);
      expect([...state.participants.keys()].sort()).toEqual(students.map(({ participant }) => participant).sort());
      const drafts = state.courses[0]?.rounds[0]?.drafts;
      const kept = students.map(({ participant }) => drafts?.get(participant));
      expect(kept.map((one) => one?.edit)).toEqual(students.map(() => edits));
      expect(kept.map((one) => one?.answer)).toEqual(students.map(() => answer(edits)));
      expect(phones.flatMap(({ partings, refused }) => [...partings, ...refused])).toEqual([]);
    };

    test('one session spread over all three: everybody sees every scene, over sockets and over long polling', async () => {
      const room = await Class.openBy(instructor, spread);
      const { session } = room.session;
      const host = hostOf(room);
      const students = await Promise.all(Array.from({ length: 45 }, (_, n) => room.join(`student ${n}`)));
      const phones = students.map((student, n) => phoneOf(room, student, n % 3 === 0));
      await everybody([host, ...phones], ({ phase }) => phase === 'lobby');
      const steps: readonly (readonly [Wish, Scene['phase']])[] = [
        [{ type: 'start' }, 'brief'],
        [{ type: 'open-predictions' }, 'predict'],
        [{ type: 'lock' }, 'locked'],
        [{ type: 'reveal' }, 'reveal'],
        [{ type: 'explain' }, 'explain'],
      ];
      for (const [wish, shown] of steps) {
        if (shown === 'locked') {
          const replies = await Promise.all(phones.map((phone) => phone.send(draft(1, answer(1)))));
          expect(replies.filter(({ ok }) => !ok)).toEqual([]);
        }
        await does(host, wish);
        await everybody([host, ...phones], ({ phase }) => phase === shown);
      }
      const seen = ['lobby', ...steps.map(([, shown]) => shown)];
      expect(phones.map(({ phases }) => phases)).toEqual(phones.map(() => seen));
      expect(new Set(phones.map(({ transport }) => transport))).toEqual(new Set(['polling', 'websocket']));
      await Promise.all(servers.map((server) => server.until(() => server.commandsIn(session) > 0)));
      await nothingLost(room, students, phones, 1);
    });

    test('as it is shipped, everybody of one session is on one server', async () => {
      const room = await Class.openBy(instructor, bySession);
      const { session } = room.session;
      const host = hostOf(room);
      const students = await Promise.all(Array.from({ length: 12 }, (_, n) => room.join(`student ${n}`)));
      const phones = students.map((student, n) => phoneOf(room, student, n % 3 === 0));
      await does(host, { type: 'start' }, { type: 'open-predictions' });
      await Promise.all(phones.map((phone) => phone.send(draft(1, answer(1)))));
      await nothingLost(room, students, phones, 1);
      await Promise.race(servers.map((server) => server.until(() => server.commandsIn(session) >= 14)));
      const worked = servers.map((server) => server.commandsIn(session));
      expect(worked.sort((one, other) => one - other)).toEqual([0, 0, 14]);
    });

    test('a storm, and one of the three is killed in the middle of it', async () => {
      const room = await Class.openBy(instructor, spread);
      const host = hostOf(room);
      const students = await Promise.all(Array.from({ length: 60 }, (_, n) => room.join(`student ${n}`)));
      const phones = students.map((student) => phoneOf(room, student));
      await does(host, { type: 'start' }, { type: 'open-predictions' });
      await everybody(phones, ({ phase }) => phase === 'predict');
      let acknowledged = 0;
      let onKilled = () => {};
      const killed = new Promise<void>((resolve) => (onKilled = resolve));
      const edits = 6;
      const storm = phones.map(async (phone) => {
        for (let edit = 1; edit <= edits; edit++) {
          expect(await phone.send(draft(edit, answer(edit)))).toMatchObject({ ok: true });
          if (++acknowledged === 100) void servers[1]?.end('SIGKILL').then(onKilled);
        }
      });
      await killed;
      const late = await joinAnyhow(room, 'late');
      const latePhone = phoneOf(room, late);
      expect(await latePhone.send(draft(edits, answer(edits)))).toMatchObject({ ok: true });
      await Promise.all(storm);
      await servers[1]?.start();
      await does(host, { type: 'lock' });
      await everybody([host, latePhone, ...phones], ({ phase }) => phase === 'locked');
      await nothingLost(room, [...students, late], [host, latePhone, ...phones], edits);
      expect(phones.some(({ connections }) => connections > 1)).toBe(true);
    });

    test('all three are restarted one after the other, and nobody notices but for a moment', async () => {
      const room = await Class.openBy(instructor, spread);
      const host = hostOf(room);
      const students = await Promise.all(Array.from({ length: 40 }, (_, n) => room.join(`student ${n}`)));
      const phones = students.map((student, n) => phoneOf(room, student, n % 4 === 0));
      await does(host, { type: 'start' }, { type: 'open-predictions' });
      let edit = 0;
      let isDone = false;
      const typing = (async () => {
        while (!isDone) {
          edit++;
          const replies = await Promise.all(phones.map((phone) => phone.send(draft(edit, answer(edit)))));
          expect(replies.filter(({ ok }) => !ok)).toEqual([]);
        }
      })();
      for (const server of servers) {
        expect(await server.end('SIGTERM')).toBe(0);
        await server.start();
      }
      isDone = true;
      await typing;
      await does(host, { type: 'lock' });
      await everybody([host, ...phones], ({ phase }) => phase === 'locked');
      await nothingLost(room, students, [host, ...phones], edit);
      expect(phones.filter(({ connections }) => connections > 1).length).toBeGreaterThan(students.length / 2);
    });

    test('PostgreSQL cuts every connection: all servers live, nothing is lost, and they wake each other again', async () => {
      const room = await Class.openBy(instructor, spread);
      const host = hostOf(room);
      const students = await Promise.all(Array.from({ length: 30 }, (_, n) => room.join(`student ${n}`)));
      const phones = students.map((student) => phoneOf(room, student));
      await does(host, { type: 'start' }, { type: 'open-predictions' });
      await everybody(phones, ({ phase }) => phase === 'predict');
      for (let edit = 1; edit <= 3; edit++) {
        const storm = phones.map((phone) => phone.send(draft(edit, answer(edit))));
        await database.query(
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
        );
        expect((await Promise.all(storm)).filter(({ ok }) => !ok)).toEqual([]);
      }
      await does(host, { type: 'lock' });
      await everybody([host, ...phones], ({ phase }) => phase === 'locked');
      await nothingLost(room, students, [host, ...phones], 3);
      const ready = await Promise.all(servers.map(({ url }) => fetch(`${url}/api/health/ready`)));
      expect(ready.map(({ status }) => status)).toEqual([200, 200, 200]);
    });
  },
);

/** With the same token until somebody answers: whoever joins twice has one seat. */
async function joinAnyhow(room: Class, nickname: string): Promise<Student> {
  const token = newToken();
  for (;;) {
    const joined = await join(room.server, room.session.code, nickname, token).catch(() => null);
    if (joined) return joined;
  }
}
