'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { cx } from './cx';

interface NoticeProps {
  readonly kind?: 'note' | 'problem';
  readonly children: ReactNode;
  /** The one thing that can be done about it: a Button or a link. */
  readonly action?: ReactNode;
}

/** A plain sentence with at most one action. A problem is read out at once. */
export function Notice({ kind = 'note', children, action }: NoticeProps) {
  const t = useTranslations('common');
  const problem = kind === 'problem';
  return (
    <div
      role={problem ? 'alert' : 'note'}
      className={cx(
        'flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-l-4 bg-sunken px-4 py-3',
        problem ? 'border-bad' : 'border-ink',
      )}
    >
      <p className="min-w-0 flex-[1_1_16rem]">
        <strong className={cx('mr-2', problem && 'text-bad')}>{problem ? t('problem') : t('note')}</strong>
        {children}
      </p>
      {action}
    </div>
  );
}
