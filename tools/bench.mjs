// npm run bench -- NAME [...]: bundles the bench of that name and runs it in a process of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** By name: the module that is run, and what Node is told. */
const benches = {
  // On one core: nothing is collected or compiled by other threads, whose time would not show as this one's.
  engine: { entry: 'tools/bench/engine/main.ts', flags: ['--single-threaded'] },
  servers: {
    entry: 'apps/server/bench/servers.ts',
    flags: [],
    tsconfig: 'apps/server/tsconfig.json',
    packages: 'external',
  },
  replay: {
    entry: 'apps/server/bench/replay.ts',
    flags: [],
    tsconfig: 'apps/server/tsconfig.json',
    packages: 'external',
  },
  diagnosis: { entry: 'tools/bench/diagnosis/main.ts', flags: ['--single-threaded'] },
  // The built product, a bare server, and the load, each in a process of its own.
  live: {
    entry: 'tools/bench/live/main.ts',
    flags: [],
    packages: 'external',
    others: { 'live-reference': 'tools/bench/live/reference.ts' },
    prepare: async () => {
      const { buildServer, generateClient } = await import('./prepare.mjs');
      generateClient();
      await buildServer();
    },
  },
};

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(benches, name ?? '')) {
  console.error(`Usage: npm run bench -- NAME [...]\nThere is ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const { entry, flags, tsconfig = 'tsconfig.base.json', packages = 'bundle', others = {}, prepare } = benches[name];
await prepare?.();
const outdir = join(root, 'dist/tools/bench');
await build({
  absWorkingDir: root,
  entryPoints: { [name]: entry, ...others },
  tsconfig,
  packages,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  outdir,
  outExtension: { '.js': '.mjs' },
});
process.exitCode =
  spawnSync(process.execPath, [...flags, join(outdir, `${name}.mjs`), ...args], { cwd: root, stdio: 'inherit' })
    .status ?? 1;
