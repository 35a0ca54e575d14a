'use client';

import type { ClassResult } from '@timeslice/contract';
import { useTranslations } from 'use-intl';

/** How the class did, in three numbers. */
export function ClassSummary({ result }: { readonly result: ClassResult }) {
  const t = useTranslations('host.result');
  const { marked, allRight, meanPercent } = result;
  return (
    <dl className="flex flex-wrap gap-x-12 gap-y-4">
      {[
        { name: t('marked'), value: t('people', { people: marked }) },
        { name: t('allRight'), value: t('people', { people: allRight }) },
        { name: t('mean'), value: t('percent', { percent: meanPercent }) },
      ].map(({ name, value }) => (
        <div key={name}>
          <dt className="text-sm text-muted">{name}</dt>
          <dd className="mono text-2xl font-bold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
