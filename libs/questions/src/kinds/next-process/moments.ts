import type { Decision, Trace } from '@timeslice/engine';
import { IDLE } from '../../kind';

/** What can be asked about at an instant of a CPU: it is given to somebody, becomes idle, or is kept though others joined. */
export type Moment =
  | { readonly is: 'given'; readonly decision: Decision }
  | { readonly is: 'idle' }
  | { readonly is: 'kept'; readonly thread: string };

/** Who has the CPU after a moment: a thread, or `idle`. */
export function outcomeOf(moment: Moment): string {
  switch (moment.is) {
    case 'given':
      return moment.decision.chosen;
    case 'idle':
      return IDLE;
    case 'kept':
      return moment.thread;
  }
}

/** All moments of a CPU by their tick, in time order. */
export function momentsOf(trace: Trace, cpu: number): ReadonlyMap<number, Moment> {
  const moments = new Map<number, Moment>();
  const runs = trace.timeline.filter(([, , , on]) => on === cpu);
  let next = 0;
  for (const at of joinsOf(trace, cpu)) {
    while ((runs[next]?.[1] ?? Infinity) <= at) next++;
    const run = runs[next];
    if (run && run[0] < at) moments.set(at, { is: 'kept', thread: run[2] });
  }
  for (const event of trace.events) {
    if (event.type === 'idle' && event.cpu === cpu) moments.set(event.at, { is: 'idle' });
  }
  for (const decision of trace.decisions.toReversed()) {
    if (decision.cpu === cpu) moments.set(decision.at, { is: 'given', decision });
  }
  return new Map([...moments].sort(([one], [other]) => one - other));
}

/**
 * The instants at which somebody is in the ready queue who was not, before the scheduler acts; and those at which the
 * quantum on this CPU ends, also where its thread stays.
 */
function joinsOf({ events }: Trace, cpu: number): readonly number[] {
  const joins = new Map<number, Set<string>>();
  let decided = -1;
  for (const event of events) {
    const { at } = event;
    if (at === decided) continue;
    const joined = joins.get(at) ?? new Set();
    joins.set(at, joined);
    switch (event.type) {
      case 'arrive':
      case 'unblock':
        joined.add(event.thread);
        break;
      case 'expire':
        if (!event.stays || event.cpu === cpu) joined.add(event.thread);
        break;
      case 'run':
      case 'block':
      case 'terminate':
        joined.delete(event.thread);
        break;
      case 'dispatch':
      case 'preempt':
      case 'idle':
        decided = at;
        break;
      case 'switch':
        break;
    }
  }
  return [...joins].filter(([, joined]) => joined.size > 0).map(([at]) => at);
}
