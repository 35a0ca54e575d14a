import { readFileSync } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';

/** Another process has this data folder open; two would lose each other's writes. */
export class FolderInUse extends Error {}

/**
 * Takes the data folder for this process: PGlite has no lock of its own.
 * @returns gives it back
 */
export async function lockFolder(file: string): Promise<() => Promise<void>> {
  const mine = `${process.pid} ${processStart(process.pid) ?? '-'}\n`;
  if (!(await created(file, mine))) await takeOver(file, mine);
  return () => rm(file, { force: true });
}

/** Only one process at a time may judge a lock to be stale; a judge that died is forgotten after ten seconds. */
async function takeOver(file: string, mine: string): Promise<void> {
  const judge = `${file}.judge`;
  const judged = await stat(judge).catch(() => undefined);
  if (judged !== undefined && Date.now() - judged.mtimeMs > 10_000) await rm(judge, { force: true });
  if (!(await created(judge, mine))) throw new FolderInUse('another server is starting on the same data folder');
  try {
    const holder = await readFile(file, 'utf8').catch(() => '');
    if (isAlive(holder)) {
      throw new FolderInUse(
        `another Timeslice (process ${holder.split(' ')[0]}) has the data folder open: ` +
          'stop it, or give this one another folder with DATA_DIR',
      );
    }
    await rm(file, { force: true });
    if (!(await created(file, mine))) throw new FolderInUse('another server is starting on the same data folder');
  } finally {
    await rm(judge, { force: true });
  }
}

async function created(file: string, content: string): Promise<boolean> {
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw error;
  });
  if (handle === null) return false;
  try {
    await handle.writeFile(content);
    return true;
  } catch (error) {
    // A full disk lets a file be made, and nothing be written into it.
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

/** A dead process, a zombie, and another one that was given an old number hold nothing. */
function isAlive(holder: string): boolean {
  const [number, started] = holder.trim().split(' ');
  const pid = Number(number);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, as somebody else.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const startedNow = processStart(pid);
  if (startedNow === 'zombie') return false;
  if (startedNow !== undefined && started !== '-') return started === startedNow;
  // Where nothing tells: the first process of a container always has the same number.
  return pid !== process.pid;
}

/** When a process began, in clock ticks since boot; only Linux tells. */
function processStart(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'zombie' : fields[19];
  } catch {
    return undefined;
  }
}
