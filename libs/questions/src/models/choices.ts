import { type Scenario, simulate, Simulation, type Trace } from '@timeslice/engine';
import { IDLE } from '../kind';
import { courseUnder, perturbationOf, perturbedScenario } from './courses';
import type { ModelId } from './model';

interface Moment {
  readonly at: number;
  readonly cpu: number;
}

/**
 * Whom somebody with this wrong model gives the CPU at tick `at` of the true run: a thread, or `idle`; null where the
 * model says nothing. A model that changes the scenario itself (arrivals, bursts, CPUs) says something only as long as
 * its own run has gone like the true one.
 */
export function choiceUnder(model: ModelId, scenario: Scenario, moment: Moment): string | null {
  const perturbation = perturbationOf(model, scenario);
  if (!perturbation) return null;
  const { at } = moment;
  if (perturbation.how === 'edit') {
    const expected = courseUnder(model, scenario);
    return expected && sameUntil(at, simulate(scenario), expected) ? givenTo(expected, moment) : null;
  }
  const { rules, chooser } = perturbation;
  if (at === 0) {
    const expected = new Simulation(perturbedScenario(perturbation, scenario), chooser?.([]) ?? null);
    return givenTo(expected.toEnd(), moment);
  }
  const past = chooser ? dispatchedBefore(simulate(scenario), at) : [];
  const branch = new Simulation(scenario).advanceTo(at - 1).branch(rules, chooser?.(past) ?? null);
  return givenTo(branch.toEnd(), moment);
}

const dispatchedBefore = ({ decisions }: Trace, tick: number) =>
  decisions.filter(({ at }) => at < tick).map(({ chosen }) => chosen);

/** To whom the CPU is given at that tick, also where the switch takes a while. */
function givenTo({ switches, timeline }: Trace, { at, cpu }: Moment): string {
  const switching = switches.find(([start, end, , , on]) => on === cpu && start <= at && at < end);
  const running = timeline.find(([start, end, , on]) => on === cpu && start <= at && at < end);
  return switching?.[3] ?? running?.[2] ?? IDLE;
}

const sameUntil = (tick: number, one: Trace, other: Trace) => pastOf(one, tick) === pastOf(other, tick);

/** Who was where before that tick, as a text. */
function pastOf({ timeline, switches }: Trace, tick: number): string {
  const ran = timeline
    .filter(([start]) => start < tick)
    .map(([start, end, ...who]) => [start, Math.min(end, tick), ...who]);
  const switched = switches
    .filter(([start, end]) => start < tick && start < end)
    .map(([start, end, , to, cpu]) => [start, Math.min(end, tick), to, cpu]);
  return JSON.stringify([ran, switched]);
}
