'use client';

import type { Instructor, RefusalCode, RefusalDetail as Detail } from '@timeslice/contract';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { post } from '../live/http';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { Working } from '../ui/working';
import { RefusalDetail } from './refusal-detail';
import { useInstructor } from './use-instructor';

interface InstructorPageProps {
  readonly children: (instructor: Instructor) => ReactNode;
}

/** The frame of every page that asks for a sign-in. */
export function InstructorPage({ children }: InstructorPageProps) {
  const t = useTranslations('teach');
  const { loaded: instructor, reload } = useInstructor();
  return (
    <Page nav={<Nav name={instructor.state === 'ready' ? instructor.value.name : null} />}>
      {instructor.state === 'loading' && <Working>{t('signingIn')}</Working>}
      {instructor.state === 'refused' && <RefusedNotice code={instructor.code} retry={reload} />}
      {instructor.state === 'ready' && children(instructor.value)}
    </Page>
  );
}

function Nav({ name }: { readonly name: string | null }) {
  const t = useTranslations('teach');
  const router = useRouter();
  const refusals = useTranslations('refusals');
  const [refused, setRefused] = useState<RefusalCode | null>(null);
  const signOut = async () => {
    const reply = await post('/api/auth/sign-out', {});
    if (reply.ok) router.replace('/login');
    else setRefused(reply.code);
  };
  return (
    <span className="flex flex-1 items-center gap-x-5 whitespace-nowrap">
      <Link href="/teach">{t('lessons')}</Link>
      <Link href="/reports">{t('reports')}</Link>
      <Link href="/lab">{t('lab')}</Link>
      {name !== null && (
        <span className="ml-auto flex items-center gap-x-1 font-normal text-muted">
          <Link href="/account" className="max-md:hidden">
            {name}
          </Link>
          <span role="status" className="text-bad">
            {refused && refusals(refused)}
          </span>
          <Button look="quiet" size="sm" onPress={() => void signOut()}>
            {t('signOut')}
          </Button>
        </span>
      )}
    </span>
  );
}

interface RefusedNoticeProps {
  readonly code: RefusalCode;
  readonly detail?: Detail | undefined;
  readonly retry?: () => void;
}

/** What the server refused, in a sentence, with a way to ask again. */
export function RefusedNotice({ code, detail, retry }: RefusedNoticeProps) {
  const t = useTranslations('refusals');
  const common = useTranslations('common');
  return (
    <Notice
      kind="problem"
      action={
        retry && (
          <Button look="secondary" onPress={retry}>
            {common('retry')}
          </Button>
        )
      }
    >
      {t(code)}
      {detail && <RefusalDetail detail={detail} />}
    </Notice>
  );
}
