// Every optional (platform) package that a locked package names must itself be in the lock, or `npm ci` fails on the
// machines that the lock was not written on.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const { packages } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package-lock.json'), 'utf8'));
const missing = Object.entries(packages).flatMap(([where, { optionalDependencies = {}, optional }]) => {
  if (optional && where === '') return [];
  return Object.keys(optionalDependencies)
    .filter((name) => !locked(where, name))
    .map((name) => `${where || 'package.json'} wants ${name}`);
});

/** Looks up the tree of node_modules as Node does. */
function locked(from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${at}${at ? '/' : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

if (missing.length > 0) {
  console.error(
    `package-lock.json lacks platform packages; write it anew (CONTRIBUTING.md, "Dependencies"):\n${missing.join('\n')}`,
  );
  process.exit(1);
}
console.log('package-lock.json names every platform package.');
