import type { Bilingual } from '@timeslice/engine';
import { figureText, toDecimals } from '../figures';
import type { AnswerProblem, Comparison } from '../kind';
import type { Way } from '../models/model';
import { allEqual, type BestRun, pointsOf, pointsUnder, runsOf } from './points';
import { type BestAnswer, bestOf, type BestPoint, type BestPrompt, type BestTruth, measureNames } from './public-best';

export interface BestKey {
  readonly points: readonly BestPoint[];
  readonly best: readonly string[];
  readonly runs: readonly BestRun[];
}

type BuiltBest = { readonly ok: true; readonly key: BestKey } | { readonly ok: false; readonly problem: AnswerProblem };

export function buildBest({ scenario, minimise, options }: BestPrompt, most?: number): BuiltBest {
  const ran = runsOf(scenario, options, most);
  if (!ran.ok) return ran;
  const points = pointsOf(ran.runs, minimise);
  if (allEqual(points)) {
    const value = figureText(toDecimals(points[0]?.value ?? 0, 2));
    const allowed = `options that differ: ${minimise} is ${value} under each of them`;
    return { ok: false, problem: { path: 'among', value: options.map(({ id }) => id).join('; '), allowed } };
  }
  return { ok: true, key: { points, best: bestOf(points), runs: ran.runs } };
}

const withPoints = <K extends BestKey>(key: K, points: readonly BestPoint[]): K => ({
  ...key,
  points,
  best: bestOf(points),
});

function compareBest(prompt: BestPrompt, key: BestKey, { choice }: BestAnswer): Comparison {
  const right = choice !== null && key.best.includes(choice);
  const at = Math.max(
    0,
    prompt.options.findIndex(({ id }) => id === choice),
  );
  return {
    parts: [{ part: 'choice', earned: right ? 1 : 0, possible: 1 }],
    finding: right
      ? null
      : { at, lane: 0, expected: key.best.join('; '), given: choice, why: whyBest(prompt, key, choice) },
  };
}

/** The best options of a prompt are worked out once: with several of them, choosing any is the same answer. */
const bestIn = new WeakMap<BestPrompt, readonly string[]>();

function slipsOfBest(prompt: BestPrompt, one: BestAnswer, other: BestAnswer) {
  if (one.choice === other.choice) return { slips: 0, of: 1 };
  let best = bestIn.get(prompt);
  if (!best) {
    const built = buildBest(prompt);
    best = built.ok ? built.key.best : [];
    bestIn.set(prompt, best);
  }
  const same = [one, other].every(({ choice }) => choice !== null && best.includes(choice));
  return { slips: same ? 0 : 1, of: 1 };
}

const tallyBest = ({ options }: BestPrompt, answers: readonly BestAnswer[]) => ({
  answers: answers.length,
  counts: options.map(({ id }) => ({ choice: id, count: answers.filter(({ choice }) => choice === id).length })),
});

/** Not ticks but points of the sweep: at each stop one more of them is shown. */
const revealBest = ({ options }: BestPrompt) => ({
  from: 0,
  to: options.length,
  stops: Array.from({ length: options.length + 1 }, (_, step) => step),
});

const truthOfBest = (prompt: BestPrompt, key: BestKey): BestTruth => ({
  points: key.points,
  best: key.best,
  why: whyBest(prompt, key, null),
});

/** The least value and where it is reached, and the value of the given option. */
function whyBest({ options, minimise }: BestPrompt, { points, best }: BestKey, given: string | null): Bilingual {
  const nameOf = (id: string): Bilingual => options.find((one) => one.id === id)?.name ?? { ko: id, en: id };
  const valueOf = (id: string | undefined) =>
    figureText(toDecimals(points.find((one) => one.id === id)?.value ?? 0, 2));
  const least = valueOf(best[0]);
  const [ko, en] = [best.map((id) => nameOf(id).ko).join(' / '), best.map((id) => nameOf(id).en).join(' / ')];
  const what = measureNames[minimise];
  const said: Bilingual = {
    ko: `${what.ko}의 최솟값은 ${least}이고, ${ko}일 때 나옵니다.`,
    en: `The ${what.en} is least under ${en}: ${least}.`,
  };
  if (given === null) return said;
  const [its, value] = [nameOf(given), valueOf(given)];
  return {
    ko: `${said.ko} ${its.ko}일 때는 ${value}입니다.`,
    en: `${said.en} Under ${its.en} it is ${value}.`,
  };
}

/** All that the kinds of this family have in common; they differ in what their options are. */
export const secretBest = <K extends 'choose-policy' | 'choose-quantum'>(kind: K) => ({
  keyUnder<Key extends BestKey>({ prompt, key }: { prompt: BestPrompt; key: Key }, model: Way): Key | null {
    const points = pointsUnder(model, key.runs, prompt.minimise);
    return points && withPoints(key, points);
  },
  moreUnder: <Key extends BestKey>(_asked: { prompt: BestPrompt; key: Key }, _model: Way, first: Key): readonly Key[] =>
    first.best.slice(1).map((one) => ({ ...first, best: [one] })),
  markedBy: (_prompt: BestPrompt, { best }: BestKey) => best,
  answer: (_prompt: BestPrompt, { best: [choice] }: BestKey) => (choice === undefined ? null : { kind, choice }),
  compare: compareBest,
  slips: slipsOfBest,
  tally: (prompt: BestPrompt, answers: readonly BestAnswer[]) => ({ kind, ...tallyBest(prompt, answers) }),
  reveal: revealBest,
  shown: (_prompt: BestPrompt, { points }: BestKey, until: number) => ({
    kind,
    points: points.slice(0, Math.floor(until)),
  }),
  truth: (prompt: BestPrompt, key: BestKey) => ({ kind, ...truthOfBest(prompt, key) }),
});
