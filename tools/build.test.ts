import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';

const root = path.join(import.meta.dirname, '..');
const stamp = path.join(root, 'dist/.stamps/of-a-test');
const input = path.join(root, 'dist/of-a-test.txt');
afterEach(async () => {
  await rm(stamp, { force: true });
  await rm(input, { force: true });
});

const evaluate = (script: string): unknown => {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
};

test('what was built is stale when its source changed, and once another build has begun', async () => {
  await mkdir(path.dirname(input), { recursive: true });
  await writeFile(input, 'one');
  const seen = evaluate(`
    import { writeFile } from 'node:fs/promises';
    import { forget, staleness } from './tools/stale.mjs';
    const look = () => staleness('of-a-test', ['dist/of-a-test.txt'], ['tools']);
    const seen = [(await look()).isStale];
    await (await look()).markFresh();
    seen.push((await look()).isStale);
    await writeFile('dist/of-a-test.txt', 'two');
    seen.push((await look()).isStale);
    await writeFile('dist/of-a-test.txt', 'one');
    await forget('of-a-test');
    seen.push((await look()).isStale);
    console.log(JSON.stringify(seen));`);
  expect(seen).toEqual([true, false, true, true]);
  expect(existsSync(stamp)).toBe(false);
});

test.each(['server', 'web'])(
  'npm run build and npm start build the %s in one way, and Nx keeps no copy',
  async (name) => {
    const read = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8')) as never;
    const { targets }: { targets: { build: object } } = await read(`apps/${name}/project.json`);
    const { targetDefaults }: { targetDefaults: object } = await read('nx.json');
    expect(targets.build).toEqual({
      executor: 'nx:run-commands',
      options: { command: `node tools/build.mjs ${name}` },
    });
    expect(targetDefaults).not.toHaveProperty('build');
  },
);
