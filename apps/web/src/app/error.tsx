'use client';

import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { PageHeader } from '../ui/page-header';

export default function Fault() {
  const t = useTranslations('common.fault');
  return (
    <main className="mx-auto max-w-[34rem] px-6 py-16">
      <PageHeader title={t('title')}>{t('body')}</PageHeader>
      <Button onPress={() => location.reload()}>{t('reload')}</Button>
    </main>
  );
}
