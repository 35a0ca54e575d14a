import { partialTrace, type PartialTrace, type Scenario, type Trace } from '@timeslice/engine';
import type { Run } from '../worker/protocol';
import { cpuLanes, deadlinesOf, threadLanes, type Lane } from '../timeline/lanes';
import { identitiesOf, type Identities } from '../../../ui/schedule/process-style';

/** A run as it is drawn: all of it follows from the scenario and its trace. */
export interface ShownRun {
  readonly scenario: Scenario;
  readonly trace: Trace;
  /** Whether there is a course to be drawn, or the measures are all. */
  readonly hasCourse: boolean;
  /** The trace as the stage wants it: nothing is held back here. */
  readonly whole: PartialTrace;
  readonly identities: Identities;
  readonly lanes: readonly Lane[];
}

export function shownRun({ scenario, trace, hasCourse }: Run): ShownRun {
  const identities = identitiesOf(scenario);
  return {
    scenario,
    trace,
    hasCourse,
    whole: partialTrace(trace, trace.makespan),
    identities,
    lanes: [
      ...cpuLanes(trace, scenario.machine.cpus, trace.makespan),
      ...threadLanes(trace, identities, deadlinesOf(scenario, trace)),
    ],
  };
}
