'use client';

import type { SessionSummary } from '@timeslice/contract';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { InstructorPage, RefusedNotice } from '../../instructor/instructor-page';
import { usePastTime } from '../../instructor/use-past-time';
import { useLoaded } from '../../live/use-loaded';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Working } from '../../ui/working';

export function Reports() {
  const t = useTranslations('reports.list');
  return (
    <InstructorPage>
      {() => (
        <>
          <PageHeader title={t('title')}>{t('lead')}</PageHeader>
          <Sessions />
        </>
      )}
    </InstructorPage>
  );
}

function Sessions() {
  const t = useTranslations('reports.list');
  const text = useText();
  const past = usePastTime();
  const { loaded, reload } = useLoaded<readonly SessionSummary[]>('/api/sessions');
  if (loaded.state === 'loading') return <Working />;
  if (loaded.state === 'refused') return <RefusedNotice code={loaded.code} retry={reload} />;
  if (loaded.value.length === 0) {
    return <Notice action={<LinkButton href="/teach">{t('toLessons')}</LinkButton>}>{t('none')}</Notice>;
  }
  return (
    <div className="overflow-x-auto">
      <table className="table">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('lesson')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col" className="number">
              {t('people')}
            </th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {loaded.value.map(({ session, title, createdAt, endedAt, people }) => (
            <tr key={session}>
              <th scope="row">
                <Link href={`/report?s=${session}`}>{text(title)}</Link>
              </th>
              <td className="whitespace-nowrap">{past(createdAt)}</td>
              <td className="number">{people}</td>
              <td className="whitespace-nowrap">
                {endedAt === null ? <Link href={`/host?s=${session}`}>{t('running')}</Link> : t('ended')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
