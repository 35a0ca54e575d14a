import {
  type Bilingual,
  choicesText,
  policyTraits,
  type Scenario,
  simulate,
  tieReadings,
  withRules,
} from '@timeslice/engine';
import type { TiedKeys, TiesLeft } from '../kind';
import { unlessTooLarge } from '../models/courses';
import { termsOf } from '../models/formulas';
import { INSTANTS_MAX } from '../scenario-kind';
import { type BestRun, pointsOf } from './points';
import { type BestOption, bestOf, type BestPrompt } from './public-best';
import type { BestKey } from './secret-best';

/** A run of an option under one reading of its ties, what it comes to, and what was chosen in it. */
interface TiedRun {
  readonly run: BestRun;
  readonly value: number;
  readonly said: Bilingual;
}

/**
 * The ties of each option's run are broken for themselves: an option is right where the least that it can come to is no
 * more than the most that any other one can. One key for each such option. Every option has one reading at least,
 * whatever is left.
 */
export function bestUnderTies(prompt: BestPrompt, left: TiesLeft): TiedKeys<BestKey> {
  let { readings, instants } = left;
  let complete = true;
  const options: { readonly least: TiedRun; readonly most: TiedRun }[] = [];
  for (const option of prompt.options) {
    const scenario = queuedAsJoined(withRules(prompt.scenario, { policy: option.policy }));
    const found = unlessTooLarge(() =>
      tieReadings(scenario, {
        most: Math.max(1, readings),
        instants: Math.max(INSTANTS_MAX, instants),
        // only figures count: whoever of equal jobs goes first makes no difference to them
        alikeAsOne: true,
      }),
    );
    if (!found?.complete) complete = false;
    readings -= found?.readings.length ?? 0;
    instants -= found?.instants ?? 0;
    const runs = (found?.readings ?? []).flatMap(
      ({ ties, choices }) => tiedRun(prompt, option, { ...scenario, ties }, choicesText(choices)) ?? [],
    );
    const [first] = runs;
    if (!first) return { keys: [], complete, left: { readings, instants } };
    options.push({
      least: runs.reduce((least, one) => (one.value < least.value ? one : least), first),
      most: runs.reduce((most, one) => (one.value > most.value ? one : most), first),
    });
  }
  const keys = options.flatMap((_, place) => {
    const taken = options.map(({ least, most }, index) => (index === place ? least : most));
    const points = taken.map(({ run: { id }, value }) => ({ id, value }));
    const best = bestOf(points);
    if (!best.includes(points[place]!.id)) return [];
    return [{ key: { points, best, runs: taken.map(({ run }) => run) }, said: saidOf(prompt.options, taken) }];
  });
  return { keys, complete, left: { readings, instants } };
}

function tiedRun({ minimise }: BestPrompt, { id }: BestOption, scenario: Scenario, said: Bilingual): TiedRun | null {
  const trace = simulate(scenario);
  const terms = termsOf(trace, scenario);
  if (!terms) return null;
  const run: BestRun = { id, scenario, trace, terms };
  return { run, value: pointsOf([run], minimise)[0]!.value, said };
}

/** Where equals stand in a queue, only those that join it together are tied, whatever a tie rule says instead. */
function queuedAsJoined(scenario: Scenario): Scenario {
  if (!policyTraits(scenario).queuesEquals) return scenario;
  return { ...scenario, conventions: { ...scenario.conventions, tie: ['fifo', 'id'] } };
}

/** What was chosen under each option, where it is not what its tie rule says. */
function saidOf(options: readonly BestOption[], taken: readonly TiedRun[]): Bilingual {
  const told = taken.flatMap(({ said }, index) => (said.en === '' ? [] : [{ name: options[index]!.name, said }]));
  return {
    ko: told.map(({ name, said }) => `${name.ko}: ${said.ko}`).join(' '),
    en: told.map(({ name, said }) => `${name.en}: ${said.en}`).join(' '),
  };
}
