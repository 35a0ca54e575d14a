'use client';

import { resolve } from '@timeslice/engine';
import { type Answer, isComplete, type Prompt } from '@timeslice/questions';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { QuestionInput } from '../../questions/question';
import { Icon } from '../../ui/icon';

const prompt: Prompt<'gantt'> = {
  kind: 'gantt',
  length: 8,
  lanes: 1,
  values: ['P1', 'P2', 'idle'],
  scenario: resolve({
    format: 'timeslice/scenario@1',
    policy: { kind: 'fcfs' },
    processes: [
      { id: 'P1', arrival: 0, bursts: [['cpu', 3]] },
      { id: 'P2', arrival: 4, bursts: [['cpu', 4]] },
    ],
  }),
};

/** What the strip is learnt on while the class comes in; nothing of it is sent. */
const wanted = JSON.stringify([
  { start: 0, end: 3, value: 'P1' },
  { start: 3, end: 4, value: 'idle' },
  { start: 4, end: 8, value: 'P2' },
]);

export function Practice() {
  const t = useTranslations('play.practice');
  const [answer, setAnswer] = useState<Answer<'gantt'> | null>(null);
  const done = answer !== null && isComplete(prompt, answer);
  const right = JSON.stringify(answer?.lanes[0]) === wanted;
  return (
    <section className="practice" aria-label={t('title')}>
      <h2 className="text-lg">{t('title')}</h2>
      <p className="mb-4 max-w-[38em] text-muted">{t('task')}</p>
      <QuestionInput
        prompt={prompt}
        answer={answer}
        onChange={(next) => setAnswer(next.kind === 'gantt' ? next : null)}
        status={
          <p role="status" className="save-state">
            {right && <Icon name="check" className="size-4" />}
            {right ? t('right') : done ? t('almost') : t('onlyHere')}
          </p>
        }
      />
    </section>
  );
}
