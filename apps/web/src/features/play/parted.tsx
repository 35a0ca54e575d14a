'use client';

import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Ended } from '../../live/room-state';
import { forgetSeat, type SeatTicket } from '../../live/tickets';
import { Button } from '../../ui/button';
import { LinkButton } from '../../ui/link-button';
import { Page } from '../../ui/page';

interface PartedProps {
  readonly ended: Ended;
  readonly kept: SeatTicket;
  readonly onComeBack: () => void;
}

/** The server closed this seat for good: what happened, and the one thing to do. */
export function Parted({ ended, kept, onComeBack }: PartedProps) {
  const t = useTranslations('play.parted');
  const refusals = useTranslations('refusals');
  const isUnknown = 'parting' in ended ? ended.parting === 'unknown-ticket' : ended.refused === 'not-participant';

  useEffect(() => {
    if (isUnknown) forgetSeat(kept.session);
  }, [isUnknown, kept]);

  return (
    <Page width="narrow">
      <h1 className="text-2xl">{'parting' in ended ? t(`${ended.parting}.title`) : t('refused')}</h1>
      <p className="mt-2 mb-8 text-muted">
        {'parting' in ended ? t(`${ended.parting}.body`) : refusals(ended.refused)}
      </p>
      {'parting' in ended && (ended.parting === 'replaced' || ended.parting === 'too-fast') ? (
        <Button size="lg" onPress={onComeBack}>
          {t('here')}
        </Button>
      ) : (
        <LinkButton href="/" size="lg" look="secondary">
          {t('join')}
        </LinkButton>
      )}
    </Page>
  );
}
