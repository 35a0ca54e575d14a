'use client';

import type { Scenario } from '@timeslice/engine';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from '../../ui/icon';
import { identitiesOf } from '../../ui/schedule/process-style';
import { usePlaces } from '../standing';
import { ValueChip } from '../value-chip';

interface QueueLineProps {
  readonly label: string;
  readonly scenario: Scenario;
  readonly queue: readonly string[];
  /** Where told, whether each place is as in the true queue. */
  readonly right?: readonly boolean[];
}

/** A ready queue drawn as one, its head at the CPU. */
export function QueueLine({ label, scenario, queue, right }: QueueLineProps) {
  const t = useTranslations('questions.queueAt');
  const places = useTranslations('questions.places');
  const identities = useMemo(() => identitiesOf(scenario), [scenario]);
  const judged = usePlaces();
  return (
    <div className="queue-line">
      <p className="queue-line-label">{label}</p>
      <div className="queue-line-row">
        <span className="queue-line-cpu" aria-hidden="true">
          CPU ←
        </span>
        {queue.length === 0 ? (
          <span className="queue-line-empty">{t('nobody')}</span>
        ) : (
          <ol aria-label={label}>
            {queue.map((thread, place) => {
              const same = right?.[place];
              const its = same === undefined ? undefined : judged(same);
              return (
                <li key={thread} data-right={its}>
                  <ValueChip value={thread} identities={identities} />
                  {its !== undefined && (
                    <span className="queue-line-mark" role="img" aria-label={places(its ? 'right' : 'wrong')}>
                      <Icon name={its ? 'check' : 'cross'} className="size-[0.9em]" />
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </div>
    </div>
  );
}
