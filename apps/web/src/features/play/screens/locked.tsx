'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { hasSubject, QuestionReview } from '../../../questions/question';
import { Notice } from '../../../ui/notice';
import { Heading } from '../heading';
import type { ScreenProps } from '../screen';

export function Locked({ scene: { question }, draft }: ScreenProps<'locked'>) {
  const t = useTranslations('play.locked');
  const text = useText();
  return (
    <div className="flex flex-col gap-6">
      <div>
        <Heading kicker={text(question.title)}>{t('title')}</Heading>
        <p className="mt-1 text-muted">{draft.counted ? t('counts') : t('nothing')}</p>
      </div>
      {draft.state === 'lost' && <Notice kind="problem">{t('late')}</Notice>}
      {draft.state === 'replaced' && <Notice kind="problem">{t('replaced')}</Notice>}
      {!hasSubject(question.prompt) && <p className="max-w-[38em]">{text(question.text)}</p>}
      <QuestionReview prompt={question.prompt} answer={draft.counted} truth={null} mark={null} />
    </div>
  );
}
