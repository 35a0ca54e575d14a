'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useQueryValue } from '../../address/use-address';
import { digitsOf } from '../../ui/code-field';
import { Page } from '../../ui/page';
import { Demo } from './demo';
import { JoinForm } from './join-form';

/** `/`: six digits and a name. `?code=` comes from the QR code and fills the digits in. */
export function Join() {
  const t = useTranslations('join');
  const code = useQueryValue('code');
  return (
    <Page
      nav={
        <>
          <Link href="/teach">{t('teach')}</Link>
          <Link href="/practice">{t('practice')}</Link>
          <Link href="/lab">{t('lab')}</Link>
        </>
      }
    >
      <div className="grid items-start gap-x-16 gap-y-14 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        <div>
          <h1 className="text-3xl md:text-4xl">{t('title')}</h1>
          <p className="mt-2 mb-8 text-muted">{t('lead')}</p>
          {code !== undefined && <JoinForm given={digitsOf(code ?? '')} />}
        </div>
        <Demo />
      </div>
    </Page>
  );
}
