'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { hasSubject, QuestionSubject, rulesOf } from '../../../questions/question';
import { Fitted, WallPage } from '../fitted';
import { QuestionHead } from '../question-head';
import type { ScreenProps } from './screen';

export function Brief({ scene: { question } }: ScreenProps<'brief'>) {
  const t = useTranslations('projector.brief');
  const text = useText();
  const rules = rulesOf(question.prompt);
  if (!hasSubject(question.prompt) && rules.length === 0) {
    return (
      <WallPage className="wall-page-alone">
        <QuestionHead question={question} alone />
      </WallPage>
    );
  }
  return (
    <WallPage>
      <QuestionHead question={question} />
      <Fitted className="wall-columns">
        <QuestionSubject prompt={question.prompt} rules={false} />
        {rules.length > 0 && (
          <section className="wall-rules">
            <h2>{t('rules')}</h2>
            <ul>
              {rules.map((rule) => (
                <li key={rule.en}>{text(rule)}</li>
              ))}
            </ul>
          </section>
        )}
      </Fitted>
    </WallPage>
  );
}
