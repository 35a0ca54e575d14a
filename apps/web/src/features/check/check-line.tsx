'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon, type IconName } from '../../ui/icon';
import { Spinner } from '../../ui/spinner';
import type { Outcome } from './findings';
import type { Found } from './use-found';

interface CheckLineProps extends Found {
  readonly isRunning: boolean;
  readonly children?: ReactNode;
}

const icons: { readonly [O in Outcome]: IconName } = { good: 'check', note: 'more', bad: 'cross' };

/** One check: told by form and word, the hue only repeats it. */
export function CheckLine({ name, outcome, sentence, isRunning, children }: CheckLineProps) {
  const t = useTranslations('check.outcome');
  return (
    <li className="grid grid-cols-[2.25rem_minmax(0,1fr)] items-start" data-outcome={outcome ?? undefined}>
      <span className="check-mark" data-outcome={outcome ?? undefined}>
        {isRunning ? <Spinner /> : outcome && <Icon name={icons[outcome]} className="size-4" />}
      </span>
      <div>
        <h2 className="text-lg">
          {name}{' '}
          <span className="text-sm font-normal text-muted">— {t(isRunning ? 'running' : (outcome ?? 'waiting'))}</span>
        </h2>
        {sentence && <p>{sentence}</p>}
        {children}
      </div>
    </li>
  );
}
