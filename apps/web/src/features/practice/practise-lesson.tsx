'use client';

import type { PracticeLesson } from '@timeslice/contract';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { TickProgress } from '../../ui/tick-progress';
import { PractiseQuestion } from './practise-question';
import { newSeed, nextSeed } from './seeds';

/** Where one is in a lesson: which question, and with which numbers. */
interface Place {
  readonly index: number;
  readonly seed: number;
}

/** One question after the other; each has new numbers from the start, so that a lesson can be repeated. */
export function PractiseLesson({ lesson }: { readonly lesson: PracticeLesson }) {
  const t = useTranslations('practice');
  const text = useText();
  const [{ index, seed }, go] = useState<Place>(() => ({ index: 0, seed: newSeed() }));
  const { questions } = lesson;
  const question = questions[index];
  if (!question) return null;
  const to = (next: number) => (next in questions ? () => go({ index: next, seed: newSeed() }) : null);
  return (
    <>
      <header className="mb-6">
        <p className="mb-2 text-sm font-semibold text-muted">{text(lesson.title)}</p>
        <TickProgress
          label={t('of', { number: index + 1, of: questions.length })}
          value={index + 1}
          max={questions.length}
        />
      </header>
      <PractiseQuestion
        key={`${question.id} ${seed}`}
        place={{ lesson: lesson.id, question: question.id, seed }}
        onAgain={() => go({ index, seed: nextSeed(seed) })}
        onNext={to(index + 1)}
        onPrevious={to(index - 1)}
      />
    </>
  );
}
