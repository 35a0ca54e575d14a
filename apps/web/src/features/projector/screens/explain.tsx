'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { ClassAnswers } from '../../../questions/question';
import { Fitted, WallPage } from '../fitted';
import { Snapshot } from '../snapshot';
import { WallModels } from '../wall-models';
import type { ScreenProps } from './screen';

/** The class and the idea; picked answers take their place as long as they are shown. */
export function Explain({ scene: { question, truth, explanation, result, snapshot } }: ScreenProps<'explain'>) {
  const t = useTranslations('projector.explain');
  const text = useText();
  return (
    <WallPage>
      <header className="wall-explain-head">
        <h1 className="wall-title">{text(question.title)}</h1>
        {result.marked > 0 && (
          <p>
            {t('class', { marked: result.marked, allRight: result.allRight, mean: Math.round(result.meanPercent) })}
          </p>
        )}
      </header>
      {snapshot ? (
        <Snapshot prompt={question.prompt} answers={snapshot} />
      ) : (
        <Fitted className={result.marked > 0 ? 'wall-explain' : undefined}>
          <div className="wall-idea">
            <p>{text(explanation.text)}</p>
            <p className="wall-source">{t('source', { source: text(explanation.source) })}</p>
          </div>
          {result.marked > 0 && <WallModels models={result.models} />}
          {result.marked > 0 && (
            <section className="wall-class" aria-label={t('answers')}>
              <ClassAnswers on="wall" prompt={question.prompt} tally={result.tally} shown={truth} />
            </section>
          )}
        </Fitted>
      )}
    </WallPage>
  );
}
