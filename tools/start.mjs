// npm start: from a fresh clone to a running Timeslice, with nothing but Node.
import { fork, spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { buildServer, buildWeb, checkNode, installPackages, root } from './prepare.mjs';

checkNode();
installPackages();
await buildServer();
await buildWeb();

console.log('Starting ...');
// The channel tells us when the server listens, and tells the server when we are gone, even by kill -9.
const server = fork(path.join(root, 'dist/server/main.js'), { cwd: root, env: quietAtTerminals(process.env) });
server.on('message', (message) => {
  if (message.kind === 'listening') console.log(framed(linesAbout(message)));
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
stopWithNpm();
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128 + os.constants.signals[signal])));

/** A person reads the terminal: a line of JSON for every request is for machines. */
function quietAtTerminals(env) {
  return process.stdout.isTTY && !env.LOG_LEVEL ? { ...env, LOG_LEVEL: 'warn' } : env;
}

/** npm passes signals on, but not the one that kills it; the shell between us never notices. */
function stopWithNpm() {
  const npm = [process.ppid, tell(process.ppid, 'ppid=')].find((pid) => /^npm|npm-cli/.test(tell(pid, 'args=')));
  if (npm === undefined) return;
  setInterval(() => {
    try {
      process.kill(Number(npm), 0);
    } catch {
      server.kill('SIGTERM');
    }
  }, 1000).unref();
}

/** One column of `ps` about a process; empty where there is no ps. */
function tell(pid, column) {
  return (spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '').trim();
}

function linesAbout({ url, inTheRoom, setupLink }) {
  return [
    `Timeslice is running:  ${url}`,
    ...inTheRoom.map((address) => `for phones in the room: ${address}`),
    ...(setupLink === null
      ? []
      : ['', "First run: create the instructor's account with this link (it works once)", setupLink]),
    '',
    'Stop with Ctrl-C.',
  ];
}

function framed(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  const edge = `+${'-'.repeat(width + 4)}+`;
  return ['', edge, ...lines.map((line) => `|  ${line.padEnd(width)}  |`), edge, ''].join('\n');
}
