import type { Trace } from '@timeslice/engine';
import type { View } from '../timeline/lanes';

/** The ticks at which two runs have another thread on some CPU, as stretches. */
export function differencesOf(
  a: Pick<Trace, 'timeline' | 'makespan'>,
  b: Pick<Trace, 'timeline' | 'makespan'>,
): View[] {
  const end = Math.max(a.makespan, b.makespan);
  const edges = new Set([0, end, ...[a, b].flatMap(({ timeline }) => timeline.flatMap(([from, to]) => [from, to]))]);
  const instants = [...edges].sort((one, other) => one - other);
  const first = onCpus(a.timeline, instants);
  const second = onCpus(b.timeline, instants);
  const stretches: { from: number; to: number }[] = [];
  instants.slice(0, -1).forEach((from, n) => {
    const to = instants[n + 1] ?? end;
    if (first[n] === second[n]) return;
    const last = stretches.at(-1);
    if (last?.to === from) last.to = to;
    else stretches.push({ from, to });
  });
  return stretches;
}

/** Who is on which CPU from each instant to the next, as a text that can be compared. */
function onCpus(timeline: Trace['timeline'], instants: readonly number[]): readonly string[] {
  const place = new Map(instants.map((at, n) => [at, n]));
  const here: string[][] = instants.map(() => []);
  for (const [from, to, thread, cpu] of timeline) {
    for (let n = place.get(from) ?? 0; n < (place.get(to) ?? 0); n += 1) here[n]?.push(`${cpu} ${thread}`);
  }
  return here.map((those) => those.sort().join());
}
