'use client';

import type { PracticeLesson } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { PageHeader } from '../../ui/page-header';
import { TickRuler } from '../../ui/tick-ruler';

export function LessonList({ lessons }: { readonly lessons: readonly PracticeLesson[] }) {
  const t = useTranslations('practice');
  const text = useText();
  return (
    <>
      <PageHeader title={t('title')}>{t('lead')}</PageHeader>
      {lessons.length === 0 && <p className="text-muted">{t('empty')}</p>}
      <ul aria-label={t('lessons')} className="grid gap-10">
        {lessons.map(({ id, title, summary, questions }) => (
          <li key={id}>
            <h2 className="text-2xl">
              <a href={`/practice?lesson=${encodeURIComponent(id)}`} className="underline underline-offset-4">
                {text(title)}
              </a>
            </h2>
            <p className="mt-1 mb-4 max-w-[38em] text-muted">{text(summary)}</p>
            <TickRuler max={questions.length} numbers={false} />
          </li>
        ))}
      </ul>
    </>
  );
}
