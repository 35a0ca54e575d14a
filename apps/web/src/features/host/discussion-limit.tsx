'use client';

import { useTranslations } from 'use-intl';
import { Select } from '../../ui/select';

const choices = [60, 120, 180, 300] as const; // seconds

interface DiscussionLimitProps {
  /** Seconds, null: none. */
  readonly value: number | null;
  readonly onChange: (seconds: number | null) => void;
}

/** How long the class will talk; when the time is over nothing happens but that everybody sees it. */
export function DiscussionLimit({ value, onChange }: DiscussionLimitProps) {
  const t = useTranslations('host.discuss');
  return (
    <Select
      label={t('limit')}
      hideLabel
      size="sm"
      value={value === null ? 'none' : String(value)}
      options={[
        { value: 'none', label: t('noLimit') },
        ...choices.map((seconds) => ({ value: String(seconds), label: t('minutes', { minutes: seconds / 60 }) })),
      ]}
      onChange={(chosen) => onChange(chosen === 'none' ? null : Number(chosen))}
    />
  );
}
