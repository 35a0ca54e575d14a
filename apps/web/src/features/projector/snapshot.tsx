'use client';

import type { ShownAnswer } from '@timeslice/contract';
import type { Prompt } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useName } from '../../i18n/use-name';
import { QuestionReview } from '../../questions/question';
import { SideBySide, WhoseAnswer } from '../../questions/whose';
import { letterOf } from '../../ui/letter-of';
import { Fitted } from './fitted';

interface SnapshotProps {
  readonly prompt: Prompt;
  /** In the order in which the host picked them. */
  readonly answers: readonly ShownAnswer[];
}

/** Picked answers side by side, under pseudonyms and without a verdict. */
export function Snapshot({ prompt, answers }: SnapshotProps) {
  const t = useTranslations('projector');
  const called = useName();
  return (
    <Fitted>
      <ol className="wall-snapshot" aria-label={t('snapshot')}>
        {answers.map(({ pseudonym, answer }, index) => (
          <li key={pseudonym}>
            <h2 className="wall-picked">
              <span className="mono">{letterOf(index)}</span> <span>{called(pseudonym)}</span>
            </h2>
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
