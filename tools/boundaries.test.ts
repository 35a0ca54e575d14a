import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';

const root = path.join(import.meta.dirname, '..');

/** Which of these imports the lint rules refuse in a file that stood there. */
function refusedAt(file: string, ...imports: readonly string[]): string[] {
  const { stdout } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/eslint/bin/eslint.js'), '--format', 'json', '--stdin', '--stdin-filename', file],
    { cwd: root, encoding: 'utf8', input: imports.map((name) => `import '${name}';`).join('\n') },
  );
  const [report] = JSON.parse(stdout) as { messages: { line: number }[] }[];
  return [...new Set(report?.messages.map(({ line }) => imports[line - 1] ?? ''))];
}

// The rule reads the graph of the projects, which Nx makes at its first command.
beforeAll(() => {
  const nx = path.join(root, 'node_modules/.bin/nx');
  expect(spawnSync(nx, ['show', 'projects'], { cwd: root, encoding: 'utf8' })).toMatchObject({ status: 0 });
}, 60_000);

test.each([
  ['apps/server/src/planted.ts', ['pg', 'zod', 'node:fs'], ['react', 'semver', 'better-auth/react', 'next/headers']],
  ['apps/e2e/planted.spec.ts', ['@playwright/test', '@axe-core/playwright', 'node:fs'], ['pg', 'playwright']],
  ['tools/planted.mjs', ['esbuild', 'node:fs'], ['react', 'pg']],
])(
  '%s imports only what is on the list of its layer',
  (file, good, bad) => {
    expect(refusedAt(file, ...good, ...bad)).toEqual(bad);
  },
  60_000,
);

const features = readdirSync(path.join(root, 'apps/web/src/features'));
test.each(features)(
  'the feature %s imports no other',
  (feature) => {
    const others = features.filter((other) => other !== feature);
    const imports = others.flatMap((other) => [`../${other}/planted`, `../../features/${other}/planted`]);
    expect(refusedAt(`apps/web/src/features/${feature}/planted.ts`, './own', ...imports)).toEqual(imports);
  },
  60_000,
);
