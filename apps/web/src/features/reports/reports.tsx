'use client';

import type { SessionSummary } from '@timeslice/contract';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text';
import { InstructorPage, RefusedNotice } from '../../instructor/instructor-page';
import { usePastTime } from '../../instructor/use-past-time';
import { useLoaded } from '../../live/use-loaded';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { PageHeader } from '../../ui/page-header';
import { Working } from '../../ui/working';
import { useDeletion } from './use-deletion';

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
  const refusals = useTranslations('refusals');
  const text = useText();
  const past = usePastTime();
  const { loaded, reload } = useLoaded<readonly SessionSummary[]>('/api/sessions');
  const deletion = useDeletion(reload);
  if (loaded.state === 'loading') return <Working />;
  if (loaded.state === 'refused') return <RefusedNotice code={loaded.code} retry={reload} />;
  const { asked, deleted, refused } = deletion;
  const named = ({ title, createdAt }: SessionSummary) => ({ title: text(title), when: past(createdAt) });
  return (
    <>
      <div role="status" className="not-empty:mb-4">
        {refused !== null && <Notice kind="problem">{refusals(refused)}</Notice>}
        {refused === null && deleted && <Notice>{t('deleted', named(deleted))}</Notice>}
      </div>
      {loaded.value.length === 0 ? (
        <Notice action={<LinkButton href="/teach">{t('toLessons')}</LinkButton>}>{t('none')}</Notice>
      ) : (
        <List sessions={loaded.value} onDelete={deletion.ask} />
      )}
      <p className="mt-8">
        <Link href="/account">{t('account')}</Link>
      </p>
      <ConfirmDialog
        danger
        title={t('deleteTitle')}
        action={t('deleteAction')}
        isOpen={asked !== null}
        onClose={deletion.cancel}
        onConfirm={() => void deletion.confirm()}
      >
        {asked && <p>{t('deleteBody', { ...named(asked), people: asked.people })}</p>}
        <p className="mt-3">{t('noUndo')}</p>
      </ConfirmDialog>
    </>
  );
}

interface ListProps {
  readonly sessions: readonly SessionSummary[];
  readonly onDelete: (session: SessionSummary) => void;
}

function List({ sessions, onDelete }: ListProps) {
  const t = useTranslations('reports.list');
  const text = useText();
  const past = usePastTime();
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
          {sessions.map((summary) => (
            <tr key={summary.session}>
              <th scope="row" className="min-w-28 break-keep">
                <Link href={`/report?s=${summary.session}`}>{text(summary.title)}</Link>
              </th>
              <td className="sm:whitespace-nowrap">{past(summary.createdAt)}</td>
              <td className="number">{summary.people}</td>
              <td>
                {summary.endedAt === null ? (
                  <Link href={`/host?s=${summary.session}`}>{t('running')}</Link>
                ) : (
                  <span className="flex flex-wrap items-center gap-x-3">
                    {t('ended')}
                    <span className="max-sm:-ml-3">
                      <Button
                        look="quiet"
                        size="sm"
                        aria-label={t('deleteOf', { title: text(summary.title), when: past(summary.createdAt) })}
                        onPress={() => onDelete(summary)}
                      >
                        {t('delete')}
                      </Button>
                    </span>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
