import path from 'node:path';
import { type Config } from '../config';
import { usualRhythm } from './embedded/dump-rhythm';
import { type DatabasePlace } from './open-database';

export interface Troubles {
  /** The thread of the embedded database has ended by itself. */
  readonly onLost: (error: Error) => void;
  /** An idle connection to PostgreSQL has. */
  readonly onError: (error: Error) => void;
  /** A person must know: something was restored or is lost, or PostgreSQL promises less than it should. */
  readonly onNotice: (sentence: string) => void;
  /** A dump of the embedded database failed; the next one is tried when it is due. */
  readonly onTrouble: (error: unknown) => void;
}

/** @param built the folder of main.js and worker.js */
export function placeOf({ storage }: Pick<Config, 'storage'>, built: string, troubles: Troubles): DatabasePlace {
  switch (storage.kind) {
    case 'embedded':
      return {
        kind: 'embedded',
        options: {
          dataDir: path.resolve(storage.dataDir),
          workerFile: path.join(built, 'worker.js'),
          dumps: usualRhythm,
          onLost: troubles.onLost,
          onNotice: troubles.onNotice,
          onTrouble: troubles.onTrouble,
        },
      };
    case 'postgresql':
      return { ...storage, onError: troubles.onError, onNotice: troubles.onNotice };
  }
}
