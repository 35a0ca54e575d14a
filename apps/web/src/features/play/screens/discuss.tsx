'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { QuestionReview } from '../../../questions/question';
import { Heading } from '../heading';
import type { ScreenProps } from '../screen';
import { Task } from '../task';

/** The own answer to talk about; nobody knows yet which one is right. */
export function Discuss({ scene: { question }, draft }: ScreenProps<'discuss'>) {
  const t = useTranslations('play.discuss');
  const text = useText();
  return (
    <div className="flex flex-col gap-6">
      <div>
        <Heading kicker={text(question.title)}>{t('title')}</Heading>
        <p className="mt-1 max-w-[38em] text-muted">{draft.counted ? t('body') : t('nothing')}</p>
      </div>
      <QuestionReview prompt={question.prompt} answer={draft.counted} truth={null} mark={null} />
      <Task question={question} as="folded" />
    </div>
  );
}
