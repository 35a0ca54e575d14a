'use client';

import { useTranslations } from 'use-intl';

export default function Page() {
  const t = useTranslations('common');
  return (
    <main className="p-10">
      <h1 className="text-4xl">{t('product')}</h1>
      <p>{t('tagline')}</p>
    </main>
  );
}
