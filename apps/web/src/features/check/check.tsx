'use client';

import { CHECK_SECONDS } from '@timeslice/contract';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { PageHeader } from '../../ui/page-header';
import { TickRuler } from '../../ui/tick-ruler';
import { Working } from '../../ui/working';
import { CheckLine } from './check-line';
import { checks, verdictOf } from './findings';
import { Report } from './report';
import { useChecks } from './use-checks';
import { useFound } from './use-found';

/** `/check`: what a class needs of a network, tried out from this browser. No account, and nothing is stored. */
export function Check() {
  const t = useTranslations('check');
  const practice = useTranslations('practice');
  const { findings, now, held, again } = useChecks();
  const lines = useFound(findings);
  const verdict = verdictOf(findings);
  return (
    <Page nav={<Link href="/">{practice('back')}</Link>}>
      <PageHeader title={t('title')}>{t('lead')}</PageHeader>
      <div aria-live="polite" className="mb-8 max-w-[44rem]">
        {verdict === null ? (
          <Working>{t('working')}</Working>
        ) : (
          <Notice
            kind={verdict === 'none' ? 'problem' : 'note'}
            action={
              <Button look="secondary" onPress={again}>
                {t('again')}
              </Button>
            }
          >
            {t(`verdict.${verdict}`)}
          </Notice>
        )}
      </div>
      <ol aria-label={t('list')} className="mb-12 grid max-w-[44rem] gap-6">
        {checks.map((check) => (
          <CheckLine key={check} {...lines[check]} isRunning={now === check}>
            {check === 'websocket' && now === check && (
              <div className="mt-2">
                <p className="mono text-sm">{t('found.websocket.progress', { held, seconds: CHECK_SECONDS })}</p>
                <TickRuler max={CHECK_SECONDS} value={held} />
              </div>
            )}
          </CheckLine>
        ))}
      </ol>
      {verdict !== null && <Report verdict={t(`verdict.${verdict}`)} lines={checks.map((check) => lines[check])} />}
    </Page>
  );
}
