/** A process of its own that stores one number after the other, and says which was acknowledged, until it is killed. */
import { openEmbedded } from '../src/database/embedded/open-embedded';

const [, , dataDir = '', workerFile = ''] = process.argv;
const database = await openEmbedded({ dataDir, workerFile, onLost: () => process.exit(1) });
for (let n = 1; ; n++) {
  await database.pool.query(`INSERT INTO setting (key, value) VALUES ($1, repeat('x', 200))`, [String(n)]);
  process.send?.(n);
}
