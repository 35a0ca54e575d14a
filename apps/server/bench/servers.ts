// npm run bench -- servers [ROUNDS]: what several servers on one PostgreSQL cost, and how far it goes.
import os from 'node:os';
import path from 'node:path';
import 'reflect-metadata';
import { readLessons } from '../src/lessons/built-in-lessons';
import { notifyCost } from './notify';
import { appendRate } from './one-log';
import { throwawayPostgres } from './postgres';

const root = process.cwd();
const rounds = Number(process.argv[2] ?? 5);
const [cpu] = os.cpus();
console.log(
  `${cpu?.model ?? 'unknown CPU'}, ${os.cpus().length} cores, Node ${process.version}, load ${os.loadavg()[0]}`,
);
const postgres = await throwawayPostgres(root);
try {
  await notifyCost(postgres.url, rounds);
  const [lesson] = await readLessons(path.join(root, 'prisma/seed/lessons'));
  if (!lesson) throw new Error('There is no lesson to hold.');
  await appendRate({ url: postgres.url, root, lesson }, rounds);
} finally {
  await postgres.stop();
}
process.exit(0);
