import {
  outcomes,
  type ProgramFile,
  readProgram,
  resolve,
  type ScenarioFile,
  simulate,
  type Trace,
} from '@timeslice/engine';
import type { Ask, Kind } from '../kind';
import { momentsOf } from '../kinds/next-process/moments';
import { savingSwitches } from '../kinds/pcb/switches';
import type { Question } from '../secret-kinds';
import type { Random } from './random';

/** Asks of one kind that a run can answer, in a random order. */
type OnRun<K extends Kind> = (ask: Ask<K>, trace: Trace, random: Random) => readonly Ask<K>[];

/** Ticks at which somebody has just joined or left, where states and queues are worth asking for. */
const busyTicks = ({ queue, makespan }: Trace, random: Random): number[] =>
  random.shuffled([...new Set(queue.map(([at]) => at))].filter((at) => at > 0 && at < makespan));

/** Kinds whose ask names a place in the run; the others can be asked again as they are. */
const onRun: { readonly [K in Kind]?: OnRun<K> } = {
  'next-process': ({ cpu }, trace, random) =>
    random.shuffled([...momentsOf(trace, cpu).keys()]).map((at) => ({ kind: 'next-process', at, cpu })),
  gantt: () => [{ kind: 'gantt' }],
  'state-at': (_, trace, random) => busyTicks(trace, random).map((at) => ({ kind: 'state-at', at })),
  'queue-at': (ask, trace, random) => busyTicks(trace, random).map((at) => ({ ...ask, at })),
  'switch-cause': () => [{ kind: 'switch-cause' }],
  pcb: (_, trace, random) =>
    random.shuffled(savingSwitches(trace).map((_switch, place) => ({ kind: 'pcb', switch: place }))),
};

/** At most this many places of one run are tried. */
const PLACES_MAX = 6;

function onScenario(ask: Ask, scenario: ScenarioFile, random: Random): readonly Ask[] {
  // the tag says which one: each entry takes the asks of its own kind
  const its = onRun[ask.kind] as OnRun<Kind> | undefined;
  if (!its) return [ask];
  return its(ask, simulate(resolve(scenario)), random).slice(0, PLACES_MAX);
}

/**
 * An interleaving is asked for one of the values that the other program can end with; for one near them that it cannot,
 * where the question is one without a way.
 */
function onProgram(ask: Ask, file: ProgramFile, random: Random, hasNoWay: boolean): readonly Ask[] {
  if (ask.kind !== 'interleaving') return [ask];
  const read = readProgram(file);
  if (!read.ok) return [];
  const values = outcomes(read.program).values[ask.variable] ?? [];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const near = Array.from({ length: most - least + 3 }, (_, n) => least - 1 + n);
  const wanted = hasNoWay ? near.filter((value) => value >= 0 && !values.includes(value)) : values;
  return random.shuffled(wanted).map((value) => ({ ...ask, value }));
}

/** The same thing asked of another scenario or program: of its places, where the ask names one. */
export function asksOn({ ask, scenario, program }: Question, random: Random, hasNoWay = false): readonly Ask[] {
  if (scenario) return onScenario(ask, scenario, random);
  return program ? onProgram(ask, program, random, hasNoWay) : [ask];
}
