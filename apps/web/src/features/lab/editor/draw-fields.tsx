'use client';

import { useTranslations } from 'use-intl';
import { ListField } from './list-field';
import { NumberField } from './number-field';

/** Where chance comes from: a seed, or the very numbers. */
export function DrawFields() {
  const t = useTranslations('lab.policy');
  return (
    <>
      <NumberField at={['seed']} label={t('seed')} otherwise={1} size={5} />
      <ListField at={['draws']} label={t('draws')} hint={t('drawsHint')} numeric />
    </>
  );
}
