'use client';

import { useTranslations } from 'use-intl';
import { useOrigin } from '../../address/use-address';
import { PageHeader } from '../../ui/page-header';

/** The link itself is a secret that only the server's output holds: here stands where to find it. */
export function SetupNeeded() {
  const t = useTranslations('account.needed');
  const origin = useOrigin();
  return (
    <>
      <PageHeader title={t('title')}>{t('lead')}</PageHeader>
      <p className="mono border-l-4 border-ink bg-sunken px-4 py-3 text-sm break-all">{origin}/setup#…</p>
      <p className="mt-6 text-muted">{t('lost')}</p>
    </>
  );
}
