'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';

interface AcceptAnswerProps {
  /** The answer in one line. */
  readonly text: string;
  readonly onAccept: () => Promise<boolean>;
}

/** A wrong answer of a group is right as well, from now on. */
export function AcceptAnswer({ text, onAccept }: AcceptAnswerProps) {
  const t = useTranslations('classResult.groups');
  return (
    <Button
      look="quiet"
      size="sm"
      className="print:hidden"
      aria-label={t('acceptOf', { text })}
      onPress={() => void onAccept()}
    >
      {t('accept')}
    </Button>
  );
}
