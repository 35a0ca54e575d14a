// Finds nginx for the tests of several servers behind a proxy.
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The executable named by NGINX, else the first one in PATH or where Debian puts it, else null. */
export function findNginx() {
  const named = process.env.NGINX;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  const candidates = [...(named ? [named] : []), ...folders.map((folder) => path.join(folder, 'nginx'))];
  return candidates.find((file) => existsSync(file)) ?? null;
}
