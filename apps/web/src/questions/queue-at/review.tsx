'use client';

import { isRight } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import type { ReviewProps } from '../kind-screens';
import { RunChart } from '../run-chart';
import { isAllRight, NoAnswer, Verdict, Why } from '../verdict';
import { useTruthName } from '../standing';
import { useWhose } from '../whose';
import { QueueLine } from './queue-line';
import { rightPlaces } from './right-places';

/** The own queue above the true one, what each part of the mark comes to, and why the first wrong place is wrong. */
export function Review({ prompt, answer, truth, mark }: ReviewProps<'queue-at'>) {
  const t = useTranslations('questions.queueAt');
  const names = useTranslations('questions.parts.queueAt');
  const whose = useWhose();
  const truthName = useTruthName(t('truth', { at: prompt.at }));
  const { scenario, at } = prompt;
  const own = answer?.queue ?? null;
  const all = truth !== null && answer !== null && (mark ? isAllRight(mark) : isRight(truth, answer));
  const parts = mark?.parts ?? [];
  const part = (name: 'members' | 'order') => parts.find((one) => one.part === name);
  return (
    <div className="flex flex-col gap-5">
      {own === null && <NoAnswer />}
      {truth && own !== null && <Verdict right={all}>{t(all ? 'right' : 'notRight')}</Verdict>}
      {own !== null && whose !== 'nobody' && (
        <QueueLine
          label={t(whose === 'mine' ? 'yours' : 'theirs')}
          {...{ scenario }}
          queue={own}
          {...(truth && { right: rightPlaces(own, truth.queue) })}
        />
      )}
      {truth && (
        <>
          <QueueLine label={truthName} {...{ scenario }} queue={truth.queue} />
          {own !== null && !all && (
            <ul className="flex flex-wrap gap-x-6 text-sm text-muted">
              {(['members', 'order'] as const).map((name) => {
                const its = part(name);
                return (
                  its && (
                    <li key={name}>{t('part', { name: names(name), earned: its.earned, possible: its.possible })}</li>
                  )
                );
              })}
            </ul>
          )}
          <Why>{mark?.finding && own !== null ? mark.finding.why : truth.why}</Why>
          <RunChart title={t('run', { at })} {...{ scenario }} trace={truth.trace} length={at + 1} table="disclosure" />
        </>
      )}
    </div>
  );
}
