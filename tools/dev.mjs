// npm run dev: the server is built again and restarted on every change, the pages are reloaded by Next; one port.
import { fork } from 'node:child_process';
import path from 'node:path';
import { checkNode, generateClient, installPackages, root } from './prepare.mjs';

checkNode();
installPackages();
generateClient();
const { watchServer } = await import('./build-server.mjs');

const outdir = path.join(root, 'dist/dev-server');
let server;
let stopping = false;
let restarts = Promise.resolve();

const watching = await watchServer(outdir, () => {
  restarts = restarts.then(restart);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

async function restart() {
  if (stopping) return;
  await end(server);
  server = fork(path.join(outdir, 'main.js'), {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
      DEV_PAGES_DIR: path.join(root, 'apps/web'),
    },
    execArgv: ['--enable-source-maps'],
  });
  server.on('message', ({ kind, url, setupLink }) => {
    if (kind === 'listening') console.log([`Timeslice (development): ${url}`, setupLink].filter(Boolean).join('\n'));
  });
  server.on('exit', (code) => {
    if (!stopping && code !== 0) console.error('The server ended; it starts again with the next change.');
  });
}

async function stop() {
  if (stopping) return;
  stopping = true;
  await watching.dispose();
  await end(server);
  process.exit(0);
}

function end(child) {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
}
