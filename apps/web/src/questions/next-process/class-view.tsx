'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Distribution } from '../../ui/schedule/distribution';
import { identitiesOf } from '../../ui/schedule/process-style';
import type { ClassProps } from '../kind-screens';
import { ValueChip } from '../value-chip';
import { chosenAt } from './chosen';

/** Who chose what, as bars; the right one is marked once it is known. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'next-process'>) {
  const trace = shown?.trace ?? null;
  const t = useTranslations('questions.nextProcess');
  const identities = useMemo(() => identitiesOf(prompt.scenario), [prompt.scenario]);
  const known = trace !== null && (until === undefined || until > prompt.at);
  const chosen = known ? chosenAt(trace, prompt) : null;
  return (
    <Distribution
      label={t('distribution', { at: prompt.at })}
      bars={tally.counts.map(({ choice, count }) => {
        const process = identities.get(choice)?.index;
        return {
          id: choice,
          label: <ValueChip value={choice} identities={identities} />,
          count,
          correct: choice === chosen,
          ...(process !== undefined && { process }),
        };
      })}
    />
  );
}
