'use client';

import type { StudentScene } from '@timeslice/contract';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Classroom } from '../../live/use-classroom';
import { useHasPassed } from '../../live/use-has-passed';
import { Button } from '../../ui/button';
import { LiveRegion } from '../../ui/live-region';

export const WARNING_SECONDS = 30;

interface MoreTimeProps {
  /** Epoch ms at which the own time ends. */
  readonly end: number;
  readonly serverNow: () => number;
  readonly send: Classroom<StudentScene>['send'];
}

/** Near the end of the own time: a way to ask for more, which nobody but the host learns of. */
export function MoreTime({ end, serverNow, send }: MoreTimeProps) {
  const t = useTranslations('play.moreTime');
  const isNear = useHasPassed(end - WARNING_SECONDS * 1_000, serverNow);
  /** The end before which it was asked for; another one is the answer. */
  const [askedBefore, setAskedBefore] = useState<number | null>(null);
  const isAsked = askedBefore === end;

  const ask = async () => {
    const reply = await send({ type: 'ask-for-time' });
    if (reply.ok) setAskedBefore(end);
  };
  const said = isAsked ? t('told') : isNear ? t('canAsk') : askedBefore === null ? '' : t('given');

  return (
    <>
      {isNear && (
        <Button look="secondary" size="sm" onPress={() => void ask()}>
          {t(isAsked ? 'asked' : 'ask')}
        </Button>
      )}
      <LiveRegion text={said} />
    </>
  );
}
