'use client';

import type { PublicQuestion } from '@timeslice/contract';
import { useText } from '../../i18n/use-text';

const longFrom = 90; // characters; beyond it the question leaves no room for its figures

interface QuestionHeadProps {
  readonly question: PublicQuestion;
  /** Where its words are all that there is to see: they take the room that is left. */
  readonly alone?: boolean;
  /** Over picked answers, which need the room: by then it is known. */
  readonly brief?: boolean;
}

export function QuestionHead({ question, alone = false, brief = false }: QuestionHeadProps) {
  const text = useText();
  const asked = text(question.text);
  return (
    <header className="wall-head" data-alone={alone || undefined} data-brief={brief || undefined}>
      <h1 className={brief ? 'sr-only' : 'wall-title'}>{text(question.title)}</h1>
      <p className="wall-question" data-long={asked.length > longFrom || undefined}>
        {asked}
      </p>
    </header>
  );
}
