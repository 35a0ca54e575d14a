'use client';

import { useTranslations } from 'use-intl';
import { LinkButton } from '../ui/link-button';
import { Page } from '../ui/page';
import { PageHeader } from '../ui/page-header';

export default function NotFound() {
  const t = useTranslations('common.notFound');
  return (
    <Page width="narrow">
      <PageHeader kicker={<span className="mono">404</span>} title={t('title')}>
        {t('body')}
      </PageHeader>
      <LinkButton href="/">{t('home')}</LinkButton>
    </Page>
  );
}
