import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { MeasuredProcess } from './measured-process';
import { draft, join, open, type OpenSession, type Seat, setUp, stored } from './product';
import { Student } from './student';

const LESSON = 'round-robin-and-the-quantum';
const QUESTION = 'order-of-the-queue';
const CHOICES = ['P1', 'P2', 'P3'] as const;
const NAMES_AT_ONCE = 64;

export const choiceOf = (student: number, edit: number): string => CHOICES[(student + edit) % CHOICES.length]!;

/** A server with a class that can be connected again and again. */
export interface Subject {
  readonly name: 'reference' | 'product';
  readonly process: MeasuredProcess;
  /** What the socket of each student shows. */
  readonly tickets: readonly object[];
  readonly command: (student: number, edit: number) => string;
  /** Sends one scene to all, of about so many bytes where that can be chosen. */
  readonly broadcast: (bytes: number) => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function reference(file: string, students: number): Promise<Subject> {
  const process = await MeasuredProcess.start(file, {});
  return {
    name: 'reference',
    process,
    tickets: Array.from({ length: students }, (_, n) => ({ role: 'participant', session: 'bench', token: `${n}` })),
    command: (student, edit) => draft(QUESTION, edit, choiceOf(student, edit)),
    broadcast: async (bytes) => void process.child.send({ broadcast: bytes }),
    end: () => process.end('SIGTERM'),
  };
}

/** What is in the database of a session, against what was acknowledged. */
export interface Kept {
  readonly lost: number;
  readonly duplicate: number;
}

export interface Product extends Subject {
  readonly name: 'product';
  /** Seconds that the joins over HTTP took, each of them stored. */
  readonly joinSeconds: number;
  /** As a power switch would end it, and started again; resolves when it listens. */
  readonly killAndStart: (meanwhile: () => Promise<void>) => Promise<void>;
  /** Closes the question, and compares. `acknowledged`: the last edit of each student that was acknowledged. */
  readonly lockAndCompare: (acknowledged: readonly number[]) => Promise<Kept>;
}

/** `database`: a URL, or null for the embedded one. */
export async function product(main: string, students: number, database: string | null): Promise<Product> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'timeslice-bench-'));
  const env = {
    PORT: `${await freePort()}`,
    HOST: '127.0.0.1',
    DATA_DIR: folder,
    ...(database !== null && { DATABASE_URL: database, SECRET_KEY: 'a secret of the bench, at least 32 long' }),
  };
  let process = await MeasuredProcess.start(main, env);
  const url = `http://127.0.0.1:${env.PORT}`;
  const cookie = await setUp(url, process.listening.setupLink ?? '');
  const session = await open(url, cookie, LESSON);
  const from = performance.now();
  const seats = await joinAll(url, session, students);
  const joinSeconds = (performance.now() - from) / 1_000;
  let host: Student | null = null;
  const asHost = async (...commands: readonly object[]) => {
    if (!host?.isOpen) host = await Student.connect(url, { role: 'host', session: session.session }, cookie);
    for (const command of commands) {
      const text = JSON.stringify({ commandId: randomUUID(), ...command });
      if ((await host.command(text)) === null) throw new Error(`The host was refused: ${text}`);
    }
  };
  await asHost({ type: 'start' }, { type: 'open-predictions', timeLimit: 3_600 });

  return {
    name: 'product',
    get process() {
      return process;
    },
    tickets: seats.map(({ ticket }) => ticket),
    joinSeconds,
    command: (student, edit) => draft(QUESTION, edit, choiceOf(student, edit)),
    broadcast: () => asHost({ type: 'extend', seconds: 5 }),
    killAndStart: async (meanwhile) => {
      await process.end('SIGKILL');
      await meanwhile();
      process = await MeasuredProcess.start(main, env);
    },
    lockAndCompare: async (acknowledged) => {
      await asHost({ type: 'lock' });
      const kept = await stored(url, session.session, cookie);
      const lost = seats.filter(
        ({ participant }, n) => acknowledged[n]! > 0 && kept.choices.get(participant) !== choiceOf(n, acknowledged[n]!),
      ).length;
      return { lost, duplicate: Math.max(0, kept.students - students) + Math.max(0, kept.marked - students) };
    },
    end: async () => {
      host?.close();
      await process.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function joinAll(url: string, session: OpenSession, students: number): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (let first = 0; first < students; first += NAMES_AT_ONCE) {
    const some = Array.from({ length: Math.min(NAMES_AT_ONCE, students - first) }, (_, n) =>
      join(url, session, `S ${first + n}`),
    );
    seats.push(...(await Promise.all(some)));
  }
  return seats;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
