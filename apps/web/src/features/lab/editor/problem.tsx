'use client';

import type { ScenarioProblem } from '@timeslice/contract';
import { useLocale } from 'use-intl';
import { Icon } from '../../../ui/icon';
import { allowedText } from '../../../i18n/allowed/allowed-text';

interface ProblemProps {
  readonly id: string;
  readonly of: ScenarioProblem | undefined;
}

/** What may stand in a field, under it, where something else does. */
export function Problem({ id, of: problem }: ProblemProps) {
  const locale = useLocale();
  if (!problem) return null;
  return (
    <span id={id} className="field-problem">
      <Icon name="cross" className="mt-[0.3em] size-[0.7em] shrink-0" />
      {allowedText(problem.allowed, locale)}
    </span>
  );
}
