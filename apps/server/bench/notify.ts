import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createLogger } from '../src/logging/logger';
import { PostgresBus } from '../src/cluster/postgres-bus';
import { sessionId } from '@timeslice/contract';
import { median, quantile, row } from './numbers';

const RUN_MS = 1_500;

type How = 'no wake-up' | 'in the transaction' | 'after the commit';
const ways: readonly How[] = ['no wake-up', 'in the transaction', 'after the commit'];

interface Run {
  readonly perSecond: number;
  readonly waits: readonly number[];
}

/** One row a commit, from so many connections at once, each for a session of its own. */
async function run(url: string, connections: number, how: How): Promise<Run> {
  const bus = new PostgresBus(url, createLogger('silent'));
  await bus.connect();
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client(url);
      await client.connect();
      return client;
    }),
  );
  const waits: number[] = [];
  const until = performance.now() + RUN_MS;
  const insert = 'INSERT INTO bench_event VALUES ($1, $2, $3)';
  await Promise.all(
    clients.map(async (client) => {
      const session = sessionId.parse(randomUUID());
      for (let revision = 1; performance.now() < until; revision++) {
        const from = performance.now();
        const values = [session, revision, { type: 'drafted', answer: 'P3' }];
        if (how === 'in the transaction') {
          const text = `WITH stored AS (${insert} RETURNING revision)
            SELECT pg_notify('bench', session || ' ' || revision) FROM stored, (SELECT $1::text) AS of (session)`;
          await client.query({ name: 'notify', text, values });
        } else {
          await client.query({ name: 'plain', text: insert, values });
          if (how === 'after the commit') bus.say({ type: 'appended', session, revision });
        }
        waits.push(performance.now() - from);
      }
    }),
  );
  await Promise.all([bus.close(), ...clients.map((client) => client.end())]);
  return { perSecond: (waits.length / RUN_MS) * 1_000, waits };
}

/** What a wake-up costs the append that it tells of. */
export async function notifyCost(url: string, rounds: number): Promise<void> {
  const admin = new pg.Client(url);
  await admin.connect();
  await admin.query(
    'CREATE TABLE bench_event (session uuid, revision int, payload jsonb, PRIMARY KEY (session, revision))',
  );
  console.log(
    `\nWhat a wake-up costs: commits of one row, ${rounds} rounds in turn, medians; PostgreSQL with fsync on\n`,
  );
  console.log(row('sessions that append at once', ['commits/s', 'p50 ms', 'p99 ms', 'of plain']));
  for (const connections of [1, 8, 32]) {
    const runs = new Map<How, Run[]>(ways.map((how) => [how, []]));
    for (let round = 0; round < rounds; round++) {
      for (const how of ways) runs.get(how)?.push(await run(url, connections, how));
      await admin.query('TRUNCATE bench_event');
    }
    const plain = runs.get('no wake-up') ?? [];
    for (const [how, all] of runs) {
      const ratio = median(all.map(({ perSecond }, n) => perSecond / (plain[n]?.perSecond ?? NaN)));
      const waits = all.flatMap((one) => one.waits);
      const cells = [median(all.map(({ perSecond }) => perSecond)), quantile(waits, 0.5), quantile(waits, 0.99)];
      console.log(row(`${connections}, ${how}`, [...cells, ratio.toFixed(2)]));
    }
  }
  await admin.query('DROP TABLE bench_event');
  await admin.end();
}
