import type { PartialProgramTrace, ProgramTrace } from './program-trace';

/** What may be seen of a run after `until` instructions: nothing in it depends on what happens later. */
export function partialProgramTrace(trace: ProgramTrace | PartialProgramTrace, until: number): PartialProgramTrace {
  const isOver = until >= trace.steps.length;
  return {
    until,
    steps: trace.steps.slice(0, until),
    hops: trace.hops.filter(([after]) => after <= until),
    end: isOver ? trace.end : null,
  };
}

/** Who ran from when to when, one instruction a tick, as a Gantt chart shows it: `[start, end, thread]`. */
export function programTimeline({
  steps,
}: Pick<PartialProgramTrace, 'steps'>): (readonly [start: number, end: number, thread: string])[] {
  const starts = steps.flatMap(([thread], at) => (thread === steps[at - 1]?.[0] ? [] : [at]));
  return starts.map((start, at) => [start, starts[at + 1] ?? steps.length, steps[start]![0]]);
}
