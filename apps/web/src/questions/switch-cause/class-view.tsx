'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { identitiesOf } from '../../ui/schedule/process-style';
import { AnswerMatrix } from '../answer-matrix';
import type { ClassProps } from '../kind-screens';
import { idOf, MomentHead, useMomentName } from './moment-head';
import { toldAt } from './told';

/** A row for each switch, a column for each cause: how many said so. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'switch-cause'>) {
  const t = useTranslations('questions.switchCause');
  const names = useTranslations('questions.switchCause.causes');
  const { scenario, moments, choices } = prompt;
  const { cpus } = scenario.machine;
  const nameOf = useMomentName(cpus);
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const places = new Map(moments.map((moment, place) => [idOf(moment), place]));
  const placeOf = (row: string) => places.get(row) ?? 0;
  const told = shown ? toldAt(prompt, shown, until ?? Infinity) : [];
  return (
    <AnswerMatrix
      caption={t('class', { answers: tally.answers })}
      corner={t('switch')}
      rows={moments.map((moment) => ({
        id: idOf(moment),
        name: nameOf(moment),
        head: <MomentHead {...{ moment, identities, cpus }} />,
      }))}
      columns={choices.map((cause) => ({ id: cause, label: names(cause) }))}
      answers={tally.answers}
      count={(row, cause) => {
        const counts: Readonly<Record<string, number>> = tally.moments[placeOf(row)] ?? {};
        return counts[cause] ?? 0;
      }}
      truth={(row) => told[placeOf(row)] ?? null}
    />
  );
}
