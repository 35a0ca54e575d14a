'use client';

import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link-button';
import { Page } from '../../ui/page';

/** This device has no seat here: another browser, or its memory was emptied. */
export function NoSeat() {
  const t = useTranslations('play.noSeat');
  return (
    <Page width="narrow">
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2 mb-8 text-muted">{t('body')}</p>
      <LinkButton href="/" size="lg">
        {t('join')}
      </LinkButton>
    </Page>
  );
}
