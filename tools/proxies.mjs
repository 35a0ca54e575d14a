// Finds the proxies for the tests of several servers behind one.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** @param name `nginx` or `caddy`; the executable named by NGINX or CADDY, else the first in PATH or where Debian puts it, else null */
export function findProxy(name) {
  const named = process.env[name.toUpperCase()];
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/bin'];
  const candidates = [...(named ? [named] : []), ...folders.map((folder) => path.join(folder, name))];
  return candidates.find((file) => existsSync(file)) ?? null;
}
