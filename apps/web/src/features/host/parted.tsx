'use client';

import { useTranslations } from 'use-intl';
import type { Classroom } from '../../live/use-classroom';
import type { HostScene } from '@timeslice/contract';
import { Button } from '../../ui/button';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';

interface PartedProps {
  readonly ended: NonNullable<Classroom<HostScene>['ended']>;
}

/** The server closed the connection for good: why, and the way back. */
export function Parted({ ended }: PartedProps) {
  const t = useTranslations('host');
  const refusals = useTranslations('refusals');
  const sentence = 'refused' in ended ? refusals(ended.refused) : t(`partings.${ended.parting}`);
  return (
    <Page width="narrow">
      <Notice kind="problem" action={<Button onPress={() => location.reload()}>{t('comeBack')}</Button>}>
        {sentence}
      </Notice>
      <p className="mt-6">
        <LinkButton href="/teach" look="secondary">
          {t('toLessons')}
        </LinkButton>
      </p>
    </Page>
  );
}
