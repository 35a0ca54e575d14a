'use client';

import type { Bilingual } from '@timeslice/engine';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';

/** For the instructor alone; shown on no other screen. */
export function Notes({ notes }: { readonly notes: Bilingual | null }) {
  const t = useTranslations('host');
  const text = useText();
  if (notes === null) return null;
  return (
    <section className="border-l-4 border-ink bg-sunken px-4 py-3">
      <h2 className="text-sm text-muted">{t('notes')}</h2>
      <p className="mt-1 max-w-[38em] whitespace-pre-line">{text(notes)}</p>
    </section>
  );
}
