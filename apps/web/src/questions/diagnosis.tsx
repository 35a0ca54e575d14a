'use client';

import { type Mark, models } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text';
import { useWhose } from './whose';

/** A reading is told as such only if it is more likely than all others together. */
const LIKELY_PERCENT = 50;

/** In private: the convention that was followed, or the wrong model that the answer most likely comes of. */
export function Diagnosis({ mark }: { readonly mark: Mark | null }) {
  const t = useTranslations('questions.diagnosis');
  const text = useText();
  const whose = useWhose();
  if (!mark) return null;
  if (mark.under) {
    return (
      <aside className="diagnosis" aria-label={t('convention')}>
        <p className="diagnosis-head">{t('convention')}</p>
        <p>{text(mark.under)}</p>
      </aside>
    );
  }
  const [best] = mark.readings ?? [];
  if (!best || best.percent < LIKELY_PERCENT || best.model === 'right' || best.model === 'other') return null;
  const { name, feedback } = models[best.model];
  return (
    <aside className="diagnosis" aria-label={t(whose === 'theirs' ? 'theirs' : 'mine')}>
      <p className="diagnosis-head">
        {t(whose === 'theirs' ? 'theirs' : 'mine')} <strong>{text(name)}</strong>{' '}
        <span className="text-muted">{t('percent', { percent: best.percent })}</span>
      </p>
      <p>{text(feedback)}</p>
    </aside>
  );
}
