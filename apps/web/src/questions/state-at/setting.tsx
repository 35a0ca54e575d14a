'use client';

import { useTranslations } from 'use-intl';
import type { SettingProps } from '../kind-screens';

/** The moment asked about. */
export function Setting({ prompt: { at } }: SettingProps<'state-at'>) {
  const t = useTranslations('questions.stateAt');
  return (
    <section>
      <p className="paused-clock mono">t = {at}</p>
      <p>{t('during', { at, next: at + 1 })}</p>
    </section>
  );
}
