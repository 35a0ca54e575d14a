'use client';

import type { PublicConfig } from '@timeslice/contract';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useLoaded } from '../../live/use-loaded';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { LoginForm } from './login-form';
import { SetupNeeded } from './setup-needed';

export function Login() {
  const t = useTranslations('account.login');
  const { loaded } = useLoaded<PublicConfig>('/api/config');
  const needsSetup = loaded.state === 'ready' && loaded.value.setupNeeded;
  return (
    <Page width="narrow" nav={<Link href="/">{t('join')}</Link>}>
      {needsSetup ? (
        <SetupNeeded />
      ) : (
        <>
          <PageHeader title={t('title')}>{t('lead')}</PageHeader>
          <LoginForm />
        </>
      )}
    </Page>
  );
}
