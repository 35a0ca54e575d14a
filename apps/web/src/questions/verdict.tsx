'use client';

import type { Mark } from '@timeslice/questions';
import type { Bilingual } from '@timeslice/engine';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text';
import { Icon } from '../ui/icon';
import { useWhose } from './whose';

interface VerdictProps {
  /** Undefined where it is only said what is so. */
  readonly right: boolean | undefined;
  readonly children: ReactNode;
}

/** The headline of a verdict: told by form and words, the hue only repeats it. */
export function Verdict({ right, children }: VerdictProps) {
  return (
    <p className="verdict" data-right={right || undefined} data-open={right === undefined || undefined}>
      <Icon name={right === undefined ? 'more' : right ? 'check' : 'cross'} />
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
