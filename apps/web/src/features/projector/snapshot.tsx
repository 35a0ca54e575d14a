'use client';

import type { Answer, Prompt } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { QuestionReview } from '../../questions/question';
import { SideBySide, WhoseAnswer } from '../../questions/whose';
import { Fitted } from './fitted';

interface SnapshotProps {
  readonly prompt: Prompt;
  /** In the order in which the host picked them. */
  readonly answers: readonly Answer[];
}

/** Picked answers side by side, without names and without a verdict. */
export function Snapshot({ prompt, answers }: SnapshotProps) {
  const t = useTranslations('projector.snapshot');
  return (
    <Fitted>
      <ol className="wall-snapshot" aria-label={t('title')}>
        {answers.map((answer, index) => (
          <li key={index}>
            <h2>{t('answer', { letter: String.fromCharCode(65 + index) })}</h2>
            <WhoseAnswer value="theirs">
              <SideBySide value>
                <QuestionReview prompt={prompt} answer={answer} truth={null} mark={null} />
              </SideBySide>
            </WhoseAnswer>
          </li>
        ))}
      </ol>
    </Fitted>
  );
}
