import { partialTrace, type PartialTrace, type Trace, type TraceEvent } from '@timeslice/engine';

/** What is known at an instant before the scheduler decides: who came, left, blocked or used up its quantum. */
const isBeforeTheDecision = (event: TraceEvent) => {
  switch (event.type) {
    case 'arrive':
    case 'block':
    case 'unblock':
    case 'terminate':
      return true;
    case 'expire':
      return !event.stays;
    case 'dispatch':
    case 'switch':
    case 'preempt':
    case 'idle':
      return false;
  }
};

/**
 * A trace up to the decision at tick `at`: everything earlier, and of that instant itself only what the scheduler is
 * given to decide with. Nothing of the decision or after it is inside.
 */
export function pastOf(trace: Trace, at: number): PartialTrace {
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
    events: seen.events.filter((event) => event.at < at || (event.at === at && isBeforeTheDecision(event))),
  };
}
