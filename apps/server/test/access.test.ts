import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { command } from '@timeslice/contract';
import { replay } from '@timeslice/session';
import { ClassroomGateway } from '../src/classroom/classroom.gateway';
import { type Entry, namespaces, people, type Reply, routes, type Scene, steps, type Who } from './access-table';
import { Class, Device, roundRobin } from './class';
import { createInstructor, logOf, type Server, type SignedIn, startFresh } from './harness';

let server: Server;
let other: SignedIn;
beforeAll(async () => {
  server = await startFresh('embedded', { lessons: [roundRobin] });
  other = await createInstructor(server, 'Grace');
}, 60_000);
afterAll(() => server.stop());

async function onScene(): Promise<Scene> {
  const room = await Class.open(server);
  return { room, ada: await room.join('Ada'), bo: await room.join('Bo') };
}

const revisionOf = async ({ room }: Scene) => replay(await logOf(server, room.session.session)).revision;

/** As the server's own router has them: `GET /api/config`; a path that takes every method is `ALL`. */
function routesOf({ app }: Server): string[] {
  const { router } = app.getHttpAdapter().getInstance();
  return router.stack.flatMap(({ route }) => {
    if (!route) return [];
    const methods = new Set(route.stack.map(({ method }) => method.toUpperCase()));
    return methods.has('PROPFIND') ? [`ALL ${route.path}`] : [...methods].map((method) => `${method} ${route.path}`);
  });
}

/** As socket.io has them: `/check`. */
function namespacesOf({ app }: Server): string[] {
  const sockets = app.get(ClassroomGateway)['server'];
  return [...(sockets?._nsps.keys() ?? [])];
}

/** What each shows of itself: a student its tokens wherever they could count for something. */
function headersOf(who: Who, { room, ada }: Scene): Record<string, string> {
  switch (who) {
    case 'stranger':
      return {};
    case 'student':
      return { authorization: `Bearer ${ada.resultToken}`, cookie: `timeslice.session_token=${ada.token}` };
    case 'otherHost':
      return { cookie: other.cookie };
    case 'host':
      return { cookie: room.host.cookie };
  }
}

describe('every route', () => {
  test('of the server stands in the table, and no other', () => {
    expect(routesOf(server).toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  test.each(Object.entries(routes))('%s', async (route, requestsFor) => {
    const scene = await onScene();
    const before = await revisionOf(scene);
    for (const who of people) {
      for (const { path, body, outcome: outcomes } of requestsFor(scene)) {
        const outcome = outcomes[who];
        const isPost = route.startsWith('POST') || body !== undefined;
        const answer = await fetch(`${server.url}${path}`, {
          method: isPost ? 'POST' : 'GET',
          headers: {
            ...headersOf(who, scene),
            origin: server.url,
            ...(isPost && { 'content-type': 'application/json' }),
          },
          redirect: 'manual',
          ...(body && { body: JSON.stringify(body) }),
        });
        const { status } = answer;
        const text = await answer.text();
        const code = typeof outcome === 'number' ? '' : ` ${(JSON.parse(text) as { code: string }).code}`;
        expect(`${who}, ${path}: ${status}${code}`).toBe(`${who}, ${path}: ${outcome}`);
        for (const secret of [scene.ada.token, scene.bo.token, scene.bo.resultToken])
          expect(text).not.toContain(secret);
      }
    }
    expect(await revisionOf(scene)).toBe(before);
  });
});

describe('every namespace of sockets', () => {
  test('of the server stands in the table, and no other', () => {
    expect(namespacesOf(server).toSorted()).toEqual(Object.keys(namespaces).toSorted());
  });

  test.each(Object.entries(namespaces))('%s', async (namespace, { ticket, outcome }) => {
    const scene = await onScene();
    const before = await revisionOf(scene);
    for (const who of people) {
      const { cookie } = headersOf(who, scene);
      const entry: Entry = await Device.in({ url: server.url + namespace }, ticket(who, scene), cookie).then(
        (device) => {
          device.close();
          return 'let in';
        },
        ({ message }: Error) => message as Entry,
      );
      expect([who, entry]).toEqual([who, outcome[who]]);
    }
    expect(await revisionOf(scene)).toBe(before);
  });
});

describe('every command', () => {
  test('of the contract stands in the table', () => {
    const known = command.options.map(({ shape }) => shape.type.value);
    const listed = new Set<string>(steps.map(({ type }) => type));
    expect([...listed].toSorted()).toEqual([...known].toSorted());
  });

  test('is refused to a stranger, another host, the projector and whoever else may not, changes nothing then, and is done for who may', async () => {
    const scene = await onScene();
    const { room, ada } = scene;
    const { session } = room.session;
    await expect(Device.in(server, {})).rejects.toThrow('malformed');
    await expect(Device.in(server, { role: 'host', session }, other.cookie)).rejects.toThrow('not-host');
    const othersRoom = await Class.open(server, other);
    const sockets = {
      student: await room.phone(ada),
      otherHost: await othersRoom.hostDevice(),
      host: await room.hostDevice(),
    };
    for (const { type, fields, student, host } of steps) {
      const message = { ...fields(scene), type };
      const own = {
        student: ['student', sockets.student, student] as const,
        host: ['host', sockets.host, host] as const,
      };
      // Whoever is in another room may do it there. Who may do it here is last.
      const asked: readonly (readonly [string, Device, Reply | undefined])[] = [
        ['other host', sockets.otherHost, undefined],
        // By the link of now: a renewal sends everybody away who came by another.
        ['projector', await room.projector(await room.hosted()), host === 'not-participant' ? host : 'not-host'],
        ...[own.student, own.host].toSorted((one, two) => Number(one[2] === 'ok') - Number(two[2] === 'ok')),
      ];
      for (const [who, device, code] of asked) {
        const before = await revisionOf(scene);
        const reply = await device.ask(message);
        if (code !== undefined) expect([who, type, reply.ok ? 'ok' : reply.code]).toEqual([who, type, code]);
        expect([who, type, (await revisionOf(scene)) > before]).toEqual([who, type, code === 'ok']);
      }
    }
    room.close();
    othersRoom.close();
  }, 60_000);
});
