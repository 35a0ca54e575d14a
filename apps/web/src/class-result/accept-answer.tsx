'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';

interface AcceptAnswerProps {
  /** The answer in one line. */
  readonly text: string;
  /** A change of the marking is under way. */
  readonly isBusy: boolean;
  readonly onAccept: () => Promise<boolean>;
}

/** A wrong answer is right as well, from now on, and all that equal it. */
export function AcceptAnswer({ text, isBusy, onAccept }: AcceptAnswerProps) {
  const t = useTranslations('classResult.groups');
  return (
    <Button
      look="quiet"
      size="sm"
      className="print:hidden"
      aria-label={t('acceptOf', { text })}
      isDisabled={isBusy}
      onPress={() => void onAccept()}
    >
      {t('accept')}
    </Button>
  );
}
