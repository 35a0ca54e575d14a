'use client';

import type { Prompt } from '@timeslice/questions';
import { useTranslations } from 'use-intl';

/** The value that the order has to end with. */
export function Goal({ prompt: { variable, value } }: { readonly prompt: Prompt<'interleaving'> }) {
  const t = useTranslations('questions.interleaving');
  return <p className="program-goal">{t('goal', { name: variable, value })}</p>;
}
