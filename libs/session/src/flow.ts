import { type Flow, FLOW_ANSWERS_MAX, type FlowAnswer } from '@timeslice/contract';
import { answerText } from '@timeslice/questions';
import { isAllRight } from './class-figures';
import type { Marked } from './groups';

/** What one student answered in each round; `before` is null for whoever came to the second. */
export interface Twice {
  readonly before: Marked | null;
  readonly after: Marked;
}

/** One end of the flow: the most frequent answers, and the place of each answer among them. */
function endOf(marked: readonly Marked[]): {
  readonly list: readonly FlowAnswer[];
  readonly placeOf: (of: Marked) => number | null;
} {
  const answers = new Map<string, FlowAnswer>();
  for (const { answer, mark } of marked) {
    const text = answerText(answer);
    const count = (answers.get(text)?.count ?? 0) + 1;
    answers.set(text, { text, right: isAllRight(mark), count });
  }
  const list = [...answers.values()].toSorted((one, other) => other.count - one.count).slice(0, FLOW_ANSWERS_MAX);
  const places = new Map(list.map(({ text }, place) => [text, place]));
  return { list, placeOf: ({ answer }) => places.get(answerText(answer)) ?? null };
}

const rightOf = (marked: readonly Marked[]) => ({
  right: marked.filter(({ mark }) => isAllRight(mark)).length,
  of: marked.length,
});

/** Who moved from which answer to which, those who stayed included; of those who answered in both rounds. */
export function flowOf(all: readonly Twice[]): Flow {
  const both = all.flatMap(({ before, after }) => (before ? [{ before, after }] : []));
  const [firsts, seconds] = [both.map(({ before }) => before), both.map(({ after }) => after)];
  const [from, to] = [endOf(firsts), endOf(seconds)];
  const moves = new Map<string, Flow['moves'][number]>();
  for (const { before, after } of both) {
    const [start, end] = [from.placeOf(before), to.placeOf(after)];
    const key = `${start} ${end}`;
    moves.set(key, { from: start, to: end, count: (moves.get(key)?.count ?? 0) + 1 });
  }
  return {
    before: rightOf(firsts),
    after: rightOf(seconds),
    from: from.list,
    to: to.list,
    moves: [...moves.values()].toSorted((one, other) => other.count - one.count),
    newcomers: all.length - both.length,
  };
}
