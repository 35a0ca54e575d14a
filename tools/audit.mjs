// Asks the registry whether a dependency of the product has a known hole. Fails for one that tools/audit-allow.json does
// not allow; where the registry cannot be asked it says so, and exits with 3: skipped.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { verdictOf } from './audit-verdict.mjs';

const allowed = JSON.parse(readFileSync(path.join(import.meta.dirname, 'audit-allow.json'), 'utf8'));
const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=1'], {
  cwd: path.join(import.meta.dirname, '..'),
  encoding: 'utf8',
  timeout: 60_000,
  maxBuffer: 2 ** 26,
});

const verdict = verdictOf(parsed(stdout), allowed, new Date().toISOString().slice(0, 10));
if (verdict.kind === 'unreachable') {
  console.log(`Not audited: the registry did not answer (${error?.message ?? verdict.why}).`);
  process.exit(3);
} else {
  for (const entry of verdict.stale)
    console.log(`tools/audit-allow.json allows ${entry}, which is not there any more.`);
  for (const one of verdict.found) console.error(one);
  if (verdict.found.length > 0) process.exit(1);
  console.log('No dependency of the product has a known hole that is not allowed.');
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
