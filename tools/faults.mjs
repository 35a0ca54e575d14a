// npm run faults [-- [--short] NAME ...]: does to the built server what happens in a lecture hall, and looks whether
// anything was lost. See docs/faults.md. Faults of PostgreSQL need one that can be started for the while.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startPostgres } from './postgres.mjs';
import { buildServer, generateClient, root } from './prepare.mjs';

/** @returns the exit code */
export async function runFaults(args) {
  generateClient();
  await buildServer();
  const outfile = path.join(root, 'dist/tools/faults/faults.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['apps/server/faults/main.ts'],
    tsconfig: 'apps/server/tsconfig.json',
    packages: 'external',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    outfile,
  });
  const postgres = await startPostgres({ settings: { fsync: 'on' } });
  if (postgres.url === null) console.log(`Not on PostgreSQL: ${postgres.reason}.`);
  try {
    const env = { ...process.env, ...(postgres.url !== null && { FAULTS_POSTGRES: postgres.url }) };
    return await new Promise((resolve) => {
      const child = spawn(process.execPath, [outfile, ...args], { cwd: root, stdio: 'inherit', env });
      child.on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    if (postgres.url !== null) await postgres.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await runFaults(process.argv.slice(2));
