// A throwaway PostgreSQL for tests: a new cluster in a temporary folder, on 127.0.0.1, gone after stop().
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * @param {{ settings?: Record<string, string>, preload?: string, journal?: string }} [options] `settings` of postgresql.conf; fsync is off
 *   unless asked for. `preload`: a shared library that the server is started with.
 *   `journal`: a new folder for its journal (pg_wal), which stays
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> } | { url: null, reason: string }>}
 */
export async function startPostgres({ settings = {}, preload, journal } = {}) {
  const bin = binaries();
  if (bin === undefined)
    return { url: null, reason: 'no PostgreSQL server found in PATH or /usr/lib/postgresql/*/bin' };
  const owner = unprivileged();
  if (owner === undefined)
    return { url: null, reason: 'PostgreSQL refuses to run as root and there is no user postgres or nobody' };

  const folder = await mkdtemp(path.join(os.tmpdir(), 'timeslice-postgres-'));
  if (owner.uid !== undefined) await chown(folder, owner.uid, owner.gid);
  const data = path.join(folder, 'data');
  const asOwner = { ...owner, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
  const initdb = spawnSync(
    path.join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--no-locale',
      '--no-sync',
      ...(journal === undefined ? [] : ['--waldir', journal]),
    ],
    { ...asOwner, encoding: 'utf8' },
  );
  if (initdb.status !== 0) {
    await rm(folder, { recursive: true, force: true });
    return { url: null, reason: `initdb failed: ${initdb.stderr || initdb.error?.message}` };
  }

  const port = await freePort();
  const wanted = {
    fsync: 'off',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: '200',
    ...settings,
  };
  const postgres = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...asOwner,
      env: { ...asOwner.env, ...(preload && { LD_PRELOAD: preload }) },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const exited = new Promise((resolve) => postgres.once('exit', resolve));
  const cleanUp = () => {
    postgres.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', cleanUp);

  const log = await logUntilReady(postgres);
  if (log !== undefined) {
    cleanUp();
    return { url: null, reason: `PostgreSQL did not start: ${log}` };
  }
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    pid: postgres.pid,
    stop: async () => {
      process.off('exit', cleanUp);
      postgres.kill('SIGINT');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves with what it said if it ended instead. */
function logUntilReady(postgres) {
  return new Promise((resolve) => {
    let log = '';
    postgres.once('error', (error) => resolve(error.message));
    postgres.once('exit', () => resolve(log.trim().slice(-2000)));
    postgres.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
      if (log.includes('database system is ready to accept connections')) {
        log = '';
        resolve(undefined);
      }
    });
  });
}

/** The newest of Debian's, else what is in PATH. */
function binaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find((folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')));
}

/** PostgreSQL does not run as root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout.trim() || NaN);
    const gid = Number(spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout.trim() || NaN);
    if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid, gid };
  }
  return undefined;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
