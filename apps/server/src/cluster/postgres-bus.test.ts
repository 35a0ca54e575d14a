import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import { participantId, sessionId } from '@timeslice/contract';
import pg from 'pg';
import { Watching } from '../../test/watching';
import { createLogger } from '../logging/logger';
import { type Message } from './bus';
import { PostgresBus } from './postgres-bus';

const url = process.env['TEST_DATABASE_URL'];
const onPostgres = url === undefined ? test.skip : test;

/** A bus with all that it heard, and a way to wait for it. */
class Ear extends Watching {
  readonly heard: { readonly message: Message; readonly from: string }[] = [];
  tunedTimes = 0;
  readonly bus = new PostgresBus(url ?? '', createLogger('silent'));

  constructor() {
    super();
    this.bus.listen({
      heard: (message, from) => {
        if (message.type !== 'alive') this.heard.push({ message, from });
        this.wake();
      },
      tuned: () => {
        this.tunedTimes++;
        this.wake();
      },
    });
    open.push(this);
  }
}

const open: Ear[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ bus }) => bus.close()));
});

const session = sessionId.parse(randomUUID());
const seated = (): Message => ({ type: 'seated', session, participant: participantId.parse(randomUUID()) });

onPostgres('all servers hear the same in the same order, themselves included', async () => {
  const ears = [new Ear(), new Ear(), new Ear()];
  await Promise.all(ears.map(({ bus }) => bus.connect()));
  for (let n = 0; n < 200; n++) ears[n % 3]?.bus.say(seated());
  await Promise.all(ears.map((ear) => ear.until(() => ear.heard.length === 600 / 3)));
  expect(ears[1]?.heard).toEqual(ears[0]?.heard);
  expect(ears[2]?.heard).toEqual(ears[0]?.heard);
  expect(new Set(ears[0]?.heard.map(({ from }) => from))).toEqual(new Set(ears.map(({ bus }) => bus.server)));
});

onPostgres('a connection that PostgreSQL cuts is made anew, and nothing else happens', async () => {
  const [one, other] = [new Ear(), new Ear()];
  await Promise.all([one.bus.connect(), other.bus.connect()]);
  const admin = new pg.Client(url);
  await admin.connect();
  await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'timeslice bus'`);
  await admin.end();
  await Promise.all([one, other].map((ear) => ear.until(() => ear.tunedTimes === 2)));
  other.bus.say({ type: 'who', session });
  await one.until(() => one.heard.some(({ from }) => from === other.bus.server));
  expect(one.heard.at(-1)?.message).toEqual({ type: 'who', session });
});

onPostgres('a server that has heard no other one knows of none', async () => {
  const [one, other] = [new Ear(), new Ear()];
  await one.bus.connect();
  one.bus.say(seated());
  await one.until(() => one.heard.length === 1);
  expect(one.bus.hasNeighbours).toBe(false);
  await other.bus.connect();
  other.bus.say(seated());
  await one.until(() => one.heard.length === 2);
  expect(one.bus.hasNeighbours).toBe(true);
});

onPostgres('what is said in the last step is sent before the line is closed', async () => {
  const [one, other] = [new Ear(), new Ear()];
  await Promise.all([one.bus.connect(), other.bus.connect()]);
  other.bus.say({ type: 'gone' });
  await other.bus.close();
  await one.until(() => one.heard.some(({ message }) => message.type === 'gone'));
  expect(other.bus.isTuned).toBe(false);
});
