/** A job of one CPU burst. */
export interface Job {
  readonly id: string;
  readonly arrival: number;
  readonly burst: number;
  readonly priority: number;
}

interface Running extends Job {
  readonly left: number;
}

/** Whom a comparing policy may take: those of the least key. */
const keys: Readonly<Record<string, (job: Running) => number>> = {
  sjf: ({ burst }) => burst,
  srtf: ({ left }) => left,
  priority: ({ priority }) => priority,
  'priority-preemptive': ({ priority }) => priority,
};

/**
 * Every schedule of a comparing policy, tick by tick as a text of names (`.` for idle): at each tick at which it decides,
 * any job of the least key may be taken. `runningKeeps`: a running one of the least key goes on.
 */
export function everySchedule(jobs: readonly Job[], policy: string, runningKeeps: boolean): ReadonlySet<string> {
  const key = keys[policy]!;
  const found = new Set<string>();
  const decides = policy === 'srtf' || policy === 'priority-preemptive';
  const go = (t: number, left: readonly Running[], running: string | null, drawn: readonly string[]): void => {
    if (left.length === 0) return void found.add(drawn.join(' '));
    const ready = left.filter(({ arrival }) => arrival <= t);
    const step = (id: string) => {
      const after = left.map((job) => (job.id === id ? { ...job, left: job.left - 1 } : job));
      const ended = after.some((job) => job.id === id && job.left === 0);
      go(
        t + 1,
        after.filter((job) => job.left > 0),
        ended ? null : id,
        [...drawn, id],
      );
    };
    if (ready.length === 0) return go(t + 1, left, null, [...drawn, '.']);
    const comes = left.some(({ arrival }) => arrival === t);
    if (running !== null && !(decides && comes)) return step(running);
    const least = Math.min(...ready.map(key));
    const best = ready.filter((job) => key(job) === least);
    const keeps = runningKeeps && best.find(({ id }) => id === running);
    for (const { id } of keeps ? [keeps] : best) step(id);
  };
  go(
    0,
    jobs.map((job) => ({ ...job, left: job.burst })),
    null,
    [],
  );
  return found;
}

/** Every schedule of a queue: those who come at one tick join it in any order, before one whose quantum ends then. */
export function everyQueue(jobs: readonly Job[], quantum: number): ReadonlySet<string> {
  const found = new Set<string>();
  const lefts = new Map(jobs.map(({ id, burst }) => [id, burst]));
  const go = (
    t: number,
    queue: readonly string[],
    run: number,
    left: ReadonlyMap<string, number>,
    drawn: string[],
  ): void => {
    const newcomers = jobs.filter(({ arrival }) => arrival === t).map(({ id }) => id);
    for (const joined of ordersOf(newcomers)) {
      const [head, ...rest] = queue;
      const expired = head !== undefined && run === quantum;
      const ended = head !== undefined && left.get(head) === 0;
      const line = ended ? [...rest, ...joined] : expired ? [...rest, ...joined, head] : [...queue, ...joined];
      if (line.length === 0 && jobs.every(({ arrival }) => arrival <= t)) found.add(drawn.join(' '));
      else if (line.length === 0) go(t + 1, [], 0, left, [...drawn, '.']);
      else {
        const [now] = line as [string];
        const ran = new Map(left).set(now, left.get(now)! - 1);
        go(t + 1, line, expired || ended || head === undefined ? 1 : run + 1, ran, [...drawn, now]);
      }
    }
  };
  go(0, [], 0, lefts, []);
  return found;
}

const ordersOf = (names: readonly string[]): readonly (readonly string[])[] =>
  names.length === 0
    ? [[]]
    : names.flatMap((first) => ordersOf(names.filter((name) => name !== first)).map((rest) => [first, ...rest]));
