'use client';

import type { PublicQuestion } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { Select } from '../../ui/select';
import type { RoomTools } from './screens/screen';

const limits = [30, 60, 90, 120, 180, 240, 300, 600] as const; // seconds

interface TimeLimitProps {
  readonly round: 'first' | 'second';
  readonly question: PublicQuestion;
  readonly room: RoomTools;
}

/** How long the round that opens next may take: what was chosen for this question before, else what its lesson says. */
export function TimeLimit({ round, question: { timeLimit: own }, room }: TimeLimitProps) {
  const t = useTranslations('host.timeLimit');
  const choices =
    own === null || limits.some((limit) => limit === own) ? [...limits] : [...limits, own].sort((a, b) => a - b);
  return (
    <div>
      <Select
        label={t(round)}
        value={room.timeLimit === null ? 'none' : String(room.timeLimit)}
        options={[
          { value: 'none', label: t('none') },
          ...choices.map((seconds) => ({
            value: String(seconds),
            label: seconds % 60 === 0 ? t('minutes', { minutes: seconds / 60 }) : t('seconds', { seconds }),
          })),
        ]}
        onChange={(value) => room.setTimeLimit(value === 'none' ? null : Number(value))}
      />
      <p className="mt-1.5 text-sm text-muted">{t('note')}</p>
    </div>
  );
}
