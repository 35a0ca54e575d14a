'use client';

import type { ScenarioProblem } from '@timeslice/contract';
import { useLocale } from 'use-intl';
import { allowedText } from '../../../i18n/allowed/allowed-text';

/** What is wrong, a line each, beside what it is about. */
export function ProblemLines({ problems }: { readonly problems: readonly ScenarioProblem[] }) {
  const locale = useLocale();
  return problems.map(({ path, allowed }) => (
    <p key={path} className="field-problem">
      <span className="mono">{path.replace(/^.*\./, '')}</span> {allowedText(allowed, locale)}
    </p>
  ));
}
