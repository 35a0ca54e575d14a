import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { FolderInUse, lockFolder } from './lock';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'timeslice-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a folder is held until it is given back', async () => {
  const unlock = await lockFolder(file);
  await expect(lockFolder(file)).rejects.toThrow(FolderInUse);
  await unlock();
  await (
    await lockFolder(file)
  )();
});

test('a living process holds it, and its number is told', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  await writeFile(file, `${other.pid} -\n`);
  await expect(lockFolder(file)).rejects.toThrow(`process ${other.pid}`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  await (
    await lockFolder(file)
  )();
});

test.each([
  ['a dead process', '999999999 1'],
  ['another process that was given an old number', `${process.ppid} 1`],
  ['nothing readable', ''],
])('%s holds nothing', async (_, content) => {
  await writeFile(file, content);
  await (
    await lockFolder(file)
  )();
});

test('a zombie holds nothing', async () => {
  // The shell starts a child that ends at once, becomes another program, and so never waits for it.
  const parent = spawn('sh', ['-c', 'sh -c "exit 0" & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const child = line.toString().trim();
  while (!/\) Z /.test(await readFile(`/proc/${child}/stat`, 'utf8'))) await nextTurn();
  await writeFile(file, `${child} -\n`);
  await (
    await lockFolder(file)
  )();
  parent.kill('SIGKILL');
});

test('of many that start at once exactly one gets a stale folder', async () => {
  await writeFile(file, '999999999 1');
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(file)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readFile(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
});

test('a judge that died is forgotten', async () => {
  await writeFile(file, '999999999 1');
  await writeFile(`${file}.judge`, '999999998 1');
  await expect(lockFolder(file)).rejects.toThrow(FolderInUse);
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(`${file}.judge`, longAgo, longAgo);
  await (
    await lockFolder(file)
  )();
});

test('a lock for which there was no space is not left behind', async () => {
  await writeFile(file, '999999999 1');
  const script = path.join(folder, 'lock.mjs');
  const contents = `import { lockFolder } from './lock'; await lockFolder(${JSON.stringify(file)});`;
  await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  // As on a full disk, a file may be made and no byte be written.
  const run = spawnSync('sh', ['-c', 'ulimit -f 0; exec "$0" "$1"', process.execPath, script], { encoding: 'utf8' });
  expect(run.stderr).toContain('EFBIG');
  await (
    await lockFolder(file)
  )();
});
