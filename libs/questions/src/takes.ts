import {
  partialProgramTrace,
  runProgram,
  scheduleText,
  type Outcomes,
  type PartialProgramTrace,
  type Program,
  type ProgramTrace,
  type Schedule,
} from '@timeslice/engine';

/** What may become of a shared variable: a final value, or no end at all. */
export const NO_END = 'no-end';
export type Final = number | typeof NO_END;

/** One interleaving that shows what can become of a program. */
export interface Example {
  readonly final: Final;
  readonly schedule: Schedule;
  readonly trace: ProgramTrace;
}

/** An example in a reveal: it takes the steps from `from` to `to`, one for each instruction, or one where it is long. */
export interface Take extends Omit<Example, 'schedule'> {
  readonly from: number;
  readonly to: number;
  readonly plays: boolean;
  /** As a short text, for an address of the lab. */
  readonly schedule: string;
}

/** What has been seen of an example; `to` and what it tells are null until it is over. */
export interface ShownTake {
  readonly from: number;
  readonly to: number | null;
  readonly final: Final | null;
  readonly schedule: string | null;
  /** Of instructions in the whole run, once it is over. */
  readonly length: number | null;
  /** Null where the example is too long to be played. */
  readonly trace: PartialProgramTrace | null;
}

/** Instructions that are played of one example, and of all. */
const PLAYED = { one: 24, all: 48 };

/** For every final value of the variable, and for no end, an interleaving with as few switches as any: the fewest first. */
export function examplesOf(program: Program, variable: string, found: Outcomes): readonly Example[] {
  const exampleOf = (final: Final, schedule: Schedule): Example => ({
    final,
    schedule,
    trace: runProgram(program, schedule),
  });
  const byValue = new Map<number, Example>();
  for (const { final, schedule } of found.finals) {
    const value = final[variable]!;
    const before = byValue.get(value);
    if (before && switchesIn(before.schedule) <= switchesIn(schedule)) continue;
    byValue.set(value, exampleOf(value, schedule));
  }
  const endless = found.deadlocks[0] ?? found.endless;
  const all = [...byValue.values(), ...(endless ? [exampleOf(NO_END, endless.schedule)] : [])];
  return all.toSorted((one, other) => switchesIn(one.schedule) - switchesIn(other.schedule));
}

const switchesIn = (schedule: Schedule) => (schedule.kind === 'after' ? schedule.switchAfter.length : 0);

/** Examples one after another; `all`: however long they are. */
export function filmOf(examples: readonly Example[], plays: 'short' | 'all'): readonly Take[] {
  const takes: Take[] = [];
  let played = 0;
  for (const { final, schedule, trace } of examples) {
    const length = trace.steps.length;
    const fits = plays === 'all' || (length <= PLAYED.one && played + length <= PLAYED.all);
    if (fits) played += length;
    const from = takes.at(-1)?.to ?? 0;
    takes.push({ final, trace, from, to: from + (fits ? length : 1), plays: fits, schedule: scheduleText(schedule) });
  }
  return takes;
}

export const endOf = (takes: readonly Take[]): number => takes.at(-1)?.to ?? 0;

export const stepsOf = (takes: readonly Take[]) => {
  const to = endOf(takes);
  return { from: 0, to, stops: Array.from({ length: to + 1 }, (_, step) => step) };
};

/** The takes that have begun by then, each as far as it has gone. */
export const takesUntil = (takes: readonly Take[], until: number): readonly ShownTake[] =>
  takes
    .filter(({ from }) => from === 0 || from < until)
    .map(({ from, to, final, schedule, trace, plays }) => {
      const isOver = to <= until;
      return {
        from,
        to: isOver ? to : null,
        final: isOver ? final : null,
        schedule: isOver ? schedule : null,
        length: isOver ? trace.steps.length : null,
        trace: plays ? partialProgramTrace(trace, Math.min(until, to) - from) : null,
      };
    });
