import { simulate, type ScenarioFile, resolve, type Trace } from '@timeslice/engine';
import type { Ask, Kind } from '../kind';
import { momentsOf } from '../kinds/next-process/moments';
import type { Random } from './random';

/** Asks of one kind that this run can answer, in a random order; the wanted ones first. */
type Asks<K extends Kind> = (ask: Ask<K>, trace: Trace, random: Random) => readonly Ask<K>[];

/** Kinds whose ask names a place in the run; the others can be asked again as they are. */
const asks: { readonly [K in Kind]?: Asks<K> } = {
  'next-process': ({ cpu }, trace, random) =>
    random.shuffled([...momentsOf(trace, cpu).keys()]).map((at) => ({ kind: 'next-process', at, cpu })),
  gantt: () => [{ kind: 'gantt' }],
};

/** At most this many places of one run are tried. */
const PLACES_MAX = 6;

export function asksOn(ask: Ask, scenario: ScenarioFile, random: Random): readonly Ask[] {
  const its = asks[ask.kind] as Asks<Kind> | undefined;
  if (!its) return [ask];
  return its(ask, simulate(resolve(scenario)), random).slice(0, PLACES_MAX);
}
