// npm run faults [-- [--short] NAME ...]: each fault on the built product, and whether all held. See docs/faults.md.
import { writeFile } from 'node:fs/promises';
import 'reflect-metadata';
import { clientFaults } from './client-faults';
import { databaseFaults } from './database-faults';
import { type Fault } from './fault';
import { type Backend, Installation } from './installation';
import { diskFaults } from './disk-faults';
import { limitFaults } from './limit-faults';
import { networkFaults } from './network-faults';
import { PostgresServer } from './postgres-server';
import { serverFaults } from './server-faults';
import { silenceFaults } from './silence-faults';
import { soakFaults } from './soak-faults';
import { timeFaults } from './time-faults';

const faults: readonly Fault[] = [
  ...serverFaults,
  ...databaseFaults,
  ...diskFaults,
  ...networkFaults,
  ...silenceFaults,
  ...limitFaults,
  ...clientFaults,
  ...timeFaults,
  ...soakFaults,
];

const args = process.argv.slice(2);
const isShort = args.includes('--short');
const names = args.filter((arg) => arg !== '--short');
const unknown = names.filter((name) => !faults.some((fault) => fault.name === name));
if (unknown.length > 0) {
  console.error(`There is no fault ${unknown.join(', ')}; there are ${faults.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const url = process.env['FAULTS_POSTGRES'];
const postgres = url === undefined ? null : await PostgresServer.at(url);
const chosen = faults.filter(({ name, isOnlyInFull = false }) =>
  names.length === 0 ? !(isShort && isOnlyInFull) : names.includes(name),
);
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const backend of ['embedded', 'postgresql'] as const) {
  const due = chosen.filter((fault) => isOn(fault, backend));
  if (due.length > 0) await runAll(backend, due);
}
for (const { name, on } of chosen) {
  if (on !== 'postgresql' || postgres) continue;
  counts.skipped += 1;
  console.log(`- ${name}: there is no PostgreSQL`);
}
await postgres?.end();
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
const report = process.env['FAULTS_REPORT'];
if (report !== undefined) await writeFile(report, JSON.stringify(counts));
process.exit(counts.failed > 0 ? 1 : 0);

function isOn({ on, isOnceInShort = false }: Fault, backend: Backend): boolean {
  if (on === 'both' && !(isShort && isOnceInShort)) return backend === 'embedded' || postgres !== null;
  if (on === 'postgresql' || postgres !== null) return backend === 'postgresql' && postgres !== null;
  return backend === 'embedded';
}

async function runAll(backend: Backend, due: readonly Fault[]): Promise<void> {
  const database = backend === 'postgresql' && postgres ? await postgres.database('faults') : null;
  const installation = await Installation.open(database, isShort ? 1_000 : 6_000);
  try {
    for (const fault of due) await runOne(fault, installation);
  } finally {
    await installation.end();
  }
}

async function runOne({ name, run }: Fault, installation: Installation): Promise<void> {
  const from = performance.now();
  const outcome = await run({ installation, postgres, isShort }).catch((error: unknown) => ({
    problems: [error instanceof Error ? error.message : String(error)],
    recoveredMs: null,
    saw: installation.log.slice(-2_000),
  }));
  if ('skipped' in outcome) {
    counts.skipped += 1;
    return console.log(`- ${name} (${installation.backend}): ${outcome.skipped}`);
  }
  const { problems, recoveredMs, saw } = outcome;
  const seconds = ((performance.now() - from) / 1_000).toFixed(1);
  const recovered = recoveredMs === null ? '' : `; recovered in ${(recoveredMs / 1_000).toFixed(2)} s`;
  const isGood = problems.length === 0;
  counts[isGood ? 'passed' : 'failed'] += 1;
  console.log(`${isGood ? '✓' : '✗'} ${name} (${installation.backend}, ${seconds} s): ${saw}${recovered}`);
  for (const problem of problems) console.log(`    ${problem}`);
  if (isGood) return;
  // What comes next has a server that nothing was done to.
  await installation.kill();
  await installation.start();
}
