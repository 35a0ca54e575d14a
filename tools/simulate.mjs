// npm run -s simulate -- FILE...: bundles tools/simulate.ts when its sources have changed, and runs it.
import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist/tools');
const bundle = join(folder, 'simulate.mjs');
const sources = join(folder, 'simulate.sources.json');

const modified = (path) => statSync(path).mtimeMs;

function isFresh() {
  try {
    const built = modified(sources);
    modified(bundle);
    return JSON.parse(readFileSync(sources, 'utf8')).every((path) => modified(join(root, path)) < built);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return false;
  }
}

/**
 * Two runs at once may both build: each renames whole files into place. They bear the time at which the build began, so
 * that a source that is saved meanwhile counts as newer.
 */
async function build() {
  const { build: esbuild } = await import('esbuild');
  const began = new Date();
  const { outputFiles, metafile } = await esbuild({
    absWorkingDir: root,
    entryPoints: ['tools/simulate.ts'],
    tsconfig: 'tsconfig.base.json',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    metafile: true,
    write: false,
    outfile: bundle,
  });
  mkdirSync(folder, { recursive: true });
  put(bundle, outputFiles[0].contents, began);
  put(sources, JSON.stringify([...Object.keys(metafile.inputs), 'tools/simulate.mjs', 'package-lock.json']), began);
}

function put(path, contents, time) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  utimesSync(draft, time, time);
  renameSync(draft, path);
}

if (!isFresh()) await build();
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));
