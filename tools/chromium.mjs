// Finds a Chromium for the browser tests.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const places = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/Applications/Google Chrome.app/Contents/MacOS'];

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The executable named by CHROMIUM, else the first one installed here, else null. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  const candidates = [
    ...(named ? [named] : []),
    ...(process.env.PATH ?? '')
      .split(path.delimiter)
      .concat(places)
      .flatMap((folder) => names.map((name) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return candidates.find(runs) ?? null;
}
