'use client';

import type { PublicConfig } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useFragment } from '../../address/use-address';
import { useLoaded } from '../../live/use-loaded';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { SetupForm } from './setup-form';

export function Setup() {
  const t = useTranslations('account');
  const token = useFragment();
  const { loaded } = useLoaded<PublicConfig>('/api/config');
  const isDone = loaded.state === 'ready' && !loaded.value.setupNeeded;
  return (
    <Page width="narrow">
      <PageHeader title={t('setup.title')}>{t('setup.lead')}</PageHeader>
      {isDone ? (
        <Notice action={<LinkButton href="/login">{t('login.submit')}</LinkButton>}>{t('problems.setup-done')}</Notice>
      ) : token === '' ? (
        <Notice kind="problem">{t('noToken')}</Notice>
      ) : (
        <SetupForm token={token ?? ''} />
      )}
    </Page>
  );
}
