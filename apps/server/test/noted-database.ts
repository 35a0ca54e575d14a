import { type EmbeddedDatabase, type EmbeddedOptions, openEmbedded } from '../src/database/embedded/open-embedded';
import { rethrow, template, workerFile } from './embedded-files';

/** Dumps at the first start, after a crash and at a stop; never by the clock. */
const seldom = { everyMs: 3_600_000, journalBytes: 1e12, keep: 3, lastMs: 60_000 };

let files: ReturnType<typeof prepare> | undefined;

async function prepare() {
  const plain = await workerFile();
  return { plain, made: await template(plain) };
}

/** An embedded database that dumps itself, with all that it told. */
export interface Notes extends EmbeddedDatabase {
  readonly notices: readonly string[];
  readonly troubles: readonly unknown[];
}

export async function openNoted(dataDir: string, worker?: string): Promise<Notes> {
  const notices: string[] = [];
  const troubles: unknown[] = [];
  const opened = await openEmbedded({
    ...(await optionsFor(dataDir)),
    ...(worker === undefined ? {} : { workerFile: worker }),
    onNotice: (sentence) => notices.push(sentence),
    onTrouble: (error) => troubles.push(error),
  });
  return { ...opened, notices, troubles };
}

/** A database that dumps itself. */
export const optionsFor = async (dataDir: string): Promise<EmbeddedOptions> => ({
  ...(await withoutDumps(dataDir)),
  dumps: seldom,
});

export async function withoutDumps(dataDir: string): Promise<EmbeddedOptions> {
  const { plain, made } = await (files ??= prepare());
  return { dataDir, workerFile: plain, template: made, onLost: rethrow };
}

/** Stores the numbers of a range, in one transaction. */
export const put = (database: EmbeddedDatabase, from: number, to: number) =>
  database.pool.query(
    `INSERT INTO setting (key, value) SELECT n, repeat('x', 200) FROM generate_series($1::int, $2::int) AS n`,
    [from, to],
  );

/** The numbers that are stored, in order. */
export async function stored(database: EmbeddedDatabase): Promise<number[]> {
  const { rows } = await database.pool.query<{ n: number }>('SELECT key::int AS n FROM setting ORDER BY 1');
  return rows.map(({ n }) => n);
}

export const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
