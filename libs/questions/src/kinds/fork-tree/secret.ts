import {
  type ForkModel,
  type ForkProgram,
  type ForkRun,
  possibleOutputs,
  readForks,
  runForks,
  tellForks,
} from '@timeslice/engine';
import { editDistance } from '../../edit-distance';
import type { Comparison, SecretKind } from '../../kind';
import type { Finding } from '../../mark';
import type { Way } from '../../models/model';
import { offerOf } from './offer';
import {
  ENDLESS,
  inOfferOrder,
  type ForkAsk,
  type ForkCount,
  type ForkTreeAnswer,
  type ForkTreePrompt,
} from './public';
import { tallyOf } from './tally';
import { whyLine, whyLines, whyOrder, whyProcesses } from './why';

export interface ForkTreeKey {
  readonly kind: 'fork-tree';
  readonly program: ForkProgram;
  /** By the rules, also where the key is that of a wrong model. */
  readonly run: ForkRun;
  readonly processes: ForkCount;
  readonly lines: ForkCount;
  /** In the order of the offer where the order does not count; null where forks never end. */
  readonly printed: readonly string[] | null;
}

const STEPS_MAX = 150;
const PROCESSES_MAX = 24;
const LINES_MAX = 24;
const OFFER_MAX = 16;

/** Two ways to think that a child begins at main; the endless one where only processes are counted, since it prints without end. */
const modelFor = (id: Way, asks: readonly ForkAsk[]): ForkModel | null => {
  switch (id) {
    case 'T03-processes-share':
      return 'processes-share';
    case 'T04-fork-from-main':
      return asks.includes('lines') || asks.includes('printed') ? 'fork-from-main-once' : 'fork-from-main';
    case 'T05-fork-count':
      return 'fork-count';
    default:
      return null;
  }
};

export const forkTree: SecretKind<'fork-tree'> = {
  build({ program: file, asks }) {
    const read = readForks(file);
    if (!read.ok) {
      const { path, allowed } = read.problems[0]!;
      return { ok: false, problem: { path: ['program', ...path].join('.'), value: 'as it is', allowed } };
    }
    const { program } = read;
    const result = runForks(program);
    if (result.is !== 'run') throw new RangeError('readForks has refused what is too large');
    const { run } = result;
    const refused = (value: string, allowed: string) =>
      ({ ok: false, problem: { path: 'program', value, allowed } }) as const;
    if (run.steps.length > STEPS_MAX) return refused(`${run.steps.length} steps`, `at most ${STEPS_MAX} steps to show`);
    if (run.processes.length > PROCESSES_MAX)
      return refused(`${run.processes.length} processes`, `at most ${PROCESSES_MAX}`);

    const printed = run.lines.map(({ text }) => text);
    const asked = asks.includes('printed');
    const offer = asked ? offerOf(file, program) : [];
    if (asked && (printed.length === 0 || printed.length > LINES_MAX))
      return refused(`${printed.length} lines`, `1 to ${LINES_MAX} lines to choose`);
    if (offer.length > OFFER_MAX)
      return refused(`${offer.length} different lines`, `at most ${OFFER_MAX} to choose from`);
    const { outputs, complete } = possibleOutputs(run, 2);
    const ordered = asked && complete && outputs.length === 1 && new Set(printed).size > 1;
    const prompt: ForkTreePrompt = { kind: 'fork-tree', source: program.source, asks, offer, ordered };
    return { ok: true, prompt, key: { kind: 'fork-tree', program, run, ...countsOf(prompt, run) } };
  },

  keyUnder({ prompt, key }, id) {
    const model = modelFor(id, prompt.asks);
    if (model === null) return null;
    const result = runForks(key.program, model);
    if (result.is === 'too-large') return null;
    const counts =
      result.is === 'endless'
        ? ({ processes: ENDLESS, lines: ENDLESS, printed: null } as const)
        : countsOf(prompt, result.run);
    const under = { ...key, ...counts };
    const [right, wrong] = [answerOf(prompt, key), answerOf(prompt, under)];
    // somebody who counts too little or too much and comes to the same answer cannot be told
    return right && wrong && slipsOf(prompt, right, wrong).slips > 0 ? under : null;
  },

  answer: answerOf,
  compare,
  slips: slipsOf,
  tally: tallyOf,

  reveal(_prompt, { run }) {
    return { from: 0, to: run.steps.length, stops: Array.from({ length: run.steps.length + 1 }, (_, step) => step) };
  },

  shown: (_prompt, key, until) => ({ kind: 'fork-tree', steps: stepsOf(key, until) }),

  truth: ({ asks, ordered }, key) => {
    const { run, printed } = key;
    return {
      kind: 'fork-tree',
      steps: stepsOf(key, run.steps.length),
      processes: asks.includes('processes') ? { value: run.processes.length, why: whyProcesses(run) } : null,
      lines: asks.includes('lines') ? { value: run.lines.length, why: whyLines(run) } : null,
      printed: asks.includes('printed') && printed ? { value: printed, why: whyOrder(ordered) } : null,
    };
  },
};

const stepsOf = ({ run }: ForkTreeKey, until: number) =>
  run.steps.slice(0, Math.floor(until)).map((step) => ({ ...step, sentence: tellForks(step) }));

function countsOf({ offer, ordered }: ForkTreePrompt, { processes, lines }: ForkRun) {
  const texts = lines.map(({ text }) => text);
  return { processes: processes.length, lines: lines.length, printed: ordered ? texts : inOfferOrder(offer, texts) };
}

function answerOf({ asks }: ForkTreePrompt, { processes, lines, printed }: ForkTreeKey): ForkTreeAnswer | null {
  const wanted = <T>(ask: ForkAsk, value: T) => (asks.includes(ask) ? value : null);
  if (asks.includes('printed') && (!printed || printed.length > LINES_MAX)) return null;
  return {
    kind: 'fork-tree',
    processes: wanted('processes', processes),
    lines: wanted('lines', lines),
    printed: wanted('printed', printed && [...printed]),
  };
}

/** How many lines would have to be put in, taken out or replaced. */
function distance({ ordered, offer }: ForkTreePrompt, one: readonly string[], other: readonly string[]): number {
  if (ordered) return editDistance(one, other);
  const differences = offer.map((text) => countOf(one, text) - countOf(other, text));
  const [more, less] = [differences.filter((by) => by > 0), differences.filter((by) => by < 0)];
  return Math.max(sum(more), -sum(less));
}

const countOf = (lines: readonly string[], text: string) => lines.filter((line) => line === text).length;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function slipsOf(prompt: ForkTreePrompt, one: ForkTreeAnswer, other: ForkTreeAnswer) {
  const { asks, ordered, offer } = prompt;
  let [slips, of] = [0, 0];
  for (const ask of ['processes', 'lines'] as const) {
    if (!asks.includes(ask)) continue;
    of++;
    if (one[ask] !== other[ask]) slips++;
  }
  if (asks.includes('printed')) {
    const [lines, others] = [one.printed ?? [], other.printed ?? []];
    const places = ordered ? Math.max(lines.length, others.length, 1) : offer.length;
    const apart = ordered
      ? editDistance(lines, others)
      : offer.filter((text) => countOf(lines, text) !== countOf(others, text)).length;
    of += places;
    slips += (one.printed === null) === (other.printed === null) ? apart : places;
  }
  return { slips, of };
}

function compare(prompt: ForkTreePrompt, key: ForkTreeKey, answer: ForkTreeAnswer): Comparison {
  const { run } = key;
  const findings: Finding[] = [];
  const parts = prompt.asks.map((part, lane) => {
    if (part === 'printed') {
      const right = key.printed ?? [];
      const apart = answer.printed === null ? right.length : distance(prompt, right, answer.printed);
      if (apart > 0) findings.push(printedFinding(prompt, key, answer.printed, lane));
      return { part, earned: Math.max(0, right.length - apart), possible: right.length };
    }
    const earned = answer[part] === key[part] ? 1 : 0;
    if (earned === 0) {
      const given = answer[part] === null ? null : String(answer[part]);
      const why = part === 'processes' ? whyProcesses(run) : whyLines(run);
      findings.push({ at: 0, lane, expected: String(key[part]), given, why });
    }
    return { part, earned, possible: 1 };
  });
  return { parts, finding: findings[0] ?? null };
}

/** The first line that differs; where the order does not count, the first text of the offer whose number differs. */
function printedFinding(
  { ordered, offer }: ForkTreePrompt,
  { run, printed }: ForkTreeKey,
  answer: readonly string[] | null,
  lane: number,
): Finding {
  const [right, given] = [printed ?? [], answer ?? []];
  if (ordered) {
    const at = Array.from({ length: Math.max(right.length, given.length) }).findIndex(
      (_, index) => right[index] !== given[index],
    );
    const step = run.steps.filter(({ does }) => does === 'print')[at];
    const why = step ? tellForks(step) : whyLine(run, given[at]!);
    return { at, lane, expected: right[at] ?? '∅', given: given[at] ?? null, why };
  }
  const at = offer.findIndex((text) => countOf(right, text) !== countOf(given, text));
  const text = offer[at]!;
  return {
    at,
    lane,
    expected: `“${text}” ×${countOf(right, text)}`,
    given: answer && `“${text}” ×${countOf(given, text)}`,
    why: whyLine(run, text),
  };
}
