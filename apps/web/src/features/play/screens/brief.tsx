'use client';

import { useTranslations } from 'use-intl';
import { useText } from '../../../i18n/use-text';
import { Heading } from '../heading';
import type { ScreenProps } from '../screen';
import { Task } from '../task';

export function Brief({ scene: { question } }: ScreenProps<'brief'>) {
  const t = useTranslations('play.brief');
  const text = useText();
  return (
    <>
      <Heading kicker={t('kicker')}>{text(question.title)}</Heading>
      <p className="mt-1 mb-5 font-semibold">{t('soon')}</p>
      <Task question={question} as="whole" />
    </>
  );
}
