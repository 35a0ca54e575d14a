'use client';

import type { PublicQuestion } from '@timeslice/contract';
import { useText } from '../../i18n/use-text';

const longFrom = 90; // characters; beyond it the question leaves no room for its figures

interface QuestionHeadProps {
  readonly question: PublicQuestion;
  /** Where its words are all that there is to see: they take the room that is left. */
  readonly alone?: boolean;
}

export function QuestionHead({ question, alone = false }: QuestionHeadProps) {
  const text = useText();
  const asked = text(question.text);
  return (
    <header className="wall-head" data-alone={alone || undefined}>
      <h1 className="wall-title">{text(question.title)}</h1>
      <p className="wall-question" data-long={asked.length > longFrom || undefined}>
        {asked}
      </p>
    </header>
  );
}
