'use client';

import { useTranslations } from 'use-intl';
import type { Identities } from '../../ui/schedule/process-style';
import { ProcessToken } from '../../ui/schedule/process-token';

/** Whose row it is: a thread's, or that of the averages. */
export function Who({ thread, identities }: { readonly thread: string | undefined; readonly identities: Identities }) {
  const t = useTranslations('questions.metrics');
  const identity = thread === undefined ? undefined : identities.get(thread);
  return identity ? <ProcessToken identity={identity} /> : <span className="font-bold">{thread ?? t('average')}</span>;
}
