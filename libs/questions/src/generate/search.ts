import type { Prompt } from '../kind';
import type { ModelId } from '../models/model';
import { build, type Pair, type Question } from '../secret-kinds';
import { type Separation, separation } from '../separation';

/** What a question is wanted for. */
export interface Goal {
  /** These wrong models must give an answer other than the right one. */
  readonly separates: readonly ModelId[];
  /** No accepted convention may change the answer. */
  readonly noTie: boolean;
  /** Last tick of its reveal at most. */
  readonly endsBy: number;
  /** A question that is not wanted again. */
  readonly notAs?: Prompt;
}

export interface Found<Q extends Question = Question> {
  readonly question: Q;
  readonly pair: Pair;
  readonly separation: Separation;
  /** Whether it meets the whole goal; else it is the nearest of those that were tried. */
  readonly meets: boolean;
}

/**
 * The first of these candidates that meets the goal, else the one that separates most of the models; null where none of
 * them can be asked at all or ends in time.
 */
export function search<Q extends Question>(candidates: Iterable<Q>, goal: Goal): Found<Q> | null {
  const unwanted = goal.notAs && JSON.stringify(goal.notAs);
  let best: { readonly found: Found<Q>; readonly score: number } | null = null;
  for (const question of candidates) {
    const built = build(question);
    if (!built.ok || lastTick(built.pair) > goal.endsBy) continue;
    if (JSON.stringify(built.pair.prompt) === unwanted) continue;
    const told = separation(built.pair);
    const separates = goal.separates.filter((model) => told.told.includes(model)).length;
    const ties = told.flags.filter(
      (one) =>
        one.flag === 'open-convention' ||
        one.flag === 'too-many-ties' ||
        (one.flag === 'convention' && !goal.separates.includes(one.model)),
    ).length;
    const meets = separates === goal.separates.length && (!goal.noTie || ties === 0);
    const found: Found<Q> = { question, pair: built.pair, separation: told, meets };
    if (meets && told.told.length > 0) return found;
    const score = separates * 10 + told.bits - (goal.noTie ? ties * 5 : 0);
    if (!best || score > best.score) best = { found, score };
  }
  return best?.found ?? null;
}

/** Of the run that a question is about; 0 where it is about none. */
export const lastTick = ({ key }: Pair): number => ('trace' in key && 'makespan' in key.trace ? key.trace.makespan : 0);
