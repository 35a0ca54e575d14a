'use client';

import type { PublicQuestion } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { QuestionSubject, rulesOf } from '../../questions/question';

interface TaskProps {
  readonly question: PublicQuestion;
  /** `whole` while there is time to read, `short` beside the answer: the rules on request, `folded` afterwards: all of it. */
  readonly as: 'whole' | 'short' | 'folded';
}

/** What is asked, and everything that the answer may rest on. */
export function Task({ question, as }: TaskProps) {
  const t = useTranslations('play');
  const text = useText();
  const { prompt } = question;
  const rules = rulesOf(prompt);
  const said = <p className="max-w-[38em]">{text(question.text)}</p>;
  if (as === 'folded') {
    return (
      <details>
        <summary className="cursor-pointer py-2 font-semibold">{t('again')}</summary>
        {said}
        <QuestionSubject prompt={prompt} rules />
      </details>
    );
  }
  return (
    <div className="task">
      {said}
      <QuestionSubject prompt={prompt} rules={as === 'whole'} />
      {as === 'short' && rules.length > 0 && (
        <details className="scenario scenario-rules">
          <summary className="cursor-pointer py-2 font-semibold">{t('rules')}</summary>
          <ul>
            {rules.map((rule) => (
              <li key={rule.en}>{text(rule)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
