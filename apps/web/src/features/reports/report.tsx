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
import { type HiddenNames, useHiddenNames } from './use-hidden-names';
import { useRegrade } from './use-regrade';

/** `/report?s=SESSION`: what a session is folded into. */
export function Report() {
  return <InstructorPage>{() => <Loaded />}</InstructorPage>;
}

function Loaded() {
  const session = useQueryValue('s');
  const names = useHiddenNames();
  const query = names.asked ? `?names=${names.asked}` : '';
  const { loaded, reload } = useLoaded<ReportOf>(
    session == null ? null : `/api/reports/${encodeURIComponent(session)}${query}`,
  );
  const [last, setLast] = useState<ReportOf | null>(null);
  if (loaded.state === 'ready' && loaded.value !== last) setLast(loaded.value);
  if (session === null) return <RefusedNotice code="unknown-session" />;
  if (loaded.state === 'refused') return <RefusedNotice code={loaded.code} retry={reload} />;
  // The sheet stays while it is asked for with or without names.
  const report = loaded.state === 'ready' ? loaded.value : last?.session === session ? last : null;
  return report ? <Sheet report={report} reload={reload} names={names} /> : <Working />;
}

interface SheetProps {
  readonly report: ReportOf;
  readonly reload: () => void;
  readonly names: HiddenNames;
}

function Sheet({ report, reload, names }: SheetProps) {
  const t = useTranslations('reports');
  const text = useText();
  const past = usePastTime();
  const locale = useLocale();
  const regrader = useRegrade(report, reload);
  const isHidden = names.asked ? names.asked === 'hidden' : report.namesHidden;
  return (
    <div className="report">
      <PageHeader
        title={text(report.title)}
        kicker={t('kicker')}
        actions={
          <>
            <Switch isSelected={isHidden} onChange={names.hide}>
              {t('hideNames')}
            </Switch>
            <Button look="secondary" onPress={() => print()}>
              {t('print')}
            </Button>
            <a
              href={`/api/reports/${report.session}/csv?lang=${locale}&names=${isHidden ? 'hidden' : 'shown'}`}
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
      {isHidden && !report.namesHidden ? <Working /> : <Students {...{ report, regrader, reload }} />}
    </div>
  );
}
