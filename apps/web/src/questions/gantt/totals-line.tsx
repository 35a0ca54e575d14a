'use client';

import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import type { Identities } from '../../ui/schedule/process-style';
import { ProcessToken } from '../../ui/schedule/process-token';
import { isTooMuch, type Total } from './totals';

/** "P2 3/5": how much of each is drawn, never whether it is right. */
export function TotalsLine({
  totals,
  identities,
}: {
  readonly totals: readonly Total[];
  readonly identities: Identities;
}) {
  const t = useTranslations('questions.gantt');
  return (
    <ul aria-label={t('totals')} className="totals">
      {totals.map((total) => {
        const { thread, used, needed } = total;
        const identity = identities.get(thread);
        const over = isTooMuch(total);
        return (
          <li key={thread} data-over={over || undefined} data-done={used === needed || undefined}>
            {identity && <ProcessToken identity={identity} />}
            <span className="mono" aria-hidden="true">
              {needed === null ? used : `${used}/${needed}`}
            </span>
            <span className="sr-only">{needed === null ? t('used', { used }) : t('usedOf', { used, needed })}</span>
            {over && needed !== null && (
              <span className="totals-over">
                <Icon name="cross" className="size-[0.8em]" />
                {t('tooMuch', { by: used - needed })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
