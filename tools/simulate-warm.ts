import type { Scenario, Trace } from '@timeslice/engine';
import type { Stretch } from './simulate-threads';

type Running = Omit<Stretch, 'look'> & { readonly cpu: number };

/** Cuts what a thread runs where its working set becomes warm or loses its place; without caches it is all warm. */
export function warmTimes({ machine, processes }: Scenario, { events }: Trace) {
  const processOf = new Map(processes.flatMap(({ id, threads }) => threads.map(({ name }) => [name, id] as const)));
  const changes = events.flatMap((event) => (event.type === 'warm' || event.type === 'evict' ? [event] : []));
  return (thread: string, { start, end, text, cpu }: Running): Stretch[] => {
    if (machine.cache === null) return [{ start, end, text, look: 'running' }];
    const own = changes.filter((one) => one.process === processOf.get(thread) && one.cpu === cpu && one.at < end);
    const pieces: Stretch[] = [];
    let look: Stretch['look'] = own.findLast(({ at }) => at <= start)?.type === 'warm' ? 'running' : 'cold';
    let at = start;
    for (const change of own.filter((one) => one.at > start)) {
      pieces.push({ start: at, end: change.at, text: at === start ? text : '', look });
      look = change.type === 'warm' ? 'running' : 'cold';
      at = change.at;
    }
    return [...pieces, { start: at, end, text: at === start ? text : '', look }].filter((one) => one.start < one.end);
  };
}
