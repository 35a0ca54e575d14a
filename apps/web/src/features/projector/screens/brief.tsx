'use client';

import { explainRules } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { ScenarioTable } from '../../../ui/schedule/scenario-table';
import { Fitted } from '../fitted';
import { QuestionHead } from '../question-head';
import type { ScreenProps } from './screen';

export function Brief({ scene: { question } }: ScreenProps<'brief'>) {
  const t = useTranslations('projector.brief');
  const text = useText();
  const { scenario } = question.prompt;
  return (
    <main className="wall-page">
      <QuestionHead question={question} />
      <Fitted className="wall-columns">
        <ScenarioTable scenario={scenario} rules={false} />
        <section className="wall-rules">
          <h2>{t('rules')}</h2>
          <ul>
            {explainRules(scenario).map((rule) => (
              <li key={rule.en}>{text(rule)}</li>
            ))}
          </ul>
        </section>
      </Fitted>
    </main>
  );
}
