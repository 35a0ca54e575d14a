/** `node dist/server/backup.js backup FILE` and `... restore FILE`, in the environment of the server. */
import path from 'node:path';
import { readConfig } from '../config';
import { placeOf } from '../database/place';
import { runBackup, runRestore } from './run';

/** Put in by tools/build-server.mjs from package.json. */
declare const TIMESLICE_VERSION: string;

const built = import.meta.dirname;
const [command = '', file = '', ...more] = process.argv.slice(2);
if (!['backup', 'restore'].includes(command) || file === '' || more.length > 0) {
  giveUp('Usage: npm run backup -- FILE, npm run restore -- FILE; - is standard output, or input.');
}
const read = readConfig();
if (!read.ok) giveUp(`Nothing was done:\n${read.problems.map((problem) => `  - ${problem}`).join('\n')}`);

const place = placeOf(read.config, built, {
  onLost: (error) => giveUp(`The embedded database was lost: ${error.message}`),
  onError: () => {},
  onNotice: (sentence) => console.error(sentence),
  onTrouble: (error) => console.error('A dump of the embedded database failed:', error),
});
try {
  const asked = { place, file };
  console.error(
    command === 'backup'
      ? await runBackup(asked, TIMESLICE_VERSION)
      : await runRestore(asked, path.join(built, 'migrations')),
  );
} catch (error) {
  giveUp(`Nothing was ${command === 'backup' ? 'backed up' : 'restored'}: ${(error as Error).message}.`);
}

function giveUp(message: string): never {
  console.error(message);
  process.exit(1);
}
