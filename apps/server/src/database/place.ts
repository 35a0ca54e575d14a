import path from 'node:path';
import { type Config } from '../config';
import { type DatabasePlace } from './open-database';

export interface Troubles {
  /** The thread of the embedded database has ended by itself. */
  readonly onLost: (error: Error) => void;
  /** An idle connection to PostgreSQL has. */
  readonly onError: (error: Error) => void;
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
          onLost: troubles.onLost,
        },
      };
    case 'postgresql':
      return { ...storage, onError: troubles.onError };
  }
}
