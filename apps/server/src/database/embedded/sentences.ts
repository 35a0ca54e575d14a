/** What a person is told about a restored or damaged database. */

interface Told {
  readonly database: string;
  readonly reason: string;
  /** Epoch ms. */
  readonly dumpedAt: number;
  /** Bytes of the journal that could not be read; undefined: none of it was there. */
  readonly lost: number | undefined;
  readonly damaged: string | undefined;
}

export function restored({ database, reason, dumpedAt, lost, damaged }: Told): string {
  const dump = `the dump of ${new Date(dumpedAt).toISOString()}`;
  return [
    `The database in ${database} could not be opened (${reason}).`,
    outcome(dump, lost),
    damaged === undefined
      ? undefined
      : `The damaged folder is kept as ${damaged}: delete it when nobody needs it any more.`,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

function outcome(dump: string, lost: number | undefined): string {
  if (lost === undefined) {
    return `It was restored from ${dump} alone, since the journal that follows it is missing or damaged: what was stored later is lost.`;
  }
  const whole = `It was restored from ${dump} and the journal that follows it`;
  if (lost === 0) return `${whole}: nothing that was acknowledged is lost.`;
  return `${whole}, which is damaged: ${unreadable(lost)}`;
}

export const journalDamaged = (database: string, lost: number): string =>
  `The journal of the database in ${database} is damaged: ${unreadable(lost)}`;

const unreadable = (bytes: number) =>
  `its last ${Math.ceil(bytes / 1024)} KiB cannot be read, and what they held is lost. If the machine stopped while they ` +
  'were being written, nobody had been told that they were stored.';
