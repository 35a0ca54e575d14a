'use client';

import { useTranslations } from 'use-intl';
import type { ScreenProps } from './screen';

export function Ended({ scene }: ScreenProps<'ended'>) {
  const t = useTranslations('host.ended');
  return (
    <div className="grid max-w-[38em] gap-3 text-lg">
      <p>{t('saved', { people: scene.people, questions: scene.questions })}</p>
      <p className="text-muted">{t('students')}</p>
    </div>
  );
}
