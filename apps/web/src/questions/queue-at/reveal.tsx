'use client';

import { useTranslations } from 'use-intl';
import { Happening } from '../happening';
import type { RevealProps } from '../kind-screens';
import { RunChart } from '../run-chart';
import { NoAnswer } from '../verdict';
import { useWhose } from '../whose';
import { QueueLine } from './queue-line';
import { rightPlaces } from './right-places';

/** The run goes on to the moment asked about; there the own queue meets the true one. */
export function Reveal({ prompt, answer, shown, tick }: RevealProps<'queue-at'>) {
  const t = useTranslations('questions.queueAt');
  const whose = useWhose();
  const { scenario, at } = prompt;
  const own = answer?.queue ?? null;
  const queue = tick > at ? shown.queue : null;
  return (
    <div className="flex flex-col gap-5">
      {own === null && <NoAnswer />}
      <Happening trace={shown.trace} tick={tick} />
      <RunChart title={t('run', { at })} {...{ scenario }} trace={shown.trace} length={at + 1} playhead={tick} />
      {own !== null && (
        <QueueLine
          label={t(whose === 'mine' ? 'yours' : 'theirs')}
          {...{ scenario }}
          queue={own}
          {...(queue && { right: rightPlaces(own, queue) })}
        />
      )}
      {queue && <QueueLine label={t('truth', { at })} {...{ scenario, queue }} />}
    </div>
  );
}
