// npm run backup -- FILE, npm run restore -- FILE: builds what is stale and runs it in the environment of the server.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildServer, checkNode, installPackages, root } from './prepare.mjs';

checkNode();
installPackages();
await buildServer();
const { status } = spawnSync(process.execPath, [path.join(root, 'dist/server/backup.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
