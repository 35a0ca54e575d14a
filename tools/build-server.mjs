// Builds apps/server into dist/server: main.js, worker.js (the thread of the embedded database), thoughts.js (the thread
// of what takes long), backup.js, the migrations and the built-in lessons. esbuild bundles; swc compiles the server's own files first, since Nest needs the metadata of decorators.
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { build, context } from 'esbuild';
import { forget } from './stale.mjs';

const root = path.join(import.meta.dirname, '..');
const sources = path.join(root, 'apps/server/src');

const decoratorMetadata = {
  name: 'decorator-metadata',
  setup(bundler) {
    bundler.onLoad({ filter: /apps[\\/]server[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      if (!/^\s*@\w+/m.test(source)) return { contents: source, loader: 'ts' };
      const { code } = await transform(source, {
        filename: file,
        configFile: false,
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** @param outdir where main.js, worker.js, thoughts.js, migrations/ and lessons/ go */
export async function serverBuild(outdir) {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return {
    entryPoints: {
      main: path.join(sources, 'main.ts'),
      worker: path.join(sources, 'database/embedded/worker.ts'),
      thoughts: path.join(sources, 'thinking/thoughts.ts'),
      backup: path.join(sources, 'backup/cli.ts'),
    },
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    define: { TIMESLICE_VERSION: JSON.stringify(version) },
    plugins: [decoratorMetadata],
  };
}

/** What the server reads beside its own code, and where it looks for it. */
const data = { 'prisma/migrations': 'migrations', 'prisma/seed/lessons': 'lessons' };

export async function copyData(outdir) {
  for (const [from, to] of Object.entries(data)) {
    await rm(path.join(outdir, to), { recursive: true, force: true });
    await cp(path.join(root, from), path.join(outdir, to), { recursive: true });
  }
}

/** Every folder and file of the data, as esbuild is to watch them. */
async function dataPaths() {
  const roots = Object.keys(data).map((from) => path.join(root, from));
  const within = await Promise.all(roots.map((dir) => readdir(dir, { recursive: true, withFileTypes: true })));
  const entries = within.flat().map((entry) => ({ at: path.join(entry.parentPath, entry.name), entry }));
  const of = (is) => entries.filter(({ entry }) => is(entry)).map(({ at }) => at);
  return { watchDirs: [...roots, ...of((entry) => entry.isDirectory())], watchFiles: of((entry) => entry.isFile()) };
}

/** Builds again on every change, of a lesson or a migration too; `onBuilt` is called after each build that succeeded. */
export async function watchServer(outdir, onBuilt) {
  const options = await serverBuild(outdir);
  const notify = {
    name: 'notify',
    setup(bundler) {
      bundler.onResolve({ filter: /main\.ts$/ }, async ({ kind, path: file }) =>
        kind === 'entry-point' ? { path: file, ...(await dataPaths()) } : undefined,
      );
      bundler.onEnd(async ({ errors }) => {
        if (errors.length > 0) return;
        await copyData(outdir);
        onBuilt();
      });
    },
  };
  const watching = await context({ ...options, plugins: [...options.plugins, notify] });
  await watching.watch();
  return watching;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outdir = path.join(root, 'dist/server');
  await forget('server');
  await build(await serverBuild(outdir));
  await copyData(outdir);
}
