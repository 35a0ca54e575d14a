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

export interface ProductOptions {
  readonly students: number;
  /** Into which the students are dealt, one after the other. */
  readonly sessions: number;
  /** A URL, or null for the embedded one. */
  readonly database: string | null;
}

export async function product(main: string, { students, sessions, database }: ProductOptions): Promise<Product> {
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
  const rooms: Room[] = [];
  for (let n = 0; n < sessions; n++) rooms.push(new Room(url, cookie, await open(url, cookie, LESSON)));
  const roomOf = (student: number) => rooms[student % sessions]!;
  const from = performance.now();
  const seats = await joinAll(url, (student) => roomOf(student).opened, students);
  const joinSeconds = (performance.now() - from) / 1_000;
  const everywhere = (command: object) => Promise.all(rooms.map((room) => room.asHost(command)));
  await everywhere({ type: 'start' });
  await everywhere({ type: 'open-predictions', timeLimit: 3_600 });

  return {
    name: 'product',
    get process() {
      return process;
    },
    tickets: seats.map(({ ticket }) => ticket),
    joinSeconds,
    command: (student, edit) => draft(QUESTION, edit, choiceOf(student, edit)),
    broadcast: async () => void (await everywhere({ type: 'extend', seconds: 5 })),
    killAndStart: async (meanwhile) => {
      await process.end('SIGKILL');
      await meanwhile();
      process = await MeasuredProcess.start(main, env);
    },
    lockAndCompare: async (acknowledged) => {
      await everywhere({ type: 'lock' });
      const kept = await Promise.all(rooms.map(({ opened }) => stored(url, opened.session, cookie)));
      const choices = new Map(kept.flatMap((one) => [...one.choices]));
      const lost = seats.filter(
        ({ participant }, n) => acknowledged[n]! > 0 && choices.get(participant) !== choiceOf(n, acknowledged[n]!),
      ).length;
      const tooMany = (counts: readonly number[]) =>
        Math.max(0, counts.reduce((sum, count) => sum + count, 0) - students);
      return { lost, duplicate: tooMany(kept.map((one) => one.students)) + tooMany(kept.map((one) => one.marked)) };
    },
    end: async () => {
      for (const room of rooms) room.close();
      await process.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One session, and its host. */
class Room {
  private host: Student | null = null;

  constructor(
    private readonly url: string,
    private readonly cookie: string,
    readonly opened: OpenSession,
  ) {}

  async asHost(command: object): Promise<void> {
    if (!this.host?.isOpen) {
      this.host = await Student.connect(this.url, { role: 'host', session: this.opened.session }, this.cookie);
    }
    const text = JSON.stringify({ commandId: randomUUID(), ...command });
    if ((await this.host.command(text)) === null) throw new Error(`The host was refused: ${text}`);
  }

  close(): void {
    this.host?.close();
  }
}

async function joinAll(url: string, sessionOf: (student: number) => OpenSession, students: number): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (let first = 0; first < students; first += NAMES_AT_ONCE) {
    const some = Array.from({ length: Math.min(NAMES_AT_ONCE, students - first) }, (_, n) =>
      join(url, sessionOf(first + n), `S ${first + n}`),
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
