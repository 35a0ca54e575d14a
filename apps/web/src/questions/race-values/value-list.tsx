'use client';

import { NO_END, type Final } from '@timeslice/questions';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import { usePlaces, useStanding } from '../standing';
import type { Known } from './told';

interface ValueListProps {
  readonly label: string;
  readonly variable: string;
  readonly choices: readonly Final[];
  /** Null: nobody's answer. */
  readonly chosen: readonly Final[] | null;
  readonly known: (choice: Final) => Known;
}

/** Every value that was offered: whether it was chosen, and whether it is possible, in form and words. */
export function ValueList({ label, variable, choices, chosen, known }: ValueListProps) {
  const t = useTranslations('questions.raceValues');
  const standing = useStanding();
  const judged = usePlaces();
  return (
    <ul aria-label={label} className="value-list">
      {choices.map((choice) => {
        const is = known(choice);
        const has = chosen?.includes(choice) ?? false;
        const same = (is === 'possible') === has;
        const its = judged(same);
        return (
          <li key={choice} data-known={is ?? undefined} data-chosen={has || undefined}>
            <span className="value-name mono">
              {choice === NO_END ? t('noEnd') : t('value', { name: variable, value: choice })}
            </span>
            {has && is && <span className="sr-only">{t('told.openChosen')}</span>}
            <span className="value-told">
              {chosen && is && (is === 'possible' || has) && its !== undefined && (
                <Icon name={its ? 'check' : 'cross'} />
              )}
              {is && (!chosen || (standing !== 'judged' && !same))
                ? t(is)
                : t(`told.${chosen ? toldOf(is, has) : 'open'}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function toldOf(is: Known, has: boolean) {
  switch (is) {
    case 'possible':
      return has ? 'hit' : 'missed';
    case 'impossible':
      return has ? 'alarm' : 'clear';
    case null:
      return has ? 'openChosen' : 'open';
  }
}
