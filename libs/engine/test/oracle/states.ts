import { running, type Job, type World } from './world';

/** What a thread is in during a tick: the words of a trace's state in one string. */
function stateOf({ scenario: { policy } }: World, { where, level, on }: Job): string {
  const withLevel = (state: string) => (policy.kind === 'mlfq' ? `${state} ${level}` : state);
  switch (where) {
    case 'new':
      return 'new';
    case 'ended':
      return 'terminated';
    case 'blocked':
      return `blocked ${on}`;
    case 'running':
      return withLevel('running');
    case 'ready':
    case 'target':
    case 'expired':
      return withLevel('ready');
  }
}

export function noteTick(w: World): void {
  w.ticks.push({
    running: running(w)?.name ?? null,
    switching: w.switchLeft > 0,
    states: w.jobs.map((job) => stateOf(w, job)),
  });
}

/** One value for each tick, as maximal runs `[start, end, value]`. */
export function runsOf<T>(values: readonly T[]): (readonly [start: number, end: number, value: T])[] {
  const runs: [number, number, T][] = [];
  values.forEach((value, t) => {
    const last = runs.at(-1);
    if (last?.[2] === value) last[1] = t + 1;
    else runs.push([t, t + 1, value]);
  });
  return runs;
}
