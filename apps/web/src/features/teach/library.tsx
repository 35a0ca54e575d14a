'use client';

import {
  defaultOptions,
  type HostedSession,
  type LessonId,
  type LessonSummary,
  type RefusalCode,
  type SessionOptions,
} from '@timeslice/contract';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { RefusedNotice } from '../../instructor/instructor-page';
import { useLoaded } from '../../live/use-loaded';
import { post } from '../../live/http';
import { Notice } from '../../ui/notice';
import { Working } from '../../ui/working';
import { LessonEntry } from './lesson-entry';
import { StartOptions } from './start-options';

export function Library() {
  const t = useTranslations('teach');
  const router = useRouter();
  const { loaded, reload } = useLoaded<readonly LessonSummary[]>('/api/lessons');
  const [starting, setStarting] = useState(false);
  const [options, setOptions] = useState<SessionOptions>(defaultOptions);
  const [refused, setRefused] = useState<RefusalCode | null>(null);

  async function start(lesson: LessonId) {
    setStarting(true);
    setRefused(null);
    const opened = await post<HostedSession>('/api/sessions', { lesson, options });
    if (opened.ok) return router.push(`/host?s=${opened.value.session}`);
    setStarting(false);
    setRefused(opened.code);
  }

  if (loaded.state === 'loading') return <Working />;
  if (loaded.state === 'refused') return <RefusedNotice code={loaded.code} retry={reload} />;
  if (loaded.value.length === 0) return <Notice>{t('noLessons')}</Notice>;
  return (
    <div>
      {refused && <RefusedNotice code={refused} />}
      <StartOptions options={options} onChange={setOptions} />
      <p className="mb-8 flex flex-wrap gap-x-6 gap-y-2 font-semibold *:underline *:underline-offset-4">
        <Link href="/practice">{t('practise')}</Link>
        <Link href="/check">{t('check')}</Link>
      </p>
      <ul>
        {loaded.value.map((lesson) => (
          <LessonEntry key={lesson.id} lesson={lesson} isDisabled={starting} onStart={() => void start(lesson.id)} />
        ))}
      </ul>
    </div>
  );
}
