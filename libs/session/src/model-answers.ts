import type { ModelAnswer } from '@timeslice/contract';
import { likelyModel, type Mark, type ModelId } from '@timeslice/questions';
import { answerUnder, type Pair } from '@timeslice/questions/keys';

/** A model is run once for each question, not once for each student who holds it. */
const known = new WeakMap<Pair, Map<ModelId, readonly ModelAnswer[]>>();

function answersUnder(pair: Pair, model: ModelId): readonly ModelAnswer[] {
  const its = known.get(pair) ?? new Map<ModelId, readonly ModelAnswer[]>();
  known.set(pair, its);
  const found = its.get(model) ?? answerUnderOf(pair, model);
  its.set(model, found);
  return found;
}

function answerUnderOf(pair: Pair, model: ModelId): readonly ModelAnswer[] {
  const answer = answerUnder(pair, model);
  return answer ? [{ model, answer }] : [];
}

/** What the wrong models lead to that these marks most likely come of, each once. */
export function modelAnswers(pair: Pair, marks: Iterable<Mark>): readonly ModelAnswer[] {
  const models = new Set(Array.from(marks).flatMap((mark) => likelyModel(mark)?.model ?? []));
  return [...models].flatMap((model) => answersUnder(pair, model));
}
