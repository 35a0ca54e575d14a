'use client';

import { NO_END } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import type { ClassProps } from '../kind-screens';
import { knownAt } from './told';

/** For each value the share of the class that thinks it possible: columns in the order of the values. */
export function ClassView({ prompt, tally, shown, until }: ClassProps<'race-values'>) {
  const t = useTranslations('questions.raceValues');
  const known = shown ? knownAt(shown, until ?? Infinity) : () => null;
  const { answers, counts } = tally;
  return (
    <div>
      <ul className="value-columns" aria-label={t('distribution', { name: prompt.variable })}>
        {counts.map(({ choice, count }) => {
          const is = known(choice);
          const percent = answers === 0 ? 0 : Math.round((100 * count) / answers);
          return (
            <li key={choice} data-known={is ?? undefined}>
              <span className="value-count">{t('count', { count, percent })}</span>
              <span className="value-track" aria-hidden="true">
                <span className="value-bar" style={{ height: `${percent}%` }} />
              </span>
              <span className="value-name mono">{choice === NO_END ? t('noEnd') : choice}</span>
              <span className="value-told">
                {is && <Icon name={is === 'possible' ? 'check' : 'cross'} />}
                {is && <span className="sr-only">{t(is)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
      {shown && (
        <p className="value-legend" aria-hidden="true">
          <Icon name="check" /> {t('possible')} <Icon name="cross" /> {t('impossible')}
        </p>
      )}
    </div>
  );
}
