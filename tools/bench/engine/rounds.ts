/** Something that can be done again and again. */
export interface Work {
  readonly run: () => void;
  /** How many events one run handles. */
  readonly events: number;
}

export interface Compared {
  /** CPU time per event in nanoseconds: the medians of all rounds. */
  readonly engine: number;
  readonly heap: number;
  /** Engine over heap: the median, the least and the greatest of all rounds. */
  readonly ratio: number;
  readonly least: number;
  readonly greatest: number;
}

const ROUNDS = 7;
const ROUNDS_OF_LONG_RUNS = 5;
/** Microseconds of CPU time. */
const WARM_UP = 150_000;
const ROUND = 50_000;
const LONG_RUN = 200_000;

/** Takes turns between the two, so that what disturbs one disturbs the other. */
export function compared(engine: Work, heap: Work): Compared {
  const perRun = warmUp(engine);
  const engineRuns = Math.max(1, Math.ceil(ROUND / perRun));
  const heapRuns = Math.max(1, Math.ceil(ROUND / warmUp(heap)));
  const rounds = Array.from({ length: perRun > LONG_RUN ? ROUNDS_OF_LONG_RUNS : ROUNDS }, () => ({
    engine: perEvent(engine, engineRuns),
    heap: perEvent(heap, heapRuns),
  }));
  const ratios = rounds.map((round) => round.engine / round.heap);
  return {
    engine: median(rounds.map((round) => round.engine)),
    heap: median(rounds.map((round) => round.heap)),
    ratio: median(ratios),
    least: Math.min(...ratios),
    greatest: Math.max(...ratios),
  };
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs until it has run warm; gives the microseconds of one run. */
function warmUp({ run }: Work): number {
  let perRun = 0;
  for (let runs = 1, spent = 0; spent < WARM_UP; runs *= 2) {
    const time = timed(run, runs);
    perRun = time / runs;
    spent += time;
  }
  return perRun;
}

/** Its garbage is counted. Nothing is collected by force: that would throw compiled code away. */
function perEvent({ run, events }: Work, runs: number): number {
  return (timed(run, runs) * 1_000) / (runs * events);
}

function timed(run: () => void, runs: number): number {
  const from = cpuTime();
  for (let count = 0; count < runs; count++) run();
  return Math.max(1, cpuTime() - from);
}

/** What this process has had of the CPU; other programs that wait for it do not count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
