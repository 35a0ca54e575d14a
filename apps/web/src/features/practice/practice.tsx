'use client';

import type { PracticeLesson } from '@timeslice/contract';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useQueryValue } from '../../address/use-address';
import { useLoaded } from '../../live/use-loaded';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Working } from '../../ui/working';
import { LessonList } from './lesson-list';
import { PractiseLesson } from './practise-lesson';

/** `/practice`: the lessons; `?lesson=...`: one of them, alone. */
export function Practice() {
  const t = useTranslations('practice');
  const c = useTranslations('common');
  const refusals = useTranslations('refusals');
  const wanted = useQueryValue('lesson');
  const { loaded, reload } = useLoaded<readonly PracticeLesson[]>('/api/practice');
  const lesson = loaded.state === 'ready' ? loaded.value.find(({ id }) => id === wanted) : undefined;
  return (
    <Page
      nav={
        <>
          <Link href="/">{t('back')}</Link>
          {/* no `Link`: the page stays, and a query is read once */}
          {wanted && <a href="/practice">{t('all')}</a>}
        </>
      }
    >
      {loaded.state === 'loading' || wanted === undefined ? (
        <Working />
      ) : loaded.state === 'refused' ? (
        <Notice kind="problem" action={<Button onPress={reload}>{c('retry')}</Button>}>
          {refusals(loaded.code)}
        </Notice>
      ) : lesson ? (
        <PractiseLesson key={lesson.id} lesson={lesson} />
      ) : (
        <>
          {wanted !== null && <Notice kind="problem">{t('noLesson')}</Notice>}
          <LessonList lessons={loaded.value} />
        </>
      )}
    </Page>
  );
}
