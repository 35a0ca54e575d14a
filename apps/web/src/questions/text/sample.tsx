'use client';

import type { Bilingual } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';

/** The author's answer, or that it is not told yet. */
export function Sample({ sample }: { readonly sample: Bilingual | null }) {
  const t = useTranslations('questions.text');
  const text = useText();
  if (sample === null) return <p className="text-muted">{t('notYet')}</p>;
  return (
    <dl className="written">
      <div>
        <dt>{t('sample')}</dt>
        <dd>{text(sample)}</dd>
      </div>
    </dl>
  );
}
