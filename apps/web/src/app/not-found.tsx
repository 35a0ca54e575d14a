'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';

export default function NotFound() {
  const t = useTranslations('common.notFound');
  return (
    <main className="mx-auto max-w-[38em] px-6 py-16">
      <p className="mono text-sm text-muted">404</p>
      <div className="ticks mt-2 mb-6" aria-hidden />
      <h1 className="text-3xl">{t('title')}</h1>
      <p className="mt-3 mb-8 text-muted">{t('body')}</p>
      <Link href="/" className="font-semibold">
        {t('home')}
      </Link>
    </main>
  );
}
