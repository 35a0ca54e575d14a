'use client';

import type { PublicQuestion } from '@timeslice/contract';
import { useText } from '../../i18n/use-text';

const longFrom = 90; // characters; beyond it the question leaves no room for its figures

export function QuestionHead({ question }: { readonly question: PublicQuestion }) {
  const text = useText();
  const asked = text(question.text);
  return (
    <header className="wall-head">
      <h1 className="wall-title">{text(question.title)}</h1>
      <p className="wall-question" data-long={asked.length > longFrom || undefined}>
        {asked}
      </p>
    </header>
  );
}
