'use client';

import type { Mark } from '@timeslice/questions';
import type { Bilingual } from '@timeslice/engine';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text';
import { Icon } from '../ui/icon';
import { useWhose } from './whose';

/** The headline of a verdict: told by form and words, the hue only repeats it. */
export function Verdict({ right, children }: { readonly right: boolean; readonly children: ReactNode }) {
  return (
    <p className="verdict" data-right={right || undefined}>
      <Icon name={right ? 'check' : 'cross'} />
      <span>{children}</span>
    </p>
  );
}

export function Why({ children }: { readonly children: Bilingual }) {
  const text = useText();
  return <p className="verdict-why">{text(children)}</p>;
}

/** Nobody's fault: there is nothing to judge. */
export function NoAnswer() {
  const t = useTranslations('questions.noAnswer');
  const whose = useWhose();
  return whose === 'nobody' ? null : <p className="text-muted">{t(whose)}</p>;
}

export const isAllRight = ({ earned, possible }: Mark): boolean => earned === possible;
