import { partialTrace, type PartialTrace, type Trace, type TraceEvent } from '@timeslice/engine';

/** What is known at an instant before the scheduler decides: who came, left, blocked, used up its quantum or runs at last. */
const isBeforeTheDecision = (event: TraceEvent): boolean => {
  switch (event.type) {
    case 'arrive':
    case 'block':
    case 'run':
    case 'unblock':
    case 'terminate':
    case 'fork':
    case 'lock':
    case 'unlock':
    case 'send':
    case 'receive':
    case 'crash':
    case 'demote':
    case 'boost':
    case 'steal':
    case 'warm':
    case 'evict':
    case 'miss':
      return true;
    case 'expire':
      return !event.stays;
    case 'dispatch':
    case 'switch':
    case 'preempt':
    case 'idle':
    case 'deadlock':
      return false;
  }
};

/** Where the scheduler begins to act on the instant: what follows at that tick comes of what it did. */
const isTheDecision = ({ type }: TraceEvent): boolean => type === 'preempt' || type === 'dispatch' || type === 'idle';

/** By thread in file order and not as they happened: the order of joining is often the very answer. */
function knownAt(events: readonly TraceEvent[], at: number, threads: readonly string[]): TraceEvent[] {
  const instant = events.filter((event) => event.at === at);
  const decided = instant.findIndex(isTheDecision);
  const known = instant.slice(0, decided < 0 ? instant.length : decided).filter(isBeforeTheDecision);
  return threads.flatMap((thread) => known.filter((event) => 'thread' in event && event.thread === thread));
}

/**
 * A trace up to the decision at tick `at`: everything earlier, and of that instant itself only what the scheduler is
 * given to decide with. Nothing of the decision or after it is inside. `threads` in file order.
 */
export function pastOf(trace: Trace, at: number, threads: readonly string[]): PartialTrace {
  const seen = partialTrace(trace, at);
  return {
    until: at,
    complete: false,
    timeline: seen.timeline.filter(([start]) => start < at),
    switches: seen.switches.filter(([start]) => start < at),
    states: Object.fromEntries(
      Object.entries(seen.states).map(([thread, segments]) => [thread, segments.filter(([start]) => start < at)]),
    ),
    decisions: seen.decisions.filter((decision) => decision.at < at),
    events: [...seen.events.filter((event) => event.at < at), ...knownAt(seen.events, at, threads)],
  };
}
