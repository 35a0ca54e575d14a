'use client';

import type { SessionSummary } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { InstructorPage, RefusedNotice } from '../../instructor/instructor-page';
import { useLoaded } from '../../live/use-loaded';
import { PageHeader } from '../../ui/page-header';
import { Working } from '../../ui/working';
import { Library } from './library';
import { RecentReports } from './recent-reports';
import { RunningSessions } from './running-sessions';

export function Teach() {
  return <InstructorPage>{() => <Today />}</InstructorPage>;
}

function Today() {
  const t = useTranslations('teach');
  const { loaded, reload } = useLoaded<readonly SessionSummary[]>('/api/sessions');
  if (loaded.state === 'loading') return <Working />;
  if (loaded.state === 'refused') return <RefusedNotice code={loaded.code} retry={reload} />;
  const sessions = loaded.value;
  return (
    <>
      <RunningSessions sessions={sessions.filter(({ endedAt }) => endedAt === null)} />
      <PageHeader title={t('title')}>{t('lead')}</PageHeader>
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <Library />
        <RecentReports sessions={sessions.filter(({ endedAt }) => endedAt !== null)} />
      </div>
    </>
  );
}
