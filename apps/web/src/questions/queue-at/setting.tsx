'use client';

import { useTranslations } from 'use-intl';
import type { SettingProps } from '../kind-screens';

/** The moment asked about. */
export function Setting({ prompt: { at, cpu } }: SettingProps<'queue-at'>) {
  const t = useTranslations('questions.queueAt');
  return (
    <section>
      <p className="paused-clock mono">t = {at}</p>
      <p>{cpu === null ? t('ask', { at }) : t('askOn', { at, cpu })}</p>
    </section>
  );
}
