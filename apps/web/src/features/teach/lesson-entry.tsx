'use client';

import type { LessonItem, LessonSummary } from '@timeslice/contract';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { useLoaded } from '../../live/use-loaded';
import { Button } from '../../ui/button';
import { CopyAddress } from '../../ui/copy-address';
import { TickRuler } from '../../ui/tick-ruler';
import { ItemLine } from './item-line';
import { isKind } from './kind-name';

interface LessonEntryProps {
  readonly lesson: LessonSummary;
  readonly isDisabled: boolean;
  readonly onStart: () => void;
}

/** A lesson as an entry of a table of contents; the ruler under it has a tick for each question. */
export function LessonEntry({ lesson, isDisabled, onStart }: LessonEntryProps) {
  const t = useTranslations('teach');
  const kindName = useTranslations('questions');
  const text = useText();
  const title = text(lesson.title);
  const [isOpen, open] = useState(false);
  const path = `/api/lessons/${encodeURIComponent(lesson.id)}/items`;
  const { loaded } = useLoaded<readonly LessonItem[]>(isOpen ? path : null);
  const items = loaded.state === 'ready' ? loaded.value : [];
  return (
    <li className="mb-12 last:mb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 flex-[1_1_20rem]">
          <h2 className="text-2xl">{title}</h2>
          <p className="mt-1 max-w-[38em] text-muted">{text(lesson.summary)}</p>
        </div>
        <Button aria-label={t('startOf', { title })} isDisabled={isDisabled} onPress={onStart} className="min-w-28">
          {t('start')}
        </Button>
      </div>
      <div className="mt-4">
        <TickRuler max={lesson.questions.length} numbers={false} />
      </div>
      <details className="mt-2 text-sm" onToggle={(event) => event.currentTarget.open && open(true)}>
        <summary className="cursor-pointer py-1 text-muted">
          {t('questions', { count: lesson.questions.length })} · {t('minutes', { minutes: lesson.minutes })} ·{' '}
          <span className="font-semibold text-ink underline underline-offset-4">{t('show')}</span>
        </summary>
        <ol className="mt-2 grid gap-1.5">
          {lesson.questions.map((question, index) => {
            const item = items.find(({ id }) => id === question.id);
            return (
              <li key={question.id} className="grid grid-cols-[2rem_1fr] gap-x-2">
                <span className="mono text-right text-muted">{index + 1}</span>
                <div>
                  <p>
                    {text(question.title)}{' '}
                    <span className="text-muted">
                      — {kindName(`kinds.${isKind(question.kind) ? question.kind : 'other'}`)}
                    </span>
                  </p>
                  {item && <ItemLine item={item} />}
                </div>
              </li>
            );
          })}
        </ol>
        <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1">
          <CopyAddress
            label={t('practiceLink')}
            name={t('practiceLinkOf', { title })}
            path={`/practice/${encodeURIComponent(lesson.id)}`}
          />
          <span className="text-muted">{t('practiceNote')}</span>
        </p>
      </details>
    </li>
  );
}
