'use client';

import type { Report as ReportOf } from '@timeslice/contract';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useQueryValue } from '../../address/use-address';
import { useText } from '../../i18n/use-text';
import { InstructorPage, RefusedNotice } from '../../instructor/instructor-page';
import { usePastTime } from '../../instructor/use-past-time';
import { useLoaded } from '../../live/use-loaded';
import { Button } from '../../ui/button';
import { buttonLook } from '../../ui/button-look';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Switch } from '../../ui/switch';
import { Working } from '../../ui/working';
import { Overview } from './overview';
import { QuestionSection } from './question-section';
import { Students } from './students';
import { standInsOf } from './stand-ins';
import { useRegrade } from './use-regrade';

/** `/report?s=SESSION`: what a session is folded into. */
export function Report() {
  return <InstructorPage>{() => <Loaded />}</InstructorPage>;
}

function Loaded() {
  const session = useQueryValue('s');
  const { loaded, reload } = useLoaded<ReportOf>(
    session == null ? null : `/api/reports/${encodeURIComponent(session)}`,
  );
  if (session === null) return <RefusedNotice code="unknown-session" />;
  if (loaded.state === 'loading') return <Working />;
  if (loaded.state === 'refused') return <RefusedNotice code={loaded.code} retry={reload} />;
  return <Sheet report={loaded.value} reload={reload} />;
}

function Sheet({ report, reload }: { readonly report: ReportOf; readonly reload: () => void }) {
  const t = useTranslations('reports');
  const text = useText();
  const past = usePastTime();
  const locale = useLocale();
  const regrader = useRegrade(report, reload);
  const [anonymous, setAnonymous] = useState(false);
  const students = anonymous ? standInsOf(report.students, (number) => t('standIn', { number })) : report.students;
  return (
    <div className="report">
      <PageHeader
        title={text(report.title)}
        kicker={t('kicker')}
        actions={
          <>
            <Switch isSelected={anonymous} onChange={setAnonymous}>
              {t('hideNames')}
            </Switch>
            <Button look="secondary" onPress={() => print()}>
              {t('print')}
            </Button>
            <a
              href={`/api/reports/${report.session}/csv?lang=${locale}`}
              download
              className={buttonLook('primary', 'md', false)}
            >
              {t('csv')}
            </a>
          </>
        }
      >
        {past(report.createdAt)} · {t('code', { code: report.code })}
      </PageHeader>
      {report.endedAt === null && (
        <div className="mb-8">
          <Notice>{t('stillOn')}</Notice>
        </div>
      )}
      {report.options.points === 'speed' && <p className="mb-8">{t('speedPoints')}</p>}
      <Overview report={report} />
      {report.questions.map((question) => (
        <QuestionSection key={question.question.id} report={question} regrader={regrader} />
      ))}
      <Students report={report} students={students} regrader={regrader} reload={reload} />
    </div>
  );
}
