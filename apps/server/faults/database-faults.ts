import { type Fault, type Ground, type Outcome, timed } from './fault';
import { type PostgresServer } from './postgres-server';
import { Room } from './room';

/** Everybody submits while this is done to PostgreSQL; nobody loses the connection to the server. */
async function meanwhile(
  { installation, postgres, isShort }: Ground,
  happens: (postgres: PostgresServer) => Promise<void>,
): Promise<Outcome> {
  if (!postgres) throw new Error('There is no PostgreSQL to do this to.');
  const room = await Room.open(installation, isShort ? 40 : 300);
  const storm = room.storm(6);
  await room.acknowledges(room.pupils.length);
  await happens(postgres);
  const recoveredMs = await timed(storm);
  const ready = await fetch(`${installation.url}/api/health/ready`);
  const moved = room.pupils.filter(({ phone }) => phone.connections > 1).length;
  return {
    saw: `${room.acknowledged} answers acknowledged, ${moved} students lost their connection`,
    recoveredMs,
    problems: [...(ready.ok ? [] : ['the server is not ready again']), ...(await room.verdict())],
  };
}

export const databaseFaults: readonly Fault[] = [
  {
    name: 'postgres-restart',
    on: 'postgresql',
    run: (ground) => meanwhile(ground, (postgres) => postgres.restart(ground.isShort ? 1_000 : 5_000)),
  },
  {
    name: 'postgres-frozen',
    on: 'postgresql',
    run: (ground) => meanwhile(ground, (postgres) => postgres.freeze(ground.isShort ? 2_000 : 10_000)),
  },
];
