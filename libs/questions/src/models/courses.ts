import {
  RunTooLarge,
  type Scenario,
  simulate,
  Simulation,
  type Trace,
  unsupported,
  withRules,
} from '@timeslice/engine';
import { INSTANTS_MAX } from '../scenario-kind';
import type { Way } from './model';
import type { Perturb, Perturbation } from './perturbation';
import { comparing } from './perturbations/comparing';
import { parallel } from './perturbations/parallel';
import { slicing } from './perturbations/slicing';
import { switching } from './perturbations/switching';

/** The models that change the course of a run; the others change what is read off it, or another machine. */
const perturbs: Partial<Record<Way, Perturb>> = { ...comparing, ...slicing, ...switching, ...parallel };

/** What a model changes in a scenario that the engine can run with it; null where it says nothing about it. */
export function perturbationOf(model: Way, scenario: Scenario): Perturbation | null {
  const perturbation = perturbs[model]?.(scenario) ?? null;
  return perturbation && unsupported(perturbedScenario(perturbation, scenario)).length === 0 ? perturbation : null;
}

export const perturbedScenario = (perturbation: Perturbation, scenario: Scenario): Scenario =>
  perturbation.how === 'edit' ? perturbation.scenario : withRules(scenario, perturbation.rules);

/**
 * The run as somebody with this wrong model expects it; null where the model says nothing about such a scenario, or the
 * run would be too long to be written down. Where the model changes the scenario itself (arrivals, bursts, CPUs), so
 * does the trace, and its metrics are those of the changed scenario.
 */
export function courseUnder(model: Way, scenario: Scenario): Trace | null {
  const perturbation = perturbationOf(model, scenario);
  if (!perturbation) return null;
  const expected = perturbedScenario(perturbation, scenario);
  return unlessTooLarge(() =>
    perturbation.how === 'edit' || !perturbation.chooser
      ? simulate(expected, { most: INSTANTS_MAX })
      : new Simulation(expected, perturbation.chooser([]), { most: INSTANTS_MAX }).toEnd(),
  );
}

/** What a run gives; null where it is too long to be written down. */
export function unlessTooLarge<T>(run: () => T): T | null {
  try {
    return run();
  } catch (fault) {
    if (fault instanceof RunTooLarge) return null;
    throw fault;
  }
}
