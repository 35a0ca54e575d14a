import { type AnswerGroup, type Groups, GROUPS_MAX, type ParticipantId } from '@timeslice/contract';
import { type Answer, answerText, type Mark } from '@timeslice/questions';
import { isAllRight, meanPercentOf } from './class-figures';

/** An answer with the mark that it got. */
export interface Marked {
  readonly answer: Answer;
  readonly mark: Mark;
}

/** Whose it is. */
interface Given extends Marked {
  readonly participant: ParticipantId;
}

function groupOf(text: string, [first, ...others]: readonly [Given, ...Given[]]): AnswerGroup {
  const { answer, participant, mark } = first;
  return {
    text,
    answer,
    participant,
    count: 1 + others.length,
    meanPercent: meanPercentOf([mark, ...others.map((one) => one.mark)]),
    right: isAllRight(mark),
    under: mark.under ?? null,
    readings: mark.readings ?? [],
  };
}

/** Of short texts those come last that are right already: the host reads the others, to accept more. */
const isRead = ([{ answer, mark }]: readonly [Given, ...Given[]]): boolean =>
  answer.kind === 'text' && isAllRight(mark);

/** Equal answers together, largest group first; those of one size in the order of coming. */
export function groupsOf(answers: readonly Given[]): Groups {
  const byText = new Map<string, [Given, ...Given[]]>();
  for (const one of answers) {
    const text = answerText(one.answer);
    const same = byText.get(text);
    if (same) same.push(one);
    else byText.set(text, [one]);
  }
  const sorted = [...byText].toSorted(
    ([, one], [, other]) => Number(isRead(one)) - Number(isRead(other)) || other.length - one.length,
  );
  const left = sorted.slice(GROUPS_MAX);
  return {
    list: sorted.slice(0, GROUPS_MAX).map(([text, same]) => groupOf(text, same)),
    others: { groups: left.length, answers: left.reduce((sum, [, same]) => sum + same.length, 0) },
  };
}
