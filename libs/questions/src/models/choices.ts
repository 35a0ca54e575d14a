import { type Scenario, simulate, Simulation, type Trace } from '@timeslice/engine';
import { IDLE } from '../kind';
import { courseUnder, perturbationOf, unlessTooLarge } from './courses';
import type { Way } from './model';

interface Moment {
  readonly at: number;
  readonly cpu: number;
}

/**
 * Whom somebody with this wrong model gives the CPU at tick `at` of the true run: a thread, or `idle`; null where the
 * model says nothing. As long as the model's own run has gone like the true one, it is the choice of that run: earlier
 * instants left a queue that only this model sees. After that it is the choice under the model's rules in the true
 * state; a model that changes the scenario itself (arrivals, bursts, CPUs) says nothing there.
 */
export function choiceUnder(model: Way, scenario: Scenario, moment: Moment): string | null {
  const perturbation = perturbationOf(model, scenario);
  if (!perturbation) return null;
  const { at } = moment;
  const right = simulate(scenario);
  const expected = courseUnder(model, scenario);
  if (expected && sameUntil(at, right, expected)) return givenTo(expected, moment);
  if (perturbation.how === 'edit' || at === 0) return null;
  const { rules, chooser } = perturbation;
  const choose = chooser?.(dispatchedBefore(right, at)) ?? null;
  const course = unlessTooLarge(() =>
    new Simulation(scenario)
      .advanceTo(at - 1)
      .branch(rules, choose)
      .toEnd(),
  );
  return course && givenTo(course, moment);
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
