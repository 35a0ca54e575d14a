// npm run bench -- NAME [...]: bundles the bench of that name and runs it in a process of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** By name: the module that is run, and what Node is told. */
const benches = {
  // On one core: nothing is collected or compiled by other threads, whose time would not show as this one's.
  engine: { entry: 'tools/bench/engine/main.ts', flags: ['--single-threaded'] },
  diagnosis: { entry: 'tools/bench/diagnosis/main.ts', flags: ['--single-threaded'] },
};

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(benches, name ?? '')) {
  console.error(`Usage: npm run bench -- NAME [...]\nThere is ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const { entry, flags } = benches[name];
const outfile = join(root, 'dist/tools/bench', `${name}.mjs`);
await build({
  absWorkingDir: root,
  entryPoints: [entry],
  tsconfig: 'tsconfig.base.json',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  outfile,
});
process.exitCode = spawnSync(process.execPath, [...flags, outfile, ...args], { stdio: 'inherit' }).status ?? 1;
