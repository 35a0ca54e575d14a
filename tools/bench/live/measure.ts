import type { Product, Subject } from './subjects';
import { Student } from './student';

/** Of one subject in one round; times in ms, CPU in microseconds of the server. */
export interface Round {
  /** All connect at one instant: until the last has its first scene. */
  readonly herd: number;
  readonly herdCpu: number;
  readonly stormP50: number;
  readonly stormP95: number;
  readonly stormP99: number;
  readonly stormCpu: number;
  readonly stormDelay: number;
  readonly spreadP50: number;
  readonly spreadP99: number;
  /** One scene to all: until the last has it. */
  readonly sceneLast: number;
  readonly sceneCpu: number;
}

export interface Memory {
  /** Bytes of heap for each student. */
  readonly heap: number;
  /** Bytes of anonymous memory of the whole process, with all students. */
  readonly resident: number;
}

/** What was seen that must not be. */
export interface Wrong {
  refused: number;
  misordered: number;
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

export const connectAll = (subject: Subject): Promise<Student[]> =>
  Promise.all(subject.tickets.map((ticket) => Student.connect(subject.process.listening.url, ticket)));

/** `edit`: of the storm; the answers that are spread over a second have the next one. */
export async function measureRound(
  subject: Subject,
  edit: number,
  wrong: Wrong,
  sceneBytes: number,
): Promise<Round & { readonly sceneBytes: number }> {
  const { process } = subject;
  const many = subject.tickets.length;
  const beforeHerd = await process.cpu();
  const herdFrom = performance.now();
  const students = await connectAll(subject);
  const herd = performance.now() - herdFrom;
  const herdCpu = ((await process.cpu()) - beforeHerd) / many;

  await process.forgetDelays();
  const storm = students.map((_, n) => subject.command(n, edit));
  const beforeStorm = await process.cpu();
  const stormTimes = await Promise.all(students.map((student, n) => student.command(storm[n]!)));
  const stormCpu = ((await process.cpu()) - beforeStorm) / many;
  const stormDelay = await process.longestDelay();

  const spreadTimes = await spreadOver(
    students,
    students.map((_, n) => subject.command(n, edit + 1)),
  );

  const seen = students.map(({ scenes }) => scenes);
  const beforeScene = await process.cpu();
  const sceneFrom = performance.now();
  await subject.broadcast(sceneBytes);
  await Promise.all(students.map((student, n) => student.until(({ scenes }) => scenes > seen[n]!)));
  const sceneLast = Math.max(...students.map(({ sceneAt }) => sceneAt)) - sceneFrom;
  const sceneCpu = ((await process.cpu()) - beforeScene) / many;

  for (const { misordered } of students) wrong.misordered += misordered;
  const [inStorm, inSpread] = [stormTimes, spreadTimes].map((times) => {
    const done = times.filter((time) => time !== null);
    wrong.refused += times.length - done.length;
    return ascending(done);
  }) as [number[], number[]];
  const bytes = students[0]?.sceneBytes ?? 0;
  for (const student of students) student.close();
  return {
    herd,
    herdCpu,
    stormP50: percentile(inStorm, 0.5),
    stormP95: percentile(inStorm, 0.95),
    stormP99: percentile(inStorm, 0.99),
    stormCpu,
    stormDelay,
    spreadP50: percentile(inSpread, 0.5),
    spreadP99: percentile(inSpread, 0.99),
    sceneLast,
    sceneCpu,
    sceneBytes: bytes,
  };
}

/** One after the other, all within a second. */
async function spreadOver(students: readonly Student[], texts: readonly string[]): Promise<(number | null)[]> {
  const from = performance.now();
  const times: Promise<number | null>[] = [];
  while (times.length < students.length) {
    const due = Math.min(students.length, Math.ceil(((performance.now() - from) / 1_000) * students.length));
    while (times.length < due) times.push(students[times.length]!.command(texts[times.length]!));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return Promise.all(times);
}

/** Heap of a connected class against that of none, both after a collection. */
export async function measureMemory(subject: Subject): Promise<Memory> {
  const without = await subject.process.heap();
  const students = await connectAll(subject);
  const heap = ((await subject.process.heap()) - without) / students.length;
  const resident = subject.process.resident();
  for (const student of students) student.close();
  return { heap, resident };
}

/** After `kill -9` in the middle of a storm. */
export interface Recovery {
  /** Ms from listening again until 99 of 100 of those that were not acknowledged yet were. */
  readonly acknowledgedP99: number;
  /** Until everybody has a scene again. */
  readonly scenesAll: number;
  readonly killedBefore: number;
}

const BACK_MS = 1_000;

/** Everybody submits; once a third is acknowledged the server is killed and started again; whoever has no answer asks again. */
export async function measureRecovery(subject: Product, edit: number): Promise<Recovery> {
  const students = await connectAll(subject);
  const texts = students.map((_, n) => subject.command(n, edit));
  let acknowledged = 0;
  const first = students.map(async (student, n) => {
    const time = await student.command(texts[n]!);
    if (time !== null) acknowledged += 1;
    return time !== null;
  });
  while (acknowledged < students.length / 3) await new Promise((resolve) => setTimeout(resolve, 1));
  let before: readonly boolean[] = [];
  await subject.killAndStart(async () => void (before = await Promise.all(first)));
  const from = performance.now();
  const back = await Promise.all(
    subject.tickets.map(async (ticket, n) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * BACK_MS));
      const student = await Student.connect(subject.process.listening.url, ticket);
      const scene = performance.now() - from;
      const open = before[n] || (await student.command(texts[n]!)) !== null;
      if (!open) throw new Error('An answer was refused after the restart.');
      const time = performance.now() - from;
      student.close();
      return { scene, time: before[n] ? null : time };
    }),
  );
  const times = ascending(back.flatMap(({ time }) => time ?? []));
  return {
    acknowledgedP99: times.length === 0 ? 0 : percentile(times, 0.99),
    scenesAll: Math.max(...back.map(({ scene }) => scene)),
    killedBefore: before.filter(Boolean).length,
  };
}
