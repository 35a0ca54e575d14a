'use client';

import { useTranslations } from 'use-intl';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';

export default function NotFound() {
  const t = useTranslations('common.notFound');
  return (
    <main className="mx-auto max-w-[34rem] px-6 py-16">
      <PageHeader kicker={<span className="mono">404</span>} title={t('title')}>
        {t('body')}
      </PageHeader>
      <LinkButton href="/">{t('home')}</LinkButton>
    </main>
  );
}
