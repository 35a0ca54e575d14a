'use client';

import type { PublicQuestion } from '@timeslice/contract';
import { useText } from '../../i18n/use-text';

export function QuestionHead({ question }: { readonly question: PublicQuestion }) {
  const text = useText();
  return (
    <header className="wall-head">
      <h1 className="wall-title">{text(question.title)}</h1>
      <p className="wall-question">{text(question.text)}</p>
    </header>
  );
}
