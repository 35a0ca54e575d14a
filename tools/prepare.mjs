// What must be there before anything runs: a Node that is new enough, the packages, the built product. Node alone is
// enough to run this file; every step that takes long says so first, and no step is taken twice for nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { staleness } from './stale.mjs';

export const root = path.join(import.meta.dirname, '..');
const oldest = [20, 19];

/** One sentence on stderr, and the end. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  giveUp(
    `Timeslice needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
  );
}

/** `npm ci`, unless the packages of exactly this package-lock.json are there. */
export function installPackages() {
  const lock = path.join(root, 'package-lock.json');
  const digest = createHash('sha256').update(readFileSync(lock)).digest('hex');
  const stamp = path.join(root, 'node_modules/.timeslice-lock');
  const npmsOwn = path.join(root, 'node_modules/.package-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  if (!existsSync(stamp) && existsSync(npmsOwn) && statSync(npmsOwn).mtimeMs >= statSync(lock).mtimeMs) return;

  console.log('Installing the packages. This takes a minute or two, once ...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0)
    giveUp('The packages could not be installed: see the message of npm above. Is this machine online?');
  writeFileSync(stamp, digest);
}

export function generateClient() {
  const prisma = path.join(root, 'node_modules/prisma/build/index.js');
  run('the database client', [prisma, 'generate'], { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' });
}

export async function buildServer() {
  const shared = ['libs', 'tsconfig.base.json', 'package.json', 'package-lock.json'];
  const inputs = ['apps/server/src', 'prisma', 'prisma.config.ts', 'tools/build-server.mjs', ...shared];
  const server = await staleness('server', inputs, [
    'dist/server/main.js',
    'dist/server/worker.js',
    'dist/server/thoughts.js',
    'dist/server/backup.js',
    'dist/server/migrations',
    'dist/server/lessons',
  ]);
  if (!server.isStale) return;
  console.log('Building the server ...');
  generateClient();
  run('the server', [path.join(root, 'tools/build-server.mjs')]);
  await server.markFresh();
}

export async function buildWeb() {
  const shared = ['libs', 'tsconfig.base.json', 'package-lock.json'];
  const web = await staleness('web', ['apps/web', 'tools/build-web.mjs', ...shared], ['dist/web/index.html']);
  if (!web.isStale) return;
  console.log('Building the pages. This takes half a minute ...');
  run('the pages', [path.join(root, 'tools/build-web.mjs')]);
  await web.markFresh();
}

/** Its output is shown only if it fails. */
function run(what, args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  giveUp(`Building ${what} failed: see above.`);
}
