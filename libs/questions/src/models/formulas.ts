import type { Scenario, ThreadMetrics, Trace } from '@timeslice/engine';
import { courseUnder } from './courses';
import type { Way } from './model';

/** What is asked of a thread: spans in ticks, and of `completion` the tick. */
export const threadMeasures = ['waiting', 'turnaround', 'response', 'completion'] as const;
export type ThreadMeasure = (typeof threadMeasures)[number];

/** What is asked of a whole run: a count, ticks, and two shares in per cent of the time of all CPUs. */
export const runMeasures = ['switches', 'switch-ticks', 'switch-share', 'utilization'] as const;
export type RunMeasure = (typeof runMeasures)[number];
export type RunFigures = Readonly<Record<RunMeasure, number>>;

/** What the figures of a thread are made of: instants and spans in ticks. */
export interface Terms {
  readonly arrival: number;
  /** First tick on a CPU; start and end of its last stretch there. */
  readonly firstRun: number;
  readonly lastStart: number;
  readonly lastEnd: number;
  /** The instant that response time counts to (`conventions.response`). */
  readonly responded: number;
  readonly completion: number;
  readonly cpu: number;
  readonly blocked: number;
  /** It blocks for nothing but I/O without a queue, which takes as long in every schedule. */
  readonly steady: boolean;
}
export type TermsByThread = Readonly<Record<string, Terms>>;

type Formula = (terms: Terms) => number;

/** Silberschatz 5.2: turnaround, waiting (in the ready queue) and response. */
export const formulas: Readonly<Record<ThreadMeasure, Formula>> = {
  waiting: ({ completion, arrival, cpu, blocked }) => completion - arrival - cpu - blocked,
  turnaround: ({ completion, arrival }) => completion - arrival,
  response: ({ responded, arrival }) => responded - arrival,
  completion: ({ completion }) => completion,
};

/** How somebody with a wrong model of a figure works it out. */
const wrongFormulas: Partial<Record<Way, Partial<Record<ThreadMeasure, Formula>>>> = {
  'W01-wait-is-first-delay': { waiting: ({ firstRun, arrival }) => firstRun - arrival },
  'W02-wait-last-start': { waiting: ({ lastStart, arrival }) => lastStart - arrival },
  'W03-wait-is-turnaround': { waiting: formulas.turnaround },
  'W04-wait-with-io': { waiting: ({ completion, arrival, cpu }) => completion - arrival - cpu },
  'W05-forgets-arrival': {
    waiting: ({ completion, cpu, blocked }) => completion - cpu - blocked,
    turnaround: ({ completion }) => completion,
    response: ({ responded }) => responded,
  },
  'W06-response-until-end': { response: formulas.turnaround },
};

/** Null where a thread does not end, or is a task whose jobs come again and again. */
export function termsOf({ threads, timeline, states }: Trace, { processes }: Scenario): TermsByThread | null {
  if (processes.some(({ task }) => task)) return null;
  const terms: Record<string, Terms> = {};
  for (const [name, metrics] of Object.entries(threads)) {
    const { completion, turnaround, response, cpu, blocked } = metrics;
    if (completion === null) return null;
    const runs = timeline.filter(([, , thread]) => thread === name);
    const arrival = completion - turnaround;
    terms[name] = {
      arrival,
      ...stretches(runs, metrics),
      responded: arrival + response,
      completion,
      cpu,
      blocked,
      steady: (states[name] ?? []).every((segment) => segment[2] !== 'blocked' || segment[3] === 'io'),
    };
  }
  return terms;
}

const stretches = (runs: Trace['timeline'], { firstRun }: ThreadMetrics) => {
  const [lastStart = firstRun, lastEnd = firstRun] = runs.at(-1) ?? [];
  return { firstRun, lastStart, lastEnd };
};

/** Terms and the formulas that make figures of them. */
export interface Reckoning {
  readonly terms: TermsByThread;
  readonly formulas: Readonly<Record<ThreadMeasure, Formula>>;
  readonly trace: Trace;
}

interface Ran {
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly terms: TermsByThread;
}

/**
 * How somebody with this model works out the `asked` figures of the threads: by a wrong formula from the true run, or
 * by the right ones from the course that they expect. Spans count from the real arrival, also where the model puts it
 * elsewhere. Null where the model says nothing about them.
 */
export function reckoningUnder(
  model: Way,
  { scenario, trace, terms }: Ran,
  asked: readonly ThreadMeasure[],
): Reckoning | null {
  const wrong = wrongFormulas[model];
  if (wrong) {
    const hasIo = Object.values(terms).some(({ blocked }) => blocked > 0);
    const says = asked.some((measure) => wrong[measure]) && (model !== 'W04-wait-with-io' || hasIo);
    return says ? { terms, trace, formulas: { ...formulas, ...wrong } } : null;
  }
  const course = courseUnder(model, scenario);
  const expected = course && termsOf(course, scenario);
  if (!course || !expected) return null;
  const counted = Object.entries(expected).map(([name, one]) => [
    name,
    { ...one, arrival: terms[name]?.arrival ?? one.arrival },
  ]);
  return { terms: Object.fromEntries(counted) as TermsByThread, trace: course, formulas };
}

/** The switches of a run: from one thread to another, and a first dispatch or one of the same thread where it is charged. */
export const switchesOf = <S extends Pick<Trace, 'switches'>['switches'][number]>(switches: readonly S[]): S[] =>
  switches.filter(([start, end, from]) => from !== null || end > start);

/** Utilisation is user work alone; the time of switches is lost (Tanenbaum 2.4.3: 4 ms of work, 1 ms of switch: 20 %). */
export function runFiguresOf({ switches, cpus, makespan }: Pick<Trace, 'switches' | 'cpus' | 'makespan'>): RunFigures {
  const ticks = sum(cpus.map(({ switching }) => switching));
  return {
    switches: switchesOf(switches).length,
    'switch-ticks': ticks,
    'switch-share': percentOf(ticks, makespan * cpus.length),
    utilization: (100 * sum(cpus.map(({ utilization }) => utilization))) / cpus.length,
  };
}

/** The figures of a run as somebody with this model has them; null where the model says nothing about the `asked` ones. */
export function runFiguresUnder(
  model: Way,
  { scenario, trace }: Pick<Ran, 'scenario' | 'trace'>,
  asked: readonly RunMeasure[],
): RunFigures | null {
  if (model === 'C04-switch-is-work') {
    const { cpus, makespan } = trace;
    const busy = sum(cpus.map((cpu) => cpu.busy + cpu.switching));
    const says = asked.includes('utilization') && cpus.some(({ switching }) => switching > 0);
    return says ? { ...runFiguresOf(trace), utilization: percentOf(busy, makespan * cpus.length) } : null;
  }
  const course = courseUnder(model, scenario);
  return course && runFiguresOf(course);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const percentOf = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
