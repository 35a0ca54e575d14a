import type { PartialTrace, StateSegment, Trace } from './trace';

/** What may be seen of a trace at tick `until`: nothing in it depends on what happens later. */
export function partialTrace(trace: Trace | PartialTrace, until: number): PartialTrace {
  const complete = 'makespan' in trace ? until >= trace.makespan : trace.complete && until >= trace.until;
  const seen = ({ at }: { readonly at: number }) => at <= until;
  const partial: PartialTrace = {
    until,
    complete,
    timeline: trace.timeline
      .filter(([start]) => start < until)
      .map(([start, end, thread, cpu]) => [start, Math.min(end, until), thread, cpu]),
    switches: trace.switches
      .filter(([start]) => start <= until)
      .map(([start, end, from, to, cpu, cause]) => [start, Math.min(end, until), from, to, cpu, cause]),
    states: Object.fromEntries(
      Object.entries(trace.states).map(([thread, segments]) => [thread, statesUntil(segments, until)]),
    ),
    decisions: trace.decisions.filter(seen),
    events: trace.events.filter(seen),
  };
  return trace.queue ? { ...partial, queue: trace.queue.filter(([at]) => at <= until) } : partial;
}

const statesUntil = (segments: readonly StateSegment[], until: number): StateSegment[] =>
  segments.filter(([start]) => start < until).map((segment) => cutAt(segment, Math.min(segment[1], until)));

function cutAt(segment: StateSegment, end: number): StateSegment {
  if (segment[2] === 'blocked') return [segment[0], end, segment[2], segment[3]];
  return segment.length === 4 ? [segment[0], end, segment[2], segment[3]] : [segment[0], end, segment[2]];
}
