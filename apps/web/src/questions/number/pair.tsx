'use client';

import type { Answer, Prompt } from '@timeslice/questions';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useTruthName } from '../standing';
import { useWhose } from '../whose';
import { NumberLine } from './number-line';
import { useNumberText } from './use-number-text';

interface PairProps {
  readonly prompt: Prompt<'number'>;
  readonly answer: Answer<'number'> | null;
  readonly truth: number | null;
}

/** An answer beside the right number: in figures, and where both stand on the number line. */
export function Pair({ prompt, answer, truth }: PairProps) {
  const t = useTranslations('questions.number');
  const said = useNumberText(prompt);
  const whose = useWhose();
  const truthName = useTruthName(t('truth'));
  const value = answer?.value ?? null;
  const mine = whose === 'mine';
  const name = t(mine ? 'you' : 'they');
  const own = useMemo(() => (value === null ? undefined : { value, name }), [value, name]);
  return (
    <div className="flex flex-col gap-4">
      <dl className="number-pair">
        {answer && whose !== 'nobody' && (
          <div>
            <dt>{t(mine ? 'yours' : 'theirs')}</dt>
            <dd>{value === null ? t('nothing') : said(value)}</dd>
          </div>
        )}
        {truth !== null && (
          <div>
            <dt>{truthName}</dt>
            <dd>{said(truth)}</dd>
          </div>
        )}
      </dl>
      {truth !== null && <NumberLine label={t('line')} prompt={prompt} values={[]} {...{ truth, own }} />}
    </div>
  );
}
