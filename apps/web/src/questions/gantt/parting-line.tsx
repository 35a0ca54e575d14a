'use client';

import { useTranslations } from 'use-intl';
import { useValueName } from '../use-value-name';
import type { Parting } from './parting';

/** Where the class leaves the run furthest, in a sentence. */
export function PartingLine({ parting: { at, share, truth, instead } }: { readonly parting: Parting }) {
  const t = useTranslations('questions.gantt.parting');
  const nameOf = useValueName();
  const facts = { at, percent: Math.round(share * 100), truth: nameOf(truth) };
  return (
    <p className="mt-[0.6em] font-semibold">
      {instead === null ? t('open', facts) : t('instead', { ...facts, instead: nameOf(instead) })}
    </p>
  );
}
