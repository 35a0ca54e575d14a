'use client';

import type { OwnResult } from '@timeslice/contract';
import { useTranslations } from 'use-intl';
import { useFragment } from '../../address/use-address';
import { useLoaded } from '../../live/use-loaded';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Working } from '../../ui/working';
import { ResultSheet } from './result-sheet';

/** `/result#TOKEN`: one student's own answers beside what happened. */
export function OwnResults() {
  const token = useFragment();
  const { loaded, reload } = useLoaded<OwnResult>(token ? '/api/results' : null, token);
  const t = useTranslations('play.result');
  const c = useTranslations('common');
  const refusals = useTranslations('refusals');
  return (
    <Page>
      {token === '' ? (
        <Notice kind="problem">{t('noToken')}</Notice>
      ) : loaded.state === 'loading' ? (
        <Working />
      ) : loaded.state === 'refused' ? (
        <Notice kind="problem" action={<Button onPress={reload}>{c('retry')}</Button>}>
          {loaded.code === 'not-participant' || loaded.code === 'malformed' ? t('noToken') : refusals(loaded.code)}
        </Notice>
      ) : (
        <ResultSheet result={loaded.value} />
      )}
    </Page>
  );
}
