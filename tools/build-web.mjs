/** Exports the pages to dist/web, with a .br and a .gz beside every file that shrinks. dist/web is replaced in one step. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { forget } from './stale.mjs';

const root = path.resolve(import.meta.dirname, '..');
const web = path.join(root, 'apps/web');
const target = path.join(root, 'dist/web');
const fresh = `${target}.new`;
const old = `${target}.old`;
const compressible = /\.(html|js|css|txt|json|svg|webmanifest|map|ico)$/;
const smallest = 1024; // bytes; below it a header costs as much as is saved

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

function exportPages() {
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [next, 'build', web], { cwd: web, env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

async function compress(file) {
  const content = await fs.readFile(file);
  if (content.length < smallest) return;
  const size = { [zlib.constants.BROTLI_PARAM_QUALITY]: 9, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const [br, gz] = await Promise.all([brotli(content, { params: size }), gzip(content, { level: 9 })]);
  if (br.length < content.length) await fs.writeFile(`${file}.br`, br);
  if (gz.length < content.length) await fs.writeFile(`${file}.gz`, gz);
}

async function compressAll(folder) {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && compressible.test(entry.name));
  await Promise.all(files.map((entry) => compress(path.join(entry.parentPath, entry.name))));
  return files.length;
}

await forget('web');
exportPages();
await fs.rm(fresh, { recursive: true, force: true });
await fs.cp(path.join(web, 'out'), fresh, { recursive: true });
const compressed = await compressAll(fresh);
await fs.rm(old, { recursive: true, force: true });
await fs.rename(target, old).catch((error) => {
  if (error.code !== 'ENOENT') throw error;
});
await fs.rename(fresh, target);
await fs.rm(old, { recursive: true, force: true });
console.log(`dist/web is ready (${compressed} files compressed).`);
