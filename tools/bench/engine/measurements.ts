import { measure, simulate, type Scenario } from '@timeslice/engine';
import { countsOf, type Counts } from './count-events';
import { HeapLoop } from './heap-loop';
import { compared, type Compared } from './rounds';
import { scenariosOf, sizes, type Case, type Size } from './workloads';

/** One policy at one size; `events` and `ready` are means over its scenarios. */
export interface Measurement extends Counts {
  readonly policy: string;
  readonly size: Size;
  readonly trace: boolean;
  readonly compared: Compared;
  readonly scenariosPerSecond: number;
}

/** Each decision in a trace lists all who are ready: what is written grows with the square of the size. */
const TRACE_UP_TO = 1_000;
/** How many events the heap loop handles in one go. */
const HEAP_EVENTS = 10_000;
const WARM_UP_ROUNDS = 40;

/** A server runs all policies, and so has the compiler seen all of them here before the first is measured. */
export function warmUp(cases: readonly Case[]): void {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) {
    for (const one of cases) {
      for (const scenario of scenariosOf(one, 6)) {
        measure(scenario);
        simulate(scenario);
      }
    }
  }
}

export function* measurements(cases: ReadonlyMap<string, Case>): Generator<Measurement> {
  for (const size of sizes) {
    const heap = new HeapLoop(size);
    for (const trace of size <= TRACE_UP_TO ? [false, true] : [false]) {
      for (const [policy, one] of cases) {
        if (size > one.upTo) continue;
        yield measured({ policy, size, trace, scenarios: scenariosOf(one, size), heap });
      }
    }
  }
}

interface Subject {
  readonly policy: string;
  readonly size: Size;
  readonly trace: boolean;
  readonly scenarios: readonly Scenario[];
  readonly heap: HeapLoop;
}

function measured({ policy, size, trace, scenarios, heap }: Subject): Measurement {
  const counts = scenarios.map(countsOf);
  const mean = (of: (counts: Counts) => number) => counts.reduce((sum, one) => sum + of(one), 0) / counts.length;
  const events = mean((one) => one.events);
  const engine = trace ? simulate : measure;
  const result = compared(
    {
      run: () => {
        for (const scenario of scenarios) engine(scenario);
      },
      events: events * scenarios.length,
    },
    { run: () => heap.run(HEAP_EVENTS), events: HEAP_EVENTS },
  );
  return {
    policy,
    size,
    trace,
    events,
    ready: mean((one) => one.ready),
    compared: result,
    scenariosPerSecond: 1e9 / (result.engine * events),
  };
}
