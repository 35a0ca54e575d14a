'use client';

import type { Answer, Prompt } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { usePlaces, useTruthName } from '../standing';
import { useWhose } from '../whose';
import { isRightFigure } from './counted';
import { useFigureName } from './use-figure-name';

interface ComparedProps {
  readonly prompt: Prompt<'switch-count'>;
  readonly answer: Answer<'switch-count'> | null;
  /** In the order of what is asked for; null before it is told. */
  readonly truth: readonly number[] | null;
}

/** The own figures beside those of the run. */
export function Compared({ prompt: { of }, answer, truth }: ComparedProps) {
  const t = useTranslations('questions.switchCount');
  const whose = useWhose();
  const named = useFigureName();
  const judged = usePlaces();
  const truthName = useTruthName(t('truth'));
  const own = whose === 'nobody' ? null : answer;
  return (
    <table className="figure-table" data-told="" data-list="">
      <caption className="sr-only">{t('compared')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('figure')}</th>
          {own && <th scope="col">{t(whose === 'mine' ? 'own' : 'theirs')}</th>}
          <th scope="col">{truthName}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((measure, index) => {
          const value = own?.values[index] ?? null;
          const right = truth?.[index];
          const good = right === undefined ? undefined : judged(isRightFigure(value, right, measure));
          return (
            <tr key={measure}>
              <th scope="row">{t(`short.${measure}`)}</th>
              {own && (
                <td>
                  <span
                    className="own-figure mono"
                    data-verdict={good === undefined ? undefined : good ? 'right' : 'wrong'}
                  >
                    {good !== undefined && (
                      <>
                        <span aria-hidden="true" className="own-figure-sign">
                          {good ? '✓' : '✕'}
                        </span>
                        <span className="sr-only">{t(good ? 'right' : 'wrong')}: </span>
                      </>
                    )}
                    <span className="own-figure-own">{value === null ? t('blank') : named(measure, value)}</span>
                  </span>
                </td>
              )}
              <td>
                <span className="own-figure mono">
                  {right === undefined ? <span className="text-muted">{t('pending')}</span> : named(measure, right)}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
