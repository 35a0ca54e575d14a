'use client';

import { useTranslations } from 'use-intl';
import { Spinner } from './spinner';

/** What a screen shows while it waits for its first data. */
export function Working({ children }: { readonly children?: string }) {
  const t = useTranslations('common');
  return (
    <p role="status" className="flex items-center gap-3 py-8 text-muted">
      <Spinner />
      {children ?? t('working')}
    </p>
  );
}
