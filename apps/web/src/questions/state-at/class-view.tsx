'use client';

import { threadStates } from '@timeslice/engine';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import { AnswerMatrix } from '../answer-matrix';
import type { ClassProps } from '../kind-screens';
import { ValueChip } from '../value-chip';

/** A row for each thread, a column for each state: how many said so. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'state-at'>) {
  const t = useTranslations('questions.stateAt');
  const names = useTranslations('stage.states');
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const known = until === undefined || until > prompt.at ? (shown?.states ?? null) : null;
  return (
    <AnswerMatrix
      caption={t('class', { answers: tally.answers, at: prompt.at })}
      corner={t('thread')}
      rows={prompt.threads.map((thread) => ({
        id: thread,
        name: thread,
        head: <ValueChip value={thread} identities={identities} />,
      }))}
      columns={threadStates.map((state) => ({ id: state, label: names(state) }))}
      answers={tally.answers}
      count={(thread, state) => {
        const counts: Readonly<Record<string, number>> =
          tally.threads.find((one) => one.thread === thread)?.counts ?? {};
        return counts[state] ?? 0;
      }}
      truth={(thread) => known?.find((one) => one.thread === thread)?.state ?? null}
    />
  );
}
