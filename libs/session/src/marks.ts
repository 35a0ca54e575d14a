import type { ParticipantId } from '@timeslice/contract';
import type { Mark } from '@timeslice/questions';
import { judgeOf, type Pair } from '@timeslice/questions/keys';
import type { Draft } from './state';

/** Marks and readings of all drafts by the engine of today; equal answers are worked out once. */
export function marksOf(
  pair: Pair,
  drafts: Iterable<readonly [ParticipantId, Draft]>,
): { readonly participant: ParticipantId; readonly mark: Mark }[] {
  const judge = judgeOf(pair);
  const known = new Map<string, Mark>();
  return Array.from(drafts, ([participant, { answer }]) => {
    const text = JSON.stringify(answer);
    const its = known.get(text) ?? judge(answer);
    known.set(text, its);
    return { participant, mark: its };
  });
}
