// `npm test`: installs what is missing and runs everything, telling what it is at. The last line is the sum.
//   npm test                  everything
//   npm test -- unit browser  only these steps (see `steps`)
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { findProxy } from './proxies.mjs';
import { checkNode, installPackages } from './prepare.mjs';

const root = path.join(import.meta.dirname, '..');
const scratch = await mkdtemp(path.join(os.tmpdir(), 'timeslice-test-'));
const sum = { passed: 0, failed: 0, skipped: 0 };

/** Runs a command with its output shown; resolves to its exit code. */
const run = (command, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const jestBin = path.join(root, 'node_modules/jest/bin/jest.js');

/** What a step exits with that could not be done here, and said why. */
const NOT_DONE = 3;

/** A step that counts as one test. */
const check =
  (command, ...args) =>
  async () => {
    const code = await run(command, args);
    if (code === NOT_DONE) return { passed: 0, failed: 0, skipped: 1 };
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  };

/** Counts of a report that a runner wrote; a runner that wrote none, or failed outside any test, failed once. */
async function counted(code, file, read) {
  try {
    const counts = read(JSON.parse(await readFile(file, 'utf8')));
    if (counts.passed + counts.failed === 0) return { ...counts, failed: 1 };
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const jest =
  (name, projects) =>
  async (env = {}) => {
    const file = path.join(scratch, `${name}.json`);
    const args = [
      '--experimental-vm-modules',
      '--no-warnings',
      jestBin,
      '--json',
      `--outputFile=${file}`,
      '--selectProjects',
      ...projects,
    ];
    const code = await run(process.execPath, args, env);
    return counted(code, file, (report) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests,
    }));
  };

/** Runs a step with TEST_DATABASE_URL set, where there is a PostgreSQL or one can be started for the while. */
async function withPostgres(step, without) {
  const { startPostgres } = await import('./postgres.mjs');
  const given = process.env.TEST_DATABASE_URL;
  const database = given ? { url: given, stop: async () => {} } : await startPostgres();
  if (database.url === null) {
    console.log(
      `Not on PostgreSQL: ${database.reason}. Install PostgreSQL, or set TEST_DATABASE_URL, to test on it too.`,
    );
    return without();
  }
  try {
    return await step({ TEST_DATABASE_URL: database.url });
  } finally {
    await database.stop();
  }
}

/** On the embedded database, and in the same run on PostgreSQL where there is one. */
const onDatabases = () => {
  const proxies = {};
  for (const name of ['nginx', 'caddy']) {
    const found = findProxy(name);
    if (found) proxies[name.toUpperCase()] = found;
    else
      console.log(`No servers behind ${name}: it was not found. Install it, or set ${name.toUpperCase()} to its path.`);
  }
  const onServer = jest('server', ['server']);
  return withPostgres(
    (env) => onServer({ ...env, ...proxies }),
    async () => {
      const counts = await onServer();
      return { ...counts, skipped: counts.skipped + 1 };
    },
  );
};

const browser = async () => {
  const chromium = findChromium();
  if (!chromium) {
    console.error(
      'No Chromium found: install it (Debian: apt-get install chromium fonts-noto-cjk), or set CHROMIUM to its path.',
    );
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const file = path.join(scratch, 'browser.json');
  const args = ['test', '--config', 'apps/e2e/playwright.config.ts', '--reporter=list,json'];
  const lessons = async (env) => {
    const code = await run(bin('playwright'), args, { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...env });
    return counted(code, file, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }));
  };
  return withPostgres(lessons, lessons);
};

/** Each fault counts as one test. */
const faults = async () => {
  const file = path.join(scratch, 'faults.json');
  const code = await run(process.execPath, ['tools/faults.mjs', '--short'], { FAULTS_REPORT: file });
  return counted(code, file, (counts) => counts);
};

const steps = {
  format: ['Formatting', check(bin('prettier'), '--check', '--log-level', 'warn', '.')],
  lock: ['Lock file', check(process.execPath, 'tools/check-lock.mjs')],
  audit: ['Known holes in dependencies', check(process.execPath, 'tools/audit.mjs')],
  lint: [
    'Lint, boundaries between the layers included',
    check(bin('nx'), 'run-many', '-t', 'lint', '--outputStyle=static'),
  ],
  types: ['Types', check(bin('nx'), 'run-many', '-t', 'typecheck', '--outputStyle=static')],
  migrations: ['Migrations agree with the schema', check(process.execPath, 'tools/migration.mjs', '--check')],
  unit: ['Rules and laws', jest('unit', ['engine', 'questions', 'contract', 'session', 'web', 'tools'])],
  server: ['Server on both databases', onDatabases],
  build: ['Build', check(bin('nx'), 'run-many', '-t', 'build', '--outputStyle=static')],
  live: [
    'Live class: nothing lost, and the heap of a student',
    check(process.execPath, 'tools/bench.mjs', 'live', '--students', '300', '--rounds', '1'),
  ],
  faults: ['Faults: nothing lost', faults],
  browser: ['Whole lessons in Chromium', browser],
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

checkNode();
installPackages();
const chosen = wanted.length > 0 ? wanted : Object.keys(steps);
const summary = [];
for (const [index, name] of chosen.entries()) {
  const [title, step] = steps[name];
  console.log(`\n── ${index + 1}/${chosen.length} ${title} ──`);
  const from = Date.now();
  const { passed, failed, skipped } = await step();
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  const seconds = Math.round((Date.now() - from) / 1000);
  summary.push(
    `${failed > 0 ? '✗' : '✓'} ${title.padEnd(46)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} (${seconds} s)`,
  );
}
await rm(scratch, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n`);
if (sum.skipped > 0) console.log(`${sum.skipped} skipped: see above.`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed > 0 ? 1 : 0);
